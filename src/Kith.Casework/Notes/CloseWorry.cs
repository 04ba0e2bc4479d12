using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Notes;

/// <summary>Records that something does not worry us any more.</summary>
[ActName("close-worry", "Close a worry", Place = 187)]
public sealed record CloseWorry : Act<WorryClosed>
{
    /// <summary>The version of the fact that recorded it.</summary>
    public int? Worry { get; init; }

    /// <summary>What changed.</summary>
    public string? Reason { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        OpenWorries.In(record).Any() ? null : "No worry is open.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice)
    {
        var closed = Find(record);
        return
        [
            .. closed is null ? [] : NotBefore(closed.On, "when it was recorded"),
            .. Problem.Of((Worry is not null && closed is null, "worry", "Choose the worry to close")),
        ];
    }

    protected override WorryClosed Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            What = ((WorryRecorded)Find(record)!.Fact).What,
        };

    private Recorded? Find(ChildRecord record) =>
        OpenWorries.In(record).FirstOrDefault(worry => worry.Version == Worry);
}
