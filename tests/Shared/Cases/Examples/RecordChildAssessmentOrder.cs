using Kith.Casework.EmergencyProtection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordChildAssessmentOrder =>
        new(
            Past.HarmSuspected(),
            Team.Amira,
            new RecordChildAssessmentOrder
            {
                Court = "Saltby family court, 8 of 2024",
                Expires = new DateOnly(2024, 1, 19),
                Assess = "weight and growth",
                Reason = "nobody opens",
                Told = ["parents"],
                NotTold = "Dad is at sea",
                ParentsSay = "he is well",
                ChildSaid = "I eat",
            }
        );
}
