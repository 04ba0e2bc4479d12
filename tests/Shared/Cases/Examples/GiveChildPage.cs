using Kith.Casework.ChildSite;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example GiveChildPage =>
        new(Past.Held(Team.Amira), Team.Amira, new GiveChildPage { Safe = "In her school bag. Nobody looks there" });
}
