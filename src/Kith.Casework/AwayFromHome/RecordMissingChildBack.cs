using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.AwayFromHome;

/// <summary>Records that a child who was missing is back.</summary>
[ActName("record-missing-child-back", "Record that the missing child is back", Place = 36)]
public sealed record RecordMissingChildBack : Act<MissingChildReturned>
{
    /// <summary>How the child came back, and to where.</summary>
    public string? How { get; init; }

    /// <summary>How the child is, and who made sure.</summary>
    public string? Well { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Away.MissingSince is null ? "The child is not missing." : null;

    public override bool IsAwaited(Episode episode) => episode.Away.MissingSince is not null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.Away.MissingSince, "when the child went missing");
}
