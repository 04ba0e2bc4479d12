using System.Collections.Immutable;
using Kith.Returns.Cin.Checking;
using static Kith.Returns.Cin.Checking.Declare;
using static Kith.Returns.Cin.Checking.Elements;

namespace Kith.Returns.Cin.Rules;

/// <summary>Child in need plans.</summary>
internal static class CinPlanRules
{
    public static readonly ImmutableArray<CensusRule> All =
    [
        Error(
                "4000",
                "There is a child in need plan on a referral that needed no further action.",
                "Set ReferralNFA to 0, or take out the plan."
            )
            .OnPlan((_, s) => s.Episode.NoFurtherAction.Value is true, CINPlanStartDate, ReferralNFA),
        Error(
                "4001",
                "A child in need plan and a protection plan are open at the same time.",
                "End the child in need plan on the day the protection plan began, or end the protection plan."
            )
            .OnPlan((p, s) => IsOpen(p) && s.Episode.ProtectionPlans.Exists(IsOpen), CINPlanStartDate, CINPlanEndDate)
            .OnProtectionPlan((p, s) => IsOpen(p) && s.Episode.Plans.Exists(IsOpen), CPPendDate, CPPstartDate),
        Error(
                "4004",
                "The episode has more than one open child in need plan.",
                "Give the date on which all but one ended."
            )
            .OnPlan(
                (p, s) => p.End.Value is null && s.Episode.Plans.MoreThanOne(other => other.End.Value is null),
                CINPlanEndDate,
                CINPlanStartDate
            ),
        Error(
                "4008",
                "The child in need plan starts after the child's death.",
                "Check the start of the plan and the date of death."
            )
            .OnPlan((p, s) => p.Start.Value > s.Child.DeathDate.Value, CINPlanStartDate, PersonDeathDate),
        Query(
                "4009Q",
                "The child in need plan ends after the child's death.",
                "Check the end of the plan and the date of death."
            )
            .OnPlan((p, s) => p.End.Value > s.Child.DeathDate.Value, CINPlanEndDate, PersonDeathDate),
        Error(
                "4010",
                "The start of the child in need plan is missing or is after the census year.",
                "Give the start; leave the plan out if it began after 31 March."
            )
            .OnPlan((p, s) => p.Start.Value is not { } start || start > s.Period.Reference, CINPlanStartDate),
        Error("4011", "The child in need plan ends before it starts.", "Correct its start or its end.")
            .OnPlan((p, _) => p.End.Value < p.Start.Value, CINPlanEndDate, CINPlanStartDate),
        Query(
                "4012Q",
                "The child in need plan starts and ends on the same day.",
                "Check the dates, or take the plan out."
            )
            .OnPlan((p, _) => p.Start.IsSameAs(p.End), CINPlanStartDate, CINPlanEndDate),
        Error(
                "4013",
                "The child in need plan ended outside the census year.",
                "Leave the plan out if it ended before the year; leave the end out if it came after it."
            )
            .OnPlan((p, s) => s.Period.Outside(p.End), CINPlanEndDate),
        Error(
                "4014",
                "Two child in need plans of the child overlap.",
                "Correct the start or the end of one, or merge the two."
            )
            .OnPlan((p, s) => p.MeetsAnother(e => e.Plans, s, BeginsIn), CINPlanStartDate, CINPlanEndDate),
        Error(
                "4015",
                "The child in need plan starts before the referral.",
                "Correct the start of the plan or the date of the referral."
            )
            .OnPlan((p, s) => p.Start.Value < s.Episode.ReferralDate.Value, CINPlanStartDate, CINreferralDate),
        Error(
                "4016",
                "A child in need plan starts while a protection plan is running.",
                "Start it on the day the protection plan ended, or correct the protection plan."
            )
            .OnPlan((p, s) => p.MeetsAny(e => e.ProtectionPlans, s, StartsDuring), CINPlanStartDate)
            .OnProtectionPlan(
                (p, s) => p.MeetsAny(e => e.Plans, s, (running, plan, at) => StartsDuring(plan, running, at)),
                CPPstartDate,
                CPPendDate
            ),
        Error(
                "4017",
                "A protection plan starts while a child in need plan is running.",
                "End the child in need plan on the day the protection plan began."
            )
            .OnProtectionPlan((p, s) => p.MeetsAny(e => e.Plans, s, StartsDuring), CPPstartDate)
            .OnPlan(
                (p, s) => p.MeetsAny(e => e.ProtectionPlans, s, (running, plan, at) => StartsDuring(plan, running, at)),
                CINPlanStartDate,
                CINPlanEndDate
            ),
    ];

    private static bool IsOpen(CinPlan plan) => plan.Start.Value is not null && plan.End.Value is null;

    private static bool IsOpen(ProtectionPlan plan) => plan.End.Value is null;

    private static bool BeginsIn(CinPlan plan, CinPlan other, Scope at) =>
        at.Within(plan.Start, other.Start, other.End);

    private static bool StartsDuring(CinPlan plan, ProtectionPlan running, Scope at) =>
        at.During(plan.Start, running.Start, running.End);

    private static bool StartsDuring(ProtectionPlan plan, CinPlan running, Scope at) =>
        at.During(plan.Start, running.Start, running.End);
}
