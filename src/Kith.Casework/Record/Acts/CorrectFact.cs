using System.Text.Json.Serialization;

namespace Kith.Casework.Record;

/// <summary>Corrects an earlier entry. The earlier entry stays stored and visible.</summary>
[ActName("correct-fact", "Correct an entry")]
public sealed record CorrectFact : Act<FactCorrected>
{
    /// <summary>The version of the fact corrected.</summary>
    public int Corrects { get; init; }

    /// <summary>True when it should not be on this record at all.</summary>
    public bool? Remove { get; init; }

    /// <summary>What stands instead; null when it is removed.</summary>
    public Fact? Replacement { get; init; }

    /// <summary>The day the replacement was true; null to keep the day.</summary>
    public DateOnly? ReplacementOn { get; init; }

    /// <summary>The time of day the replacement was true.</summary>
    public TimeOnly? ReplacementAt { get; init; }

    /// <summary>Why, for whoever reads the record later.</summary>
    public string? Reason { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        Find(record) is not { } wrong ? "There is no such entry."
        : wrong.Fact is FactCorrected ? "This is a correction. Correct the entry itself again instead."
        : record.Moved.Contains(Corrects) ? "This was moved to another record, and is put right there."
        : wrong.Fact is IOnTwoRecords
            ? "This stands on two records, and is not corrected on one of them. It is undone on both at once."
        : wrong.Fact is IOnPeople
            ? "This stands on the records of two people too. It is undone there: open the person in the family."
        : wrong.Fact is IKeptElsewhere
            ? "This is kept with the place, the group or the person of concern. Ask those who keep that record to put it right there."
        : wrong.Fact is IFrozen
            ? "This says what somebody was given, and is not corrected. Withdraw the paper, or send it back, and say why."
        : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem
            .Of(
                (Remove == false && !IsSameKind(record), "replacement", "Enter what it should say instead"),
                (
                    Remove == false && ChangesNothing(record),
                    "replacement",
                    "Nothing has been changed. Change what is wrong"
                ),
                (
                    record.State.Person.MergedInto is not null && Opens(record),
                    "replacement",
                    "With that our involvement would be open on a record that was merged into another. Take the two apart first"
                )
            )
            .Concat(PuttingRight.Problems(this, record, practice));

    protected override FactCorrected Carries(ChildRecord record, Episode? episode, Practice practice)
    {
        var wrong = Find(record)!;
        var stands = Remove != true;
        return Answered(record) with
        {
            Replacement = stands ? Instead(wrong) : null,
            ReplacementOn = stands ? ReplacementOn : null,
            ReplacementAt = stands ? ReplacementAt : null,
            Episode = wrong.Episode,
        };
    }

    /// <summary>The entry as it would stand; null when nothing would, or nothing is said to.</summary>
    internal Recorded? Put(ChildRecord record) =>
        Remove != true && Find(record) is { } wrong && IsSameKind(record)
            ? Correcting.Corrected(wrong, new FactCorrected(Corrects, Instead(wrong), ReplacementOn, "", ReplacementAt))
            : null;

    private bool Opens(ChildRecord record)
    {
        var (put, last) = (Put(record), record.Facts[^1]);
        var corrected = new FactCorrected(Corrects, put?.Fact, ReplacementOn, "", ReplacementAt);
        return record.With([last with { Version = last.Version + 1, Fact = corrected }]).State.Open is not null;
    }

    private Fact? Instead(Recorded wrong) => Replacement is null ? null : Replacement with { Episode = wrong.Episode };

    private Recorded? Find(ChildRecord record) =>
        Corrects >= 1 && Corrects <= record.Facts.Count ? record.Facts[Corrects - 1] : null;

    private bool IsSameKind(ChildRecord record) => Replacement?.GetType() == Find(record)?.Fact.GetType();

    private bool ChangesNothing(ChildRecord record)
    {
        var now = record.Standing.FirstOrDefault(standing => standing.Version == Corrects);
        return now is not null
            && Replacement is not null
            && Json.Write(Replacement with { Episode = now.Episode }) == Json.Write(now.Fact)
            && (ReplacementOn ?? now.On) == now.On
            && (ReplacementOn is null || ReplacementAt == now.At);
    }
}
