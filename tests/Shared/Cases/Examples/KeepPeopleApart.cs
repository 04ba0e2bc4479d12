using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example KeepPeopleApart =>
        new(
            Past.Registered().And(Dawn).And(DawnAgain),
            Team.Fay,
            new KeepPeopleApart
            {
                Person = Dawn.Person,
                SecondPerson = DawnAgain.Person,
                Reason = "Mother and daughter: both came to the review",
            }
        );
}
