using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example SeparateRecord =>
        new(
            Past.Registered().And(new RecordMerged(Beside, "K2"), 0),
            Team.Fay,
            new SeparateRecord { Departures = [ByTwo] }
        )
        {
            Other = Given.The([new Before(new ChildRegistered("K2"), Given.Day("2024-01-08"))], Beside).Record,
        };
}
