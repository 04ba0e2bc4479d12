using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Notes;

/// <summary>Writes down a call, a message, a meeting or a thought that has no form of its own.</summary>
[ActName("write-case-note", "Write a case note", Place = 185)]
public sealed record WriteCaseNote : Act<CaseNoteWritten>
{
    /// <summary>How it came about.</summary>
    public NoteKind? Kind { get; init; }

    /// <summary>Who turned to whom; null for a thought.</summary>
    public NoteDirection? Direction { get; init; }

    /// <summary>By when it is tried again, where nobody was reached.</summary>
    public DateOnly? TryAgain { get; init; }

    /// <summary>With whom; null for a thought.</summary>
    public string? With { get; init; }

    /// <summary>What it is about, in a few words.</summary>
    public string? About { get; init; }

    /// <summary>What was said, seen or thought.</summary>
    public string? Note { get; init; }

    /// <summary>Pictures, sounds and papers that belong to it.</summary>
    public Rows<AttachedFile>? Files { get; init; }

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of((TryAgain <= On, "try-again", "Give a day after this one on which you try again"));

    // A call comes also after a case was closed.
    [JsonIgnore]
    public override Scope Scope => Scope.AnyEpisode;
}
