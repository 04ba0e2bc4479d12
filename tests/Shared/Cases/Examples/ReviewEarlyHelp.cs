using Kith.Casework.EarlyHelp;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ReviewEarlyHelp =>
        new(
            Past.EarlyHelp().LedBy(Team.Sam),
            Team.Sam,
            new ReviewEarlyHelp
            {
                Progress = "better",
                ChildSaid = "I sleep",
                Next = "go on",
            }
        );
}
