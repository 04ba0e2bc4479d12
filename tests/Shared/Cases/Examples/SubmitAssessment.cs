using Kith.Casework.ChildInNeed;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example SubmitAssessment =>
        new(
            Past.Seen(),
            Team.Amira,
            new SubmitAssessment
            {
                ChildSaid = "I want Mum to be well",
                ChildNotSeenReason = "not needed",
                ParentsSay = "Mum is tired",
                Strengths = "Gran",
                Worries = "tiredness",
                Analysis = "needs rest",
                Factors = ["4B"],
                Outcome = AssessmentOutcome.ChildInNeedPlan,
            }
        );
}
