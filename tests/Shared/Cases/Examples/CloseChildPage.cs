using Kith.Casework.ChildSite;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example CloseChildPage =>
        new(
            Past.Held(Team.Amira).And(new ChildPageGiven("In her school bag") { Episode = 1 }),
            Team.Amira,
            new CloseChildPage { Reason = "The card is lost" }
        );
}
