using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Store.Rows;

/// <summary>A visit, note, meeting or assessment, and how long it took where somebody said. It names nobody: figures are made of it. Table <c>work_entry</c>.</summary>
public sealed record WorkEntryRow : IChildRow<WorkEntryRow>
{
    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The act that recorded it: the same for every child it is about.</summary>
    public required Guid ActId { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly OnDay { get; init; }

    /// <summary>How many minutes it took, for all the children it is about; null where nobody said.</summary>
    public int? Minutes { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }

    static IEnumerable<WorkEntryRow> IChildRow<WorkEntryRow>.In(ChildSource child) =>
        child
            .Record.Standing.Where(entry => entry.Fact is ITakesTime or IMeeting)
            .Select(
                (entry, index) =>
                    new WorkEntryRow
                    {
                        Child = child.Record.Id,
                        Number = index + 1,
                        ActId = entry.ActId,
                        OnDay = entry.On,
                        Minutes = entry.Fact.Minutes,
                    }
            );
}
