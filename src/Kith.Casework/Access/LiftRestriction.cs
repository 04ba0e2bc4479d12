using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Access;

/// <summary>Lifts the restriction of the record.</summary>
[ActName("lift-restriction", "Lift the restriction of the record", Place = 285)]
public sealed record LiftRestriction : Act<RestrictionLifted>
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    [JsonIgnore]
    public override bool IsDoneOnMerged => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.Involved.Restriction is null ? "The record is not restricted." : null;
}
