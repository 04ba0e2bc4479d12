using Kith.Casework.AwayFromHome;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example EndCustody => new(Past.InCustody(), Team.Amira, new EndCustody { Where = "with Gran" });
}
