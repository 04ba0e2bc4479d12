using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example HoldCoreGroup =>
        new(
            Past.ProtectionPlan(),
            Team.Amira,
            new HoldCoreGroup
            {
                Attendees = "Mum",
                ChildSaid = "better",
                Progress = "eats",
                Actions = Steps.Full,
            }
        );
}
