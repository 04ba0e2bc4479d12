using System.Collections.Immutable;
using Kith.Returns.Cin.Checking;
using static Kith.Returns.Cin.Checking.Declare;
using static Kith.Returns.Cin.Checking.Elements;

namespace Kith.Returns.Cin.Rules;

/// <summary>Review conferences of protection plans.</summary>
internal static class ReviewRules
{
    public static readonly ImmutableArray<CensusRule> All =
    [
        Error(
                "4003",
                "A protection plan is reviewed while a child in need plan is running.",
                "Correct the date of the review, or the dates of the child in need plan."
            )
            .OnReviewDate((_, s) => FallsInsideAPlan(s), CPPreviewDate, CPPendDate)
            .OnPlan(
                (plan, s) => s.Episode.ProtectionPlans.Count > 0 && HasAReviewInside(plan, s),
                CINPlanStartDate,
                CINPlanEndDate
            ),
        Error(
                "8841",
                "A review is on or before the day its protection plan started.",
                "Correct the date of the review, or the start of the plan."
            )
            .OnReviewDate((day, s) => day <= s.ProtectionPlan.Start.Value, CPPreviewDate, CPPstartDate),
        Query("8842Q", "A review has no date.", "Give the date of the review, or take the review out.")
            .OnReviews((r, _) => r.Dates.Count == 0 || r.Dates.Exists(day => day.Value is null)),
    ];

    // The conference that ends the protection plan is itself a review.
    private static bool FallsInside(Field<DateOnly> review, ProtectionPlan reviewed, CinPlan plan, Scope at) =>
        at.During(review, plan.Start, plan.End) && !review.IsSameAs(reviewed.End);

    private static bool FallsInsideAPlan(Scope at) =>
        at.Episode.Plans.Exists(plan => FallsInside(at.ReviewDate, at.ProtectionPlan, plan, at));

    private static bool HasAReviewInside(CinPlan plan, Scope at) =>
        at.Episode.ProtectionPlans.Exists(p => p.ReviewDates.Any(day => FallsInside(day, p, plan, at)));
}
