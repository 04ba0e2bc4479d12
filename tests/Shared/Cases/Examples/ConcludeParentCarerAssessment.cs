using Kith.Casework.DisabledChildren;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ConcludeParentCarerAssessment =>
        new(
            Past.Held(Team.Amira)
                .And(new ParentCarerAssessmentStarted("Grace", CarerAssessmentReason.Asked) { Episode = 1 }),
            Team.Amira,
            new ConcludeParentCarerAssessment
            {
                Caring = "yes, with help at night",
                WellBeing = "worn out",
                Welfare = "calmer days",
                NeedsSupport = true,
                CouldBeMet = true,
                WillBeGiven = false,
                Reasons = "a short break is offered first",
            }
        );
}
