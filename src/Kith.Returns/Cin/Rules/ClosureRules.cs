using System.Collections.Immutable;
using Kith.Returns.Cin.Checking;
using static Kith.Returns.Cin.Checking.Declare;
using static Kith.Returns.Cin.Checking.Elements;

namespace Kith.Returns.Cin.Rules;

/// <summary>The end of an episode.</summary>
internal static class ClosureRules
{
    public static readonly ImmutableArray<CensusRule> All =
    [
        Error(
                "2990",
                "The case was closed straight after assessment, but has further activity.",
                "Give another ReasonForClosure, or take out the enquiry, plan or conference."
            )
            .OnEpisode((e, _) => e.ClosedAfterAssessment() && HasFurtherActivity(e), ReasonForClosure),
        Error(
                "8565",
                "There is activity after the case was closed.",
                "Correct this date or the closure date, or open a new episode."
            )
            .OnEpisode((e, s) => AfterClosure(e.ConferenceDate, s), EpisodeDateOfInitialCPC, CINclosureDate)
            .OnAssessment((a, s) => AfterClosure(a.Start, s), AssessmentActualStartDate, CINclosureDate)
            .OnAssessment((a, s) => AfterClosure(a.Authorised, s), AssessmentAuthorisationDate, CINclosureDate)
            .OnEnquiry((e, s) => AfterClosure(e.Start, s), S47ActualStartDate, CINclosureDate)
            .OnEnquiry((e, s) => AfterClosure(e.ConferenceDate, s), DateOfInitialCPC, CINclosureDate)
            .OnPlan((p, s) => AfterClosure(p.Start, s), CINPlanStartDate, CINclosureDate)
            .OnPlan((p, s) => AfterClosure(p.End, s), CINPlanEndDate, CINclosureDate)
            .OnProtectionPlan((p, s) => AfterClosure(p.End, s), CPPendDate, CINclosureDate),
        Query(
                "8585Q",
                "The case was closed because the child died, but there is no date of death.",
                "Give PersonDeathDate, or another reason for the closure."
            )
            .OnEpisode(
                (e, s) => e.ReasonForClosure.Text == "RC2" && s.Child.DeathDate.Value is null,
                ReasonForClosure,
                PersonDeathDate
            ),
        Error(
                "8620",
                "The case was closed outside the census year.",
                "Leave the episode out if it ended before the year; leave the closure out if it came after it."
            )
            .OnEpisode((e, s) => s.Period.Outside(e.ClosureDate), CINclosureDate),
        Error("8630", "The case was closed before it was referred.", "Correct the closure date or the referral date.")
            .OnEpisode((e, _) => e.ClosureDate.Value < e.ReferralDate.Value, CINclosureDate, CINreferralDate),
        Error("8640", "The reason for closure is not a valid code.", "Give ReasonForClosure as RC1 to RC9.")
            .OnEpisode((e, s) => s.Invalid("REASON_FOR_CLOSURE", e.ReasonForClosure), ReasonForClosure),
        Error("8805", "The case was closed without a reason.", "Give the ReasonForClosure.")
            .OnEpisode(
                (e, _) => e.ClosureDate.Value is not null && !e.ReasonForClosure.Given,
                ReasonForClosure,
                CINclosureDate
            ),
        Error(
                "8810",
                "There is a reason for closure, but no closure date.",
                "Give the CINclosureDate, or take out the reason."
            )
            .OnEpisode(
                (e, _) => e.ReasonForClosure.Given && e.ClosureDate.Value is null,
                CINclosureDate,
                ReasonForClosure
            ),
        Query(
                "8825Q",
                "The case was closed after assessment, but there is no assessment.",
                "Add the assessment, or give another reason for the closure."
            )
            .OnEpisode((e, _) => e.ClosedAfterAssessment() && e.Assessments.Count == 0, ReasonForClosure),
        Error(
                "8867",
                "The case was closed with an assessment unfinished.",
                "Give the date the assessment was authorised, or take out the closure."
            )
            .OnAssessment(
                (a, s) => a.Authorised.Value is null && s.Episode.ClosureDate.Value is not null,
                AssessmentAuthorisationDate,
                CINclosureDate
            ),
        Error(
                "8868",
                "The case was closed with a Section 47 enquiry unfinished.",
                "Give the date of the conference, or say that none was needed."
            )
            .OnEnquiry(
                (e, s) => e.Unfinished() && s.Episode.ClosureDate.Value is not null,
                DateOfInitialCPC,
                ICPCnotRequired,
                CINclosureDate
            ),
    ];

    private static bool AfterClosure(Field<DateOnly> date, Scope at) => date.Value > at.Episode.ClosureDate.Value;

    private static bool HasFurtherActivity(CinEpisode episode) =>
        episode.Enquiries.Count > 0
        || episode.ProtectionPlans.Count > 0
        || episode.Plans.Count > 0
        || episode.ConferenceDate.Value is not null;
}
