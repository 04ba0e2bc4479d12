using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    private static FamilyMemberRecorded Joan =>
        new(new Guid("11111111-0000-4000-8000-00000000a001"), "Joan Pell", "mother’s mother");

    private static FamilyMemberRecorded OtherJoan =>
        new(new Guid("11111111-0000-4000-8000-00000000a002"), "Joan Pell", "carer");

    public static Example SeparatePerson =>
        new(
            Past.Registered().And(Joan).And(OtherJoan),
            Team.Fay,
            new SeparatePerson
            {
                Person = Joan.Person,
                SecondPerson = OtherJoan.Person,
                Reason = "They came to the review together",
            }
        )
        {
            People =
            [
                Recorded(Joan.Person, new PersonJoined(OtherJoan.Person)),
                Recorded(OtherJoan.Person, new PersonMerged(Joan.Person)),
            ],
        };

    private static PersonRecord Recorded(Guid person, IdentityFact fact) =>
        PersonRecord.From(person, [Given.Written(fact, Given.Day("2024-01-09"), null, "fay", 1)]);
}
