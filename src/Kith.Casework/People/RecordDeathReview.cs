using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records that the child death overview panel reviewed the death.</summary>
[ActName("record-death-review", "Record the review of the death", Place = 300)]
public sealed record RecordDeathReview : Act<ChildDeathReviewed>
{
    /// <summary>What was learnt for other children.</summary>
    public string? Learnt { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.DiedOn is null ? "No death of this child is recorded."
        : record.Standing.Any(entry => entry.Fact is ChildDeathReviewed) ? "The death has been reviewed."
        : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Person.DiedOn, "when the child died");
}
