using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records that the child death review office was told.</summary>
[ActName("notify-child-death", "Tell the child death review office", Place = 5)]
public sealed record NotifyChildDeath : Act<ChildDeathNotified>
{
    /// <summary>Whom we told.</summary>
    public string? To { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.DiedOn is null ? "No death of this child is recorded."
        : record.Standing.Any(entry => entry.Fact is ChildDeathNotified)
            ? "The child death review office has been told."
        : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Person.DiedOn, "when the child died");
}
