using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example DescribePerson =>
        new(
            Past.Registered().And(Rosa),
            Team.Fay,
            new DescribePerson
            {
                Person = Rosa.Person,
                Names =
                [
                    new NameHeld("a1b2", "Rosa", "Hart", NameKind.Used),
                    new NameHeld("c3d4", "Rosa", "Quill", NameKind.Former),
                ],
                BornOn = new DateOnly(1991, 5, 2),
                BornAbout = "spring of 1991",
                DiedOn = new DateOnly(2014, 2, 1),
                Sex = Sex.Female,
                Ethnicity = "WBRI",
                Religion = "not-said",
                Language = "Polish",
                Interpreter = true,
                Communication = "large print",
                Needs = "cares for her own mother",
                Gender = "a woman",
                Immigration = "settled",
                Finances = "tight",
                Education = "college",
                Orientation = "bisexual",
                Telephone = "01632 960001",
                Email = "rosa@example.org",
                Contacting = "ring after four",
                NhsNumber = "9434765919",
                Numbers = [new NumberHeld("e5f6", "H-20417", "housing")],
                SaidBy = "Rosa herself",
            }
        );
}
