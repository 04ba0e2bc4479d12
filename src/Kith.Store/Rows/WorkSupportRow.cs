using Kith.Casework.DisabledChildren;

namespace Kith.Store.Rows;

/// <summary>Something that a family gets, as known last in an episode. It names nobody: figures are made of it. Table <c>work_support</c>.</summary>
public sealed record WorkSupportRow : IChildRow<WorkSupportRow>
{
    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The day on which it was recorded last.</summary>
    public required DateOnly OnDay { get; init; }

    /// <summary>What it is, as the form files name it.</summary>
    public required string What { get; init; }

    /// <summary>What it costs in pounds; null where nobody said.</summary>
    public int? Cost { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }

    static IEnumerable<WorkSupportRow> IChildRow<WorkSupportRow>.In(ChildSource child) =>
        child
            .Record.ByDate.Where(entry => entry.Fact is SupportDutiesRecorded)
            .GroupBy(entry => entry.Episode)
            .Select(episode => episode.Last())
            .SelectMany(entry =>
                ((SupportDutiesRecorded)entry.Fact)
                    .Duties.Where(duty => duty is { Duty: not null, Standing: DutyStanding.Done })
                    .Select(duty => (entry.On, What: duty.Duty!))
            )
            .Select(
                (one, index) =>
                    new WorkSupportRow
                    {
                        Child = child.Record.Id,
                        Number = index + 1,
                        OnDay = one.On,
                        What = one.What,
                    }
            );
}
