using Kith.Casework.Record;

namespace Kith.Casework.Notes;

/// <summary>Marks something as what we are worried about.</summary>
[ActName("record-worry", "Record what we are worried about", Place = 186)]
public sealed record RecordWorry : Act<WorryRecorded>
{
    /// <summary>What worries us.</summary>
    public string? What { get; init; }

    /// <summary>Whose worry it is; null for the writer's own.</summary>
    public string? Who { get; init; }
}
