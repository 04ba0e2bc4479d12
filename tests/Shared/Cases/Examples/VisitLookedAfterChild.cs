using Kith.Casework.LookedAfter;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example VisitLookedAfterChild =>
        new(
            Past.LookedAfter(),
            Team.Amira,
            new VisitLookedAfterChild
            {
                Seen = true,
                Alone = true,
                ChildSaid = "it is quiet",
                Account = "drew the room",
            }
        );
}
