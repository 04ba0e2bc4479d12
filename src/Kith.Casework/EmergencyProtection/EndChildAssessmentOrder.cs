using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.EmergencyProtection;

/// <summary>Records that a child assessment order ended, and what was found.</summary>
[ActName("end-child-assessment-order", "Record how the child assessment order ended", Place = 199)]
public sealed record EndChildAssessmentOrder : Act<ChildAssessmentOrderEnded>
{
    /// <summary>What was found, and what follows.</summary>
    public string? Found { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Emergency.Assessment is null ? "No child assessment order is in force." : null;

    public override bool IsAwaited(Episode episode) => episode.Emergency.Assessment is not null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.Emergency.Assessment?.Since, "when the order began");
}
