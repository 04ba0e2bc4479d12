using Kith.Casework.Record;

namespace Kith.Casework.Papers;

/// <summary>A paper of a child's record, and what became of it.</summary>
/// <param name="Prepared">The fact that prepared it: its version is the paper's number.</param>
public sealed record Paper(Recorded Prepared)
{
    /// <summary>What was prepared.</summary>
    public PaperPrepared Fact => (PaperPrepared)Prepared.Fact;

    /// <summary>When and by whom it was issued; null while it was not.</summary>
    public Recorded? Issued { get; init; }

    /// <summary>That it was sent back; null where it was not.</summary>
    public Recorded? Returned { get; init; }

    /// <summary>That it was withdrawn; null where it was not.</summary>
    public Recorded? Withdrawn { get; init; }

    /// <summary>By what way it is to get to its reader, as it was chosen last; null while nobody chose.</summary>
    public Recorded? Chosen { get; init; }

    /// <summary>The way that was chosen last; null while nobody chose.</summary>
    public PaperRoute? Way => (Chosen?.Fact as PaperWayChosen)?.Way;

    /// <summary>How it got to its reader, in the order recorded.</summary>
    public IReadOnlyList<Recorded> Given { get; init; } = [];

    /// <summary>True while it is neither issued nor sent back.</summary>
    public bool Waits => Issued is null && Returned is null && Withdrawn is null;

    /// <summary>True once it is issued, unless it was withdrawn.</summary>
    public bool Stands => Issued is not null && Withdrawn is null;

    /// <summary>True once it got to its reader, and did not come back since.</summary>
    public bool IsGiven => Stands && Given is [.., { Fact: PaperGiven { How: not PaperWay.CameBack } }];

    /// <summary>The papers of a record, in the order prepared.</summary>
    public static IReadOnlyList<Paper> In(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var papers = new SortedDictionary<int, Paper>();
        foreach (var entry in record.Standing)
        {
            if (entry.Fact is PaperPrepared)
                papers[entry.Version] = new Paper(entry);
            else if (NumberOf(entry.Fact) is { } number && papers.TryGetValue(number, out var paper))
                papers[number] = paper.After(entry);
        }
        return [.. papers.Values];
    }

    /// <summary>A paper by its number; null when there is none.</summary>
    public static Paper? Find(ChildRecord record, int? number) =>
        number is { } version ? In(record).FirstOrDefault(paper => paper.Prepared.Version == version) : null;

    private Paper After(Recorded entry) =>
        entry.Fact switch
        {
            PaperIssued => this with { Issued = entry },
            PaperReturned => this with { Returned = entry },
            PaperWayChosen => this with { Chosen = entry },
            PaperGiven => this with { Given = [.. Given, entry] },
            PaperWithdrawn => this with { Withdrawn = entry },
            _ => this,
        };

    private static int? NumberOf(Fact fact) =>
        fact switch
        {
            PaperIssued issued => issued.Paper,
            PaperReturned returned => returned.Paper,
            PaperWayChosen chosen => chosen.Paper,
            PaperGiven given => given.Paper,
            PaperWithdrawn withdrawn => withdrawn.Paper,
            _ => null,
        };
}
