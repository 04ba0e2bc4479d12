using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store.Engines;
using Kith.Store.Rows;
using Kith.Store.Search;

namespace Kith.Store;

/// <summary>Turns records into rows, and puts the rows in place of the earlier ones.</summary>
internal static class Projection
{
    /// <summary>The rows of a record.</summary>
    internal static ChildRows Of(ChildRecord record, GuidanceLibrary guidance)
    {
        if (record.Version == 0)
            return ChildRows.None;
        // A moment taken from the record itself, so that the rows are the same whenever they are made.
        var (clocks, approvals) = guidance.Owed(record.Standing, record.Facts[^1].WrittenAt.UtcDateTime);
        return ChildRows.From(record, clocks, approvals);
    }

    /// <summary>Makes the rows of several children what they are now. What did not change is not touched.</summary>
    internal static void Replace(Write write, IReadOnlyList<(Guid Child, ChildRows Before, ChildRows After)> children)
    {
        foreach (var table in ReadModelTable.OfChildren)
            table.Update(write, children);
        SearchWrite.Replace(
            write,
            [
                .. children
                    .Where(child => child.After.Found is not null)
                    .Select(child => (child.Before.Found, child.After.Found!)),
            ]
        );
    }
}
