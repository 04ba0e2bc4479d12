using System.Collections.Immutable;
using Kith.Returns.Cin.Checking;
using static Kith.Returns.Cin.Checking.Declare;
using static Kith.Returns.Cin.Checking.Elements;

namespace Kith.Returns.Cin.Rules;

/// <summary>The referral that begins an episode, and the episode beside the child's other ones.</summary>
internal static class ReferralRules
{
    // Referral source is wanted for referrals from this day on.
    private static readonly DateOnly SourceWantedFrom = new(2013, 4, 1);

    public static readonly ImmutableArray<CensusRule> All =
    [
        Query(
                "8555Q",
                "The referral is dated after the child's death.",
                "Check the date of the referral and the date of death."
            )
            .OnEpisode((e, s) => e.ReferralDate.Value > s.Child.DeathDate.Value, CINreferralDate, PersonDeathDate),
        Error(
                "8568",
                "It is not said whether the referral needed no further action.",
                "Set ReferralNFA to 1 when nothing further was done, otherwise to 0."
            )
            .OnEpisode((e, _) => e.NoFurtherAction.Value is null, ReferralNFA),
        Query(
                "8569Q",
                "A referral from before the census year is marked as needing no further action.",
                "Take it out of this return if it belongs to an earlier year, or set ReferralNFA to 0."
            )
            .OnEpisode(
                (e, s) => e.ReferralDate.Value < s.Period.ReferralLine && e.NoFurtherAction.Value is not false,
                CINreferralDate,
                ReferralNFA
            ),
        Error(
                "8600",
                "The date of the referral is missing or is after the census year.",
                "Give the date the referral was received; leave the episode out if it came after 31 March."
            )
            .OnEpisode((e, s) => e.ReferralDate.Value is not { } day || day > s.Period.Reference, CINreferralDate),
        Error(
                "8606",
                "The referral is more than 40 weeks before the birth.",
                "Check the date of the referral and the date of birth."
            )
            .OnEpisode((e, s) => TooEarly(e, s.Child.BirthDate), CINreferralDate, PersonBirthDate)
            .OnEpisode((e, s) => TooEarly(e, s.Child.ExpectedBirthDate), CINreferralDate, ExpectedPersonBirthDate),
        Error("8610", "The referral went further, but the child's main need is missing.", "Give the PrimaryNeedCode.")
            .OnEpisode((e, _) => e.WentFurther() && !e.PrimaryNeed.Given, PrimaryNeedCode, ReferralNFA),
        Error("8650", "The main need is not a valid code.", "Give PrimaryNeedCode as N0 to N9.")
            .OnEpisode((e, s) => s.Invalid("PRIMARY_NEED", e.PrimaryNeed), PrimaryNeedCode),
        Error(
                "8815",
                "The child has more than one open episode.",
                "Close the earlier one, or merge them: a child has one open case."
            )
            .OnEpisode((e, s) => IsOpen(e) && s.Child.Episodes.MoreThanOne(IsOpen), CINreferralDate, CINclosureDate),
        Error(
                "8816",
                "An open episode is not the latest one of the child.",
                "Close it, or correct the dates of the referrals."
            )
            .OnEpisode((e, s) => IsOpen(e) && IsBeforeAnother(e, s.Child), CINreferralDate, CINclosureDate),
        Error(
                "8820",
                "Two episodes of the child overlap.",
                "Correct the referral or closure date of one, or merge the two."
            )
            .OnEpisode((e, s) => e.MeetsAnother(s.Child.Episodes, s, BeginsIn), CINreferralDate, CINclosureDate),
        Error(
                "8831",
                "The referral needed no further action, but there is activity.",
                "Set ReferralNFA to 0, or take out the assessment, enquiry or conference."
            )
            .OnEpisode(
                (e, _) => e.NoFurtherAction.Value is true && e.ConferenceDate.Value is not null,
                EpisodeDateOfInitialCPC,
                ReferralNFA
            )
            .OnAssessment(
                (a, s) => s.Episode.NoFurtherAction.Value is true && (a.Start.Value ?? a.Authorised.Value) is not null,
                AssessmentActualStartDate,
                AssessmentAuthorisationDate,
                ReferralNFA
            )
            .OnEnquiry(
                (e, s) =>
                    s.Episode.NoFurtherAction.Value is true && (e.Start.Value ?? e.ConferenceDate.Value) is not null,
                S47ActualStartDate,
                DateOfInitialCPC,
                ReferralNFA
            ),
        Error(
                "8866",
                "Who referred the child is missing or is not a valid code.",
                "Give the ReferralSource, 10 if it is not known."
            )
            .OnEpisode(
                (e, s) =>
                    e.ReferralDate.Value >= SourceWantedFrom && s.AbsentOrInvalid("REFERRAL_SOURCE", e.ReferralSource),
                ReferralSource,
                CINreferralDate
            ),
    ];

    private static bool IsOpen(CinEpisode episode) => episode.ClosureDate.Value is null && episode.WentFurther();

    private static bool IsBeforeAnother(CinEpisode episode, CinChild child)
    {
        foreach (var other in child.Episodes)
            if (episode.ReferralDate.Value < other.ReferralDate.Value)
                return true;
        return false;
    }

    private static bool TooEarly(CinEpisode episode, Field<DateOnly> birth) =>
        birth.Value?.DayNumber - episode.ReferralDate.Value?.DayNumber > 280;

    private static bool BeginsIn(CinEpisode episode, CinEpisode other, Scope at) =>
        episode.ReferralDate.Value >= other.ReferralDate.Value
        && (
            other.ClosureDate.Value is { } closed
                ? episode.ReferralDate.Value < closed
                : other.WentFurther() && episode.ReferralDate.Value <= at.Period.Reference
        );
}
