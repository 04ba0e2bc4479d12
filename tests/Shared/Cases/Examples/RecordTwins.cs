using Kith.Casework.People;
using Kith.Casework.People.Twins;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordTwins =>
        new(
            Past.Nothing().And(new ChildRegistered("K2", ExpectedOn: new DateOnly(2024, 2, 1)), 0),
            Team.Fay,
            new RecordTwins { Found = TwinsFoundAt.Scan, Said = "Two heartbeats, said the midwife" }
        );
}
