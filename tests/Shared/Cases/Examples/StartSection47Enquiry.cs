using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example StartSection47Enquiry =>
        new(
            Past.Discussed(),
            Team.Amira,
            new StartSection47Enquiry
            {
                Plan = "see the child",
                Leads = "ben",
                ParentsTold = true,
                ToldWhat = "Mum and Dad, each on their own, that it is about the mark",
            }
        );
}
