using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordBirth =>
        new(
            Past.Nothing().And(new ChildRegistered("K2", ExpectedOn: new DateOnly(2024, 2, 1)), 0),
            Team.Fay,
            new RecordBirth
            {
                Given = "Lily",
                Family = "Hart",
                Sex = Sex.Female,
            }
        );
}
