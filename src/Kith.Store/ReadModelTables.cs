using Kith.Store.Engines;
using Kith.Store.Rows;
using Kith.Store.Sealing;

namespace Kith.Store;

/// <summary>One read model that is about children: what is done to all its rows of some children at once.</summary>
/// <param name="Name">The table.</param>
/// <param name="Row">The class of its rows.</param>
/// <param name="Follows">What it follows from.</param>
internal abstract record ReadModelTable(string Name, Type Row, FollowsFrom Follows)
{
    /// <summary>All of them, a child's own row before what hangs on it: each is found by its class, and always in the same order.</summary>
    internal static readonly IReadOnlyList<ReadModelTable> OfChildren =
    [
        .. typeof(ReadModelTable)
            .Assembly.GetTypes()
            .Where(type =>
                type.GetInterfaces()
                    .Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IChildRow<>))
            )
            .OrderBy(type => type == typeof(ChildRow) ? 0 : 1)
            .ThenBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (ReadModelTable)Activator.CreateInstance(typeof(Of<>).MakeGenericType(type))!),
    ];

    /// <summary>The rows of a child.</summary>
    internal abstract Array RowsOf(ChildSource child);

    /// <summary>Compares the rows that should be there with those that are.</summary>
    internal abstract Task CompareAsync(
        ReadModelChecking checking,
        IReadOnlyList<ChildRows> children,
        ReadModelChecking.Range range,
        CancellationToken stop
    );

    /// <summary>Makes the rows of several children what they are now. What did not change is not touched.</summary>
    internal abstract void Update(Write write, IReadOnlyList<(Guid Child, ChildRows Before, ChildRows After)> children);

    /// <summary>Puts the rows in the place of whatever is there of these children.</summary>
    internal abstract void Replace(Write write, IReadOnlyList<(Guid Child, ChildRows Rows)> children);

    private sealed record Of<TRow>() : ReadModelTable(Rows.Name, typeof(TRow), TRow.Follows)
        where TRow : class, IChildRow<TRow>
    {
        private static readonly Table<TRow> Rows = new(Names.OfTable(typeof(TRow)), [.. TRow.Key]);

        private static readonly string Child = Rows.Key[0].Name;

        internal override Array RowsOf(ChildSource child) => TRow.In(child).ToArray();

        internal override Task CompareAsync(
            ReadModelChecking checking,
            IReadOnlyList<ChildRows> children,
            ReadModelChecking.Range range,
            CancellationToken stop
        ) => checking.CompareAsync(Rows, children.SelectMany(child => child.Of<TRow>()), Child, range, stop);

        // A child's rows are numbered from 1, so a row stands in the place of the one with its number before.
        internal override void Update(
            Write write,
            IReadOnlyList<(Guid Child, ChildRows Before, ChildRows After)> children
        )
        {
            List<TRow> added = [];
            foreach (var (child, before, after) in children)
            {
                var (was, now) = (before.Of<TRow>(), after.Of<TRow>());
                for (var index = 0; index < Math.Min(was.Count, now.Count); index++)
                    if (Rows.Update(was[index], now[index]) is { } update)
                        write.Run(update.Sql, update.Values);
                if (now.Count < was.Count)
                    write.Run($"DELETE FROM {Rows.Name} WHERE child = $1 AND number > $2", child, now.Count);
                added.AddRange(now.Skip(was.Count));
            }
            write.Insert(Rows, added);
        }

        internal override void Replace(Write write, IReadOnlyList<(Guid Child, ChildRows Rows)> children)
        {
            foreach (var (child, _) in children)
                write.Run($"DELETE FROM {Rows.Name} WHERE {Child} = $1", child);
            write.Insert(Rows, [.. children.SelectMany(child => child.Rows.Of<TRow>())]);
        }
    }
}
