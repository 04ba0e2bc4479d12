using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example HoldReviewConference =>
        new(
            Past.ProtectionPlan(),
            Team.Chris,
            new HoldReviewConference
            {
                Chair = "chris",
                Attendees = Attended.ByFamily,
                ChildSaid = "better",
                ParentsSay = "better",
                Progress = "eats",
                Results = OneResult,
                Together = true,
                Decision = ReviewDecision.Continue,
                Category = AbuseCategory.Emotional,
                WishNotFollowed = "Dad wanted no plan; two bruises in a month",
                ComplaintTold = "by the chair, with the leaflet",
            }
        );
}
