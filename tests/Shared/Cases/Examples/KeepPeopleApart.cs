using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    private static FamilyMemberRecorded Rose =>
        new(new Guid("11111111-0000-4000-8000-00000000b001"), "Rose Pell", "mother’s mother");

    private static FamilyMemberRecorded OtherRose =>
        new(new Guid("11111111-0000-4000-8000-00000000b002"), "Rose Pell", "carer");

    public static Example KeepPeopleApart =>
        new(
            Past.Registered().And(Rose).And(OtherRose),
            Team.Fay,
            new KeepPeopleApart
            {
                Person = Rose.Person,
                SecondPerson = OtherRose.Person,
                Reason = "Mother and daughter: both came to the review",
            }
        );
}
