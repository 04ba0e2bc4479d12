using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.AwayFromHome;

/// <summary>Records that a private fostering arrangement ended.</summary>
[ActName("end-private-fostering", "Record that private fostering ended", Place = 193)]
public sealed record EndPrivateFostering : Act<PrivateFosteringEnded>
{
    /// <summary>Why, and where the child lives now.</summary>
    public string? Reason { get; init; }

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Away.FosteredSince is null ? "The child is not privately fostered." : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.Away.FosteredSince, "when the authority was told");
}
