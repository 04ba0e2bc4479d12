using Kith.Store.Engines;
using Kith.Store.Rows;
using Kith.Store.Sealing;

namespace Kith.Store;

/// <summary>One read model that is about children: what is done to all its rows of some children at once.</summary>
/// <param name="Name">The table.</param>
internal abstract record ReadModelTable(string Name)
{
    /// <summary>All of them.</summary>
    internal static readonly IReadOnlyList<ReadModelTable> OfChildren =
    [
        new Of<ChildRow>(Tables.Children, rows => rows.Child is { } child ? [child] : []),
        new Of<ClockRow>(Tables.Clocks, rows => rows.Clocks),
        new Of<ApprovalRow>(Tables.Approvals, rows => rows.Approvals),
        new Of<DepartureRow>(Tables.Departures, rows => rows.Departures),
        new Of<ProposalRow>(Tables.Proposals, rows => rows.Proposals),
        new Of<FamilyLinkRow>(Tables.FamilyLinks, rows => rows.FamilyLinks),
        new Of<ReferralRow>(Tables.Referrals, rows => rows.Referrals),
        new Of<InvolvementRow>(Tables.Involvements, rows => rows.Involvements),
        new Of<NoticeRow>(Tables.Notices, rows => rows.Notices),
        new Of<BookingRow>(Tables.Bookings, rows => rows.Bookings),
        new Of<NamedRow>(Tables.Named, rows => rows.Named),
    ];

    /// <summary>Compares the rows that should be there with those that are.</summary>
    internal abstract Task CompareAsync(
        ReadModelChecking checking,
        IReadOnlyList<ChildRows> children,
        ReadModelChecking.Range range,
        CancellationToken stop
    );

    /// <summary>Puts the rows in the place of whatever is there of these children.</summary>
    internal abstract void Replace(Write write, IReadOnlyList<(Guid Child, ChildRows Rows)> children);

    private sealed record Of<TRow>(Table<TRow> Table, Func<ChildRows, IReadOnlyList<TRow>> Rows)
        : ReadModelTable(Table.Name)
    {
        private readonly string _delete = $"DELETE FROM {Table.Name} WHERE {Table.Key[0].Name} = $1";

        internal override Task CompareAsync(
            ReadModelChecking checking,
            IReadOnlyList<ChildRows> children,
            ReadModelChecking.Range range,
            CancellationToken stop
        ) => checking.CompareAsync(Table, children.SelectMany(Rows), Table.Key[0].Name, range, stop);

        internal override void Replace(Write write, IReadOnlyList<(Guid Child, ChildRows Rows)> children)
        {
            foreach (var (child, _) in children)
                write.Run(_delete, child);
            write.Insert(Table, [.. children.SelectMany(child => Rows(child.Rows))]);
        }
    }
}
