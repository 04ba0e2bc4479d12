using Kith.Casework.EmergencyProtection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example EndChildAssessmentOrder =>
        new(
            Past.AssessmentOrder(),
            Team.Amira,
            new EndChildAssessmentOrder { Found = "growing well", ChildSaid = "told you" }
        );
}
