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
        One(Tables.Children, rows => rows.Child is { } child ? [child] : []);
        One(Tables.Clocks, rows => rows.Clocks);
        One(Tables.Approvals, rows => rows.Approvals);
        One(Tables.Departures, rows => rows.Departures);
        One(Tables.Proposals, rows => rows.Proposals);
        One(Tables.FamilyLinks, rows => rows.FamilyLinks);
        One(Tables.Referrals, rows => rows.Referrals);
        One(Tables.Involvements, rows => rows.Involvements);
        One(Tables.Notices, rows => rows.Notices);
        One(Tables.Bookings, rows => rows.Bookings);
        One(Tables.Named, rows => rows.Named);
        SearchWrite.Replace(
            write,
            [
                .. children
                    .Where(child => child.After.Found is not null)
                    .Select(child => (child.Before.Found, child.After.Found!)),
            ]
        );

        // A child's rows are numbered from 1, so a row stands in the place of the one with its number before.
        void One<TRow>(Table<TRow> table, Func<ChildRows, IReadOnlyList<TRow>> of)
        {
            List<TRow> added = [];
            foreach (var (child, before, after) in children)
            {
                var (was, now) = (of(before), of(after));
                for (var index = 0; index < Math.Min(was.Count, now.Count); index++)
                    if (table.Update(was[index], now[index]) is { } update)
                        write.Run(update.Sql, update.Values);
                if (now.Count < was.Count)
                    write.Run($"DELETE FROM {table.Name} WHERE child = $1 AND number > $2", child, now.Count);
                added.AddRange(now.Skip(was.Count));
            }
            write.Insert(table, added);
        }
    }
}
