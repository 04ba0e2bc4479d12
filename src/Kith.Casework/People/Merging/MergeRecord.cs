using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Merges a second record of the same child into this one, which is kept. Nothing is copied or taken away: each entry stays on the record it was written on.</summary>
[ActName("merge-record", "Merge a second record of this child into this one", Place = 287)]
public sealed record MergeRecord : Act<RecordJoined>
{
    /// <summary>The second record.</summary>
    public Guid? Second { get; init; }

    /// <summary>True when whoever merges is sure that it is one child, although the records differ in what tells two children apart.</summary>
    public bool? Despite { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override IEnumerable<Guid> OtherRecords(ChildRecord record) => Second is { } second ? [second] : [];

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        if (Second == record.Id)
            return [new Problem("second", "This is the record you are on. Enter the number of the other one")];
        if (Second is null || practice.OtherRecords is null)
            return [];
        if (Find(practice) is not { State.Person.Registered: not null } second)
            return [new Problem("second", "There is no such record that you could merge. Check the number")];
        if (StandsAgainst(second, record) is { } against)
            return [new Problem("second", against)];
        string[] doubts = [.. OneChildOrTwo.Doubts(record, second)];
        return doubts.Length > 0 && Despite != true
            ?
            [
                new Problem(
                    "despite",
                    $"These may be two children: {string.Join("; ", doubts)}. If they are one child, choose yes, and say below how you know"
                ),
            ]
            : [];
    }

    public override IEnumerable<AboutChild> OnChildren(ChildRecord record, Practice practice) =>
        Find(practice) is { } second
            ?
            [
                new AboutChild(
                    second.Id,
                    new Dated(new RecordMerged(record.Id, record.State.Person.Number, Merging.ReasonOf(this)), On, At)
                    {
                        ActName = ActName,
                    }
                ),
            ]
            : [];

    protected override RecordJoined Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Number = Find(practice)?.State.Person.Number,
            Reason = Merging.ReasonOf(this),
        };

    private ChildRecord? Find(Practice practice) =>
        Second is { } second ? practice.OtherRecords?.GetValueOrDefault(second) : null;

    // What goes on would stand on no list once its record is worked on no more.
    private static string? StandsAgainst(ChildRecord second, ChildRecord kept) =>
        second.State.Person.MergedInto is not null
            ? "That record was merged into another already. Enter the number of the one that was kept"
        : second.State.Person.Joined.Length > 0
            ? "Another record was merged into that one. Keep that one, and merge this record into it"
        : second.State.Open is null ? null
        : kept.State.Open is null
            ? "Our involvement is open on that record and not on this one. Keep that one, and merge this record into it"
        : "Our involvement is open on both records. End it on the one that is to go, once everything that goes on there is recorded on the one that is kept";
}
