using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordFamilyMember =>
        new(
            Past.Registered().And(Rosa),
            Team.Fay,
            new RecordFamilyMember
            {
                Person = Rosa.Person,
                Child = new Guid("22222222-0000-4000-8000-000000000002"),
                Name = "Rosa Hart",
                Relationship = "mother",
                LivesWithChild = true,
                ParentalResponsibility = true,
                Contact = "01632 960001",
                Note = "ring after four",
                ResponsibilityBy = "a court order",
                ResponsibilityFrom = new DateOnly(2015, 5, 5),
                ResponsibilityUntil = new DateOnly(2023, 5, 5),
                Until = new DateOnly(2023, 6, 1),
            }
        );
}
