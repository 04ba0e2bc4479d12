using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store;

/// <summary>Turns records into rows, and puts the rows in place of the earlier ones.</summary>
internal static class Projection
{
    /// <summary>The rows of a record.</summary>
    internal static ChildRows Of(ChildRecord record, GuidanceLibrary guidance) =>
        record.Version == 0
            ? ChildRows.None
            // A moment taken from the record itself, so that the rows are the same whenever they are made.
            : ChildRows.From(record, guidance.Read(record.Standing, record.Facts[^1].WrittenAt.UtcDateTime));

    /// <summary>Replaces the rows of several children. A table in which a child's rows are as before is left alone.</summary>
    internal static void Replace(Write write, IReadOnlyList<(Guid Child, ChildRows Before, ChildRows After)> children)
    {
        One(Tables.Children, "id", rows => rows.Child is { } child ? [child] : []);
        One(Tables.Clocks, "child", rows => rows.Clocks);
        One(Tables.Approvals, "child", rows => rows.Approvals);
        One(Tables.Departures, "child", rows => rows.Departures);
        One(Tables.FamilyLinks, "child", rows => rows.FamilyLinks);
        One(Tables.Referrals, "child", rows => rows.Referrals);
        One(Tables.Involvements, "child", rows => rows.Involvements);

        void One<TRow>(Table<TRow> table, string key, Func<ChildRows, IReadOnlyList<TRow>> of)
        {
            List<TRow> added = [];
            foreach (var (child, before, after) in children)
            {
                var rows = of(after);
                if (of(before).SequenceEqual(rows))
                    continue;
                if (before.Child is not null)
                    write.Run($"DELETE FROM {table.Name} WHERE {key} = $1", child);
                added.AddRange(rows);
            }
            write.Insert(table, added);
        }
    }

    internal static void Replace(Write write, IReadOnlyList<PractitionerRow> practitioners)
    {
        foreach (var practitioner in practitioners)
            write.Run("DELETE FROM practitioner WHERE id = $1", practitioner.Id);
        write.Insert(Tables.Practitioners, practitioners);
    }
}
