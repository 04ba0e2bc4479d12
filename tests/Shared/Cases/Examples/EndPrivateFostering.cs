using Kith.Casework.AwayFromHome;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example EndPrivateFostering =>
        new(Past.PrivatelyFostered(), Team.Amira, new EndPrivateFostering { Reason = "home again" });
}
