using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example NotifyChildDeath =>
        new(
            Past.Registered().And(new ChildDied(Source: "Ward sister"), 0),
            Team.Fay,
            new NotifyChildDeath { To = "The office, by telephone" }
        );
}
