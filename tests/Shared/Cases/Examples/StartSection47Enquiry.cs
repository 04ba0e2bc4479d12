using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example StartSection47Enquiry =>
        new(Past.Discussed(), Team.Amira, new StartSection47Enquiry { Plan = "see the child" });
}
