using Kith.Casework.FamilyLed;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example AnswerFamilyPlan =>
        new(
            Past.FamilyPlanMade(),
            Team.Ruth,
            new AnswerFamilyPlan
            {
                Answer = FamilyPlanAnswer.AgreedInPart,
                Reason = "the nights, not the money",
                Resources = "a bed",
                Into = "Gran’s nights are in it",
                FamilyTold = "by Amira",
            }
        );
}
