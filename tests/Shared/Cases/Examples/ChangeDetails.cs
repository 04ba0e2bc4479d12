using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ChangeDetails =>
        new(
            Past.Registered(),
            Team.Fay,
            new ChangeDetails
            {
                BornOn = new DateOnly(2015, 6, 6),
                Sex = Sex.Female,
                Ethnicity = "WBRI",
                Disabilities = ["LD"],
                Upn = "A123456789012",
                FormerUpn = "L12345678901B",
                UpnUnknown = "UN1",
                NhsNumber = "9434765919",
            }
        );
}
