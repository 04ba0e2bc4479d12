namespace Kith.Casework.Record;

/// <summary>Something that a child asked for, and what they were told of it.</summary>
/// <param name="Said">The fact that holds it.</param>
public sealed record Asking(Recorded Said)
{
    /// <summary>What was asked for.</summary>
    public ChildAsked Fact => (ChildAsked)Said.Fact;

    /// <summary>When the child was told last what came of it; null while nobody told them.</summary>
    public Recorded? Told { get; init; }

    /// <summary>What they were told last; null while nobody told them.</summary>
    public ChildAnswered? Answer => Told?.Fact as ChildAnswered;

    /// <summary>True until the child was told how it ends.</summary>
    public bool Waits => Answer is null or { Came: CameOfAsking.UnderWay };

    /// <summary>All that a child asked for, in the order of the record.</summary>
    public static IReadOnlyList<Asking> In(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var asked = new SortedDictionary<int, Asking>();
        foreach (var entry in record.Standing)
            if (entry.Fact is ChildAsked)
                asked[entry.Version] = new Asking(entry);
            else if (entry.Fact is ChildAnswered answer && asked.TryGetValue(answer.Asking, out var asking))
                asked[answer.Asking] = asking with { Told = entry };
        return [.. asked.Values];
    }

    /// <summary>What was asked for in a fact; null where it is none in which a child asks.</summary>
    public static Asking? Find(ChildRecord record, int? version) =>
        In(record).FirstOrDefault(asking => asking.Said.Version == version);
}

/// <summary>An act at which a child may ask for something: that is a fact of its own beside what the act leaves, until the child is told what came of it.</summary>
public interface IHearsChild
{
    /// <summary>What the child asked for. This child only.</summary>
    string? Asked { get; }
}
