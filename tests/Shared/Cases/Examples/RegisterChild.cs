using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RegisterChild =>
        new(
            Past.Nothing(),
            Team.Fay,
            new RegisterChild
            {
                Given = "Lily",
                Family = "Hart",
                KnownAs = "Lil",
                BornOn = new DateOnly(2015, 5, 5),
                Sex = Sex.Female,
                Ethnicity = "WBRI",
                Disabilities = ["NONE"],
                Number = "A1",
                Upn = "A123456789012",
                FormerUpn = "L12345678901B",
                UpnUnknown = "UN3",
                NhsNumber = "9434765919",
            }
        );
}
