using Kith.Casework.DisabledChildren;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example StartParentCarerAssessment =>
        new(
            Past.Held(Team.Amira),
            Team.Amira,
            new StartParentCarerAssessment
            {
                Carer = "Grace, her mother",
                Because = CarerAssessmentReason.Asked,
                CarerSaid = "I do not sleep",
            }
        );
}
