using Kith.Casework.Record;

namespace Kith.Casework.Notes;

/// <summary>What worries us about a child now.</summary>
public static class OpenWorries
{
    /// <summary>The worries that somebody recorded and nobody closed, the latest first. Each fact is a <see cref="WorryRecorded"/>.</summary>
    /// <param name="record">The child's record.</param>
    public static IEnumerable<Recorded> In(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var closed = record
            .Standing.Select(recorded => (recorded.Fact as WorryClosed)?.Worry)
            .OfType<int>()
            .ToHashSet();
        return record
            .ByDate.Where(recorded => recorded.Fact is WorryRecorded && !closed.Contains(recorded.Version))
            .Reverse();
    }
}
