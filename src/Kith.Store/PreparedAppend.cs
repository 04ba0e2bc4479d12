using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Matching;
using Kith.Store.Rows;
using Kith.Store.Search;

namespace Kith.Store;

/// <summary>Everything one act writes, worked out before the transaction begins so that the transaction is short.</summary>
internal sealed record PreparedAppend(
    PendingEvents Written,
    IReadOnlyList<(Guid Child, ChildRows Before, ChildRows After)> Children,
    IReadOnlyList<PersonRow> People,
    IReadOnlyList<AgencyRow> Agencies,
    IReadOnlyList<WorryRow> Worries,
    IReadOnlyList<AllegationRow> Allegations,
    IReadOnlyList<ContextRow> Contexts,
    IReadOnlyList<(Particulars? Before, Particulars After)> Found,
    IReadOnlyList<PractitionerRow> Practitioners,
    IReadOnlyList<AuditRow> Audit
)
{
    /// <param name="written">The facts.</param>
    /// <param name="guidance">The rules by which read models are made.</param>
    /// <param name="stored">What was stored of each practitioner the act is about.</param>
    internal static PreparedAppend From(
        PendingEvents written,
        GuidanceLibrary guidance,
        IReadOnlyDictionary<string, IReadOnlyList<Recorded>> stored
    )
    {
        var (append, at) = (written.Append, written.Key.RecordedAt);
        return new PreparedAppend(
            written,
            RowsOf(written.Children, guidance),
            [.. written.People.Select(one => PersonRow.Of(one.Seen.Record.With(one.New)))],
            [.. written.Agencies.Select(one => AgencyRow.Of(one.Seen.Record.With(one.New)))],
            [.. written.Worries.Select(one => WorryRow.Of(one.Seen.Record.With(one.New)))],
            [.. written.Allegations.Select(one => AllegationRow.Of(one.Seen.Record.With(one.New)))],
            [.. written.Contexts.Select(one => ContextRow.Of(one.Seen.Record.With(one.New)))],
            [
                .. from one in written.People
                let now = PersonParticulars.Of(one.Seen.Record.With(one.New))
                where now is not null
                select (PersonParticulars.Of(one.Seen.Record), now),
            ],
            [
                .. written.Practitioners.Select(one =>
                    PractitionerFolding.RowOf(one.Seen.Practitioner, [.. stored[one.Seen.Practitioner], .. one.New])
                ),
            ],
            [
                .. written.Children.Select(child => new AuditRow(
                    at,
                    append.Actor,
                    child.Seen.Id,
                    Purposes.Record,
                    append.ActName,
                    null
                )),
            ]
        );
    }

    // Brothers and sisters side by side: the person who saved waits for it.
    private static (Guid, ChildRows, ChildRows)[] RowsOf(
        IReadOnlyList<(ChildRecord Seen, IReadOnlyList<Recorded> New)> children,
        GuidanceLibrary guidance
    )
    {
        var rows = new (Guid, ChildRows, ChildRows)[children.Count];
        if (rows.Length == 1)
            Read(0);
        else
            Parallel.For(0, rows.Length, Read);
        return rows;

        void Read(int index)
        {
            var (seen, facts) = children[index];
            rows[index] = (seen.Id, Projection.Of(seen, guidance), Projection.Of(seen.With(facts), guidance));
        }
    }
}
