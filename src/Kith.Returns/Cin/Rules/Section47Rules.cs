using System.Collections.Immutable;
using Kith.Returns.Cin.Checking;
using static Kith.Returns.Cin.Checking.Declare;
using static Kith.Returns.Cin.Checking.Elements;

namespace Kith.Returns.Cin.Rules;

/// <summary>Section 47 enquiries and the conferences they lead to.</summary>
internal static class Section47Rules
{
    public static readonly ImmutableArray<CensusRule> All =
    [
        Error(
                "1104",
                "The initial conference is dated before the referral.",
                "Correct the date of the conference or of the referral."
            )
            .OnEnquiry(
                (e, s) => e.ConferenceDate.Value < s.Episode.ReferralDate.Value,
                DateOfInitialCPC,
                CINreferralDate
            ),
        Error(
                "2884",
                "The same initial conference is recorded on the enquiry and on the episode.",
                "Keep it on the enquiry that led to it; the episode has it only when there was no enquiry here."
            )
            .OnEnquiry((e, s) => IsOnAnEpisode(e.ConferenceDate, s.Child), DateOfInitialCPC)
            .OnEpisode(
                (e, s) =>
                    e.MeetsAny(
                        e => e.Enquiries,
                        s,
                        (own, other, _) => own.ConferenceDate.IsSameAs(other.ConferenceDate)
                    ),
                EpisodeDateOfInitialCPC
            ),
        Error(
                "2889",
                "The Section 47 enquiry begins before the referral.",
                "Correct the start of the enquiry or the date of the referral."
            )
            .OnEnquiry((e, s) => e.Start.Value < s.Episode.ReferralDate.Value, S47ActualStartDate, CINreferralDate),
        Query(
                "2991Q",
                "There is a Section 47 enquiry, but no assessment.",
                "Add the assessment: an enquiry is carried out through one."
            )
            .OnEpisode((e, _) => e.Enquiries.Count > 0 && e.Assessments.Count == 0),
        Error(
                "8615",
                "The start of the Section 47 enquiry is missing or is after the conference.",
                "Correct the start of the enquiry or the date of the conference."
            )
            .OnEnquiry(
                (e, _) => e.ConferenceDate.Value is { } held && (e.Start.Value is not { } start || start > held),
                S47ActualStartDate,
                DateOfInitialCPC
            ),
        Query(
                "8675Q",
                "The Section 47 enquiry has been open for more than 15 working days at the end of the year without a conference.",
                "Give the date of the conference, say that none was needed, or say why it took so long."
            )
            .OnEnquiry(
                (e, s) => AwaitsConference(e) && e.Start.Value < s.Period.EnquiryLine,
                S47ActualStartDate,
                DateOfInitialCPC,
                ICPCnotRequired
            ),
        Error(
                "8715",
                "The initial conference was held outside the census year.",
                "Leave the enquiry out if it was before the year; leave the conference out if it came after it."
            )
            .OnEnquiry((e, s) => s.Period.Outside(e.ConferenceDate), DateOfInitialCPC),
        Error(
                "8740",
                "An enquiry that awaits its conference must have begun in the census year.",
                "Give its start, the date of the conference, or say that none was needed."
            )
            .OnEnquiry(
                (e, s) => AwaitsConference(e) && s.Period.AbsentOrOutside(e.Start),
                S47ActualStartDate,
                DateOfInitialCPC,
                ICPCnotRequired
            ),
        Error(
                "8839",
                "The episode has more than one open Section 47 enquiry.",
                "Give the conference of all but one, or say that none was needed."
            )
            .OnEnquiry(
                (e, s) => e.Unfinished() && s.Episode.Enquiries.MoreThanOne(Compare.Unfinished),
                DateOfInitialCPC,
                ICPCnotRequired,
                S47ActualStartDate
            ),
        Query(
                "8870Q",
                "The target date of the initial conference is at a weekend.",
                "Check it: the target is 15 working days after the strategy discussion."
            )
            .OnEnquiry((e, _) => e.ConferenceTarget.AtWeekend(), InitialCPCtarget),
        Error("8875", "The initial conference is dated at a weekend.", "Correct the date.")
            .OnEnquiry((e, _) => e.ConferenceDate.AtWeekend(), DateOfInitialCPC),
        Error("8890", "Two Section 47 enquiries of one episode overlap.", "Correct the dates, or merge the two.")
            .OnEnquiry(
                (e, s) => e.MeetsAnother(s.Episode.Enquiries, s, BeginsIn),
                S47ActualStartDate,
                DateOfInitialCPC,
                ICPCnotRequired
            ),
    ];

    // Only an enquiry that says a conference is needed awaits one; 8839 and 8868 also count those that say nothing.
    private static bool AwaitsConference(Section47Group enquiry) =>
        enquiry.ConferenceDate.Value is null && enquiry.ConferenceNotRequired.Value is false;

    // An enquiry that ended without a conference has no end date, so nothing can be said to lie inside it.
    private static bool BeginsIn(Section47Group enquiry, Section47Group other, Scope at) =>
        at.Within(enquiry.Start, other.Start, other.ConferenceDate)
        && (other.ConferenceDate.Value is not null || other.ConferenceNotRequired.Value is not true);

    private static bool IsOnAnEpisode(Field<DateOnly> conference, CinChild child)
    {
        foreach (var episode in child.Episodes)
            if (conference.IsSameAs(episode.ConferenceDate))
                return true;
        return false;
    }
}
