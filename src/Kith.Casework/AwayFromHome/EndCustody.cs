using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.AwayFromHome;

/// <summary>Records that a child left custody.</summary>
[ActName("end-custody", "Record that the child left custody", Place = 196)]
public sealed record EndCustody : Act<CustodyEnded>
{
    /// <summary>Where the child lives now, and what helps from the first day.</summary>
    public string? Where { get; init; }

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Away.InCustodySince is null ? "The child is not in custody." : null;

    public override bool IsAwaited(Episode episode) => episode.Away.InCustodySince is not null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.Away.InCustodySince, "when the child came into custody");
}
