using Kith.Casework.Record;

namespace Kith.Casework.FamilySite;

/// <summary>Something that somebody of the family said, and what came of it.</summary>
/// <param name="Said">The fact that holds it.</param>
public sealed record Saying(Recorded Said)
{
    /// <summary>What was said.</summary>
    public FamilySaid Fact => (FamilySaid)Said.Fact;

    /// <summary>The last answer; null while there is none.</summary>
    public Recorded? Answered { get; init; }

    /// <summary>True once it was answered.</summary>
    public bool IsAnswered => Answered is not null;

    /// <summary>True while somebody waits for an answer: whoever agrees waits for none, and what is written for a conference is answered there.</summary>
    public bool Waits => !IsAnswered && Fact.Kind is not (FamilySaying.Agree or FamilySaying.Report);

    /// <summary>All that was said on a record, in the order said.</summary>
    public static IReadOnlyList<Saying> In(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var said = new SortedDictionary<int, Saying>();
        foreach (var entry in record.Standing)
            if (entry.Fact is FamilySaid)
                said[entry.Version] = new Saying(entry);
            else if (entry.Fact is FamilyAnswered answer && said.TryGetValue(answer.Saying, out var saying))
                said[answer.Saying] = saying with { Answered = entry };
        return [.. said.Values];
    }

    /// <summary>What was said in a fact; null where it is none that says something.</summary>
    public static Saying? Find(ChildRecord record, int? version) =>
        In(record).FirstOrDefault(saying => saying.Said.Version == version);
}
