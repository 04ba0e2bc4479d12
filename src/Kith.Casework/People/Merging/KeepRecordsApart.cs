using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records that this record and another, which may have been of the same child, are of two children. Both keep it.</summary>
[ActName("keep-records-apart", "Record that another record is of another child")]
public sealed record KeepRecordsApart : Act<RecordsKeptApart>
{
    /// <summary>The other record.</summary>
    public Guid? Other { get; init; }

    /// <summary>How it is known.</summary>
    public string? Reason { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override IEnumerable<Guid> OtherRecords(ChildRecord record) => Other is { } other ? [other] : [];

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of(
            (Other == record.Id, "other", "This is the record you are on. Enter the number of the other one"),
            (
                Other is not null && Other != record.Id && practice.OtherRecords is not null && Find(practice) is null,
                "other",
                "There is no such record that you could name. Check the number"
            ),
            (
                Other is { } other && AreOne(record, other),
                "other",
                "The two were merged. Take the records apart again instead"
            )
        );

    public override IEnumerable<AboutChild> OnChildren(ChildRecord record, Practice practice) =>
        Find(practice) is { } other
            ?
            [
                new AboutChild(
                    other.Id,
                    new Dated(new RecordsKeptApart(record.Id, record.State.Person.Number, Reason), On, At)
                    {
                        ActName = ActName,
                    }
                ),
            ]
            : [];

    protected override RecordsKeptApart Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Number = Find(practice)?.State.Person.Number,
        };

    private static bool AreOne(ChildRecord record, Guid other) =>
        record.State.Person.Joined.Contains(other) || record.State.Person.MergedInto == other;

    private ChildRecord? Find(Practice practice) =>
        Other is { } other
        && practice.OtherRecords?.GetValueOrDefault(other) is { State.Person.Registered: not null } found
            ? found
            : null;
}
