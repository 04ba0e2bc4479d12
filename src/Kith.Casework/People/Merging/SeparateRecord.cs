using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Takes this record and the one it was merged into apart again. Both are as they were, with what was recorded on each since.</summary>
[ActName("separate-record", "Take the two records apart again", Place = 288)]
public sealed record SeparateRecord : Act<RecordSeparated>
{
    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.MergedInto is null ? "This record was not merged into another." : null;

    public override IEnumerable<Guid> OtherRecords(ChildRecord record) =>
        record.State.Person.MergedInto is { } kept ? [kept] : [];

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of(
            (
                practice.OtherRecords is not null && Kept(record, practice) is null,
                "on",
                "The record it was merged into is restricted to others. Ask your manager"
            )
        );

    public override IEnumerable<AboutChild> OnChildren(ChildRecord record, Practice practice) =>
        Kept(record, practice) is { } kept
            ?
            [
                new AboutChild(
                    kept.Id,
                    new Dated(new RecordParted(record.Id, record.State.Person.Number, Merging.ReasonOf(this)), On, At)
                    {
                        ActName = ActName,
                    }
                ),
            ]
            : [];

    protected override RecordSeparated Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Kept = record.State.Person.MergedInto!.Value,
            Number = Kept(record, practice)?.State.Person.Number,
            Reason = Merging.ReasonOf(this),
        };

    private static ChildRecord? Kept(ChildRecord record, Practice practice) =>
        record.State.Person.MergedInto is { } kept ? practice.OtherRecords?.GetValueOrDefault(kept) : null;
}
