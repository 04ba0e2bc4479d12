using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    private static FamilyMemberRecorded Dawn =>
        new(new Guid("11111111-0000-4000-8000-00000000da01"), "Dawn Pell", "mother’s mother");

    private static FamilyMemberRecorded DawnAgain =>
        new(new Guid("11111111-0000-4000-8000-00000000da02"), "Dawn Pell-Marsh", "carer");

    public static Example MergePerson =>
        new(
            Past.Registered().And(Dawn).And(DawnAgain),
            Team.Fay,
            new MergePerson
            {
                Person = Dawn.Person,
                SecondName = DawnAgain.Name,
                SecondPerson = DawnAgain.Person,
                Despite = true,
                Reason = "She told us that she married",
            }
        );
}
