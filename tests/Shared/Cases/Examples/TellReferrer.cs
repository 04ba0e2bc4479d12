using Kith.Casework.FrontDoor;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example TellReferrer =>
        new(Past.Held(Team.Amira), Team.Amira, new TellReferrer { How = "telephone", Said = "We will help" });
}
