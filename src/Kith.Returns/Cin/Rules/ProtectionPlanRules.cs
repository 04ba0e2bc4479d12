using System.Collections.Immutable;
using Kith.Returns.Cin.Checking;
using static Kith.Returns.Cin.Checking.Declare;
using static Kith.Returns.Cin.Checking.Elements;

namespace Kith.Returns.Cin.Rules;

/// <summary>Child protection plans, without their reviews.</summary>
internal static class ProtectionPlanRules
{
    public static readonly ImmutableArray<CensusRule> All =
    [
        Error(
                "1105",
                "The protection plan starts before the referral.",
                "Correct the start of the plan or the date of the referral."
            )
            .OnProtectionPlan((p, s) => p.Start.Value < s.Episode.ReferralDate.Value, CPPstartDate, CINreferralDate),
        Error(
                "2885",
                "The protection plan does not start on the day of an initial conference.",
                "Correct the start of the plan or the date of the conference, or add the conference."
            )
            .OnProtectionPlan(
                (p, s) => p.Start.Value is { } start && s.Period.Contains(start) && !HasConferenceOn(start, s.Episode),
                CPPstartDate,
                EpisodeDateOfInitialCPC
            ),
        Error(
                "8720",
                "The start of the protection plan is missing or is after the census year.",
                "Give the day of the conference; leave the plan out if it began after 31 March."
            )
            .OnProtectionPlan((p, s) => p.Start.Value is not { } start || start > s.Period.Reference, CPPstartDate),
        Error(
                "8730",
                "The number of earlier protection plans is missing or is not a number.",
                "Give NumberOfPreviousCPP, 0 if this is the first."
            )
            .OnProtectionPlan((p, _) => p.EarlierPlans.Value is not >= 0, NumberOfPreviousCPP),
        Error(
                "8832",
                "There is a protection plan on a referral that needed no further action.",
                "Set ReferralNFA to 0, or take out the plan."
            )
            .OnProtectionPlan((_, s) => s.Episode.NoFurtherAction.Value is true, CPPstartDate, ReferralNFA),
        Error(
                "8840",
                "The protection plan starts and ends on the same day.",
                "Correct the dates, or take the plan out."
            )
            .OnProtectionPlan((p, _) => p.Start.IsSameAs(p.End), CPPstartDate, CPPendDate),
        Error(
                "8905",
                "The initial category of abuse is missing or is not a valid code.",
                "Give NEG, PHY, SAB, EMO or MUL."
            )
            .OnProtectionPlan(
                (p, s) => s.AbsentOrInvalid("CATEGORY_OF_ABUSE", p.InitialCategory),
                InitialCategoryOfAbuse
            ),
        Error(
                "8910",
                "The latest category of abuse is missing or is not a valid code.",
                "Give NEG, PHY, SAB, EMO or MUL; the initial one if it has not changed."
            )
            .OnProtectionPlan(
                (p, s) => s.AbsentOrInvalid("CATEGORY_OF_ABUSE", p.LatestCategory),
                LatestCategoryOfAbuse
            ),
        Error(
                "8915",
                "The protection plan starts after the child's death.",
                "Check the start of the plan and the date of death."
            )
            .OnProtectionPlan((p, s) => p.Start.Value > s.Child.DeathDate.Value, CPPstartDate, PersonDeathDate),
        Error(
                "8920",
                "The protection plan ends after the child's death.",
                "Check the end of the plan and the date of death."
            )
            .OnProtectionPlan((p, s) => p.End.Value > s.Child.DeathDate.Value, CPPendDate, PersonDeathDate),
        Error("8925", "The protection plan ends before it starts.", "Correct its start or its end.")
            .OnProtectionPlan((p, _) => p.End.Value < p.Start.Value, CPPendDate, CPPstartDate),
        Error(
                "8930",
                "The protection plan ended outside the census year.",
                "Leave the plan out if it ended before the year; leave the end out if it came after it."
            )
            .OnProtectionPlan((p, s) => s.Period.Outside(p.End), CPPendDate),
        Error("8935", "The child has more than one open protection plan.", "Give the date on which all but one ended.")
            .OnProtectionPlan(
                (p, s) => IsOpen(p) && s.Child.MoreThanOne(e => e.ProtectionPlans, IsOpen),
                CPPendDate,
                CPPstartDate
            ),
        Error(
                "8940",
                "Two protection plans of the child overlap.",
                "Correct the start or the end of one, or merge the two."
            )
            .OnProtectionPlan((p, s) => p.MeetsAnother(e => e.ProtectionPlans, s, BeginsIn), CPPstartDate, CPPendDate),
    ];

    // An enquiry that needed no conference does not count. Where none is left, the conference stands on the episode.
    private static bool HasConferenceOn(DateOnly day, CinEpisode episode)
    {
        var enquiries = episode.Enquiries.Where(enquiry => enquiry.ConferenceNotRequired.Value is not true).ToList();
        return enquiries.Count > 0
            ? enquiries.Exists(enquiry => enquiry.ConferenceDate.Value == day)
            : episode.ConferenceDate.Value == day;
    }

    private static bool IsOpen(ProtectionPlan plan) => plan.End.Value is null;

    private static bool BeginsIn(ProtectionPlan plan, ProtectionPlan other, Scope at) =>
        at.Within(plan.Start, other.Start, other.End);
}
