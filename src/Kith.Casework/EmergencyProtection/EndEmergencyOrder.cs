using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.EmergencyProtection;

/// <summary>Records how an emergency protection order ended, and where the child is.</summary>
[ActName("end-emergency-order", "Record how the emergency protection order ended", Place = 198)]
public sealed record EndEmergencyOrder : Act<EmergencyOrderEnded>
{
    /// <summary>How it ended; null until chosen.</summary>
    public OrderEnded? How { get; init; }

    /// <summary>Where the child is now.</summary>
    public string? Place { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Emergency.Order is null ? "No emergency protection order is in force." : null;

    public override bool IsAwaited(Episode episode) => episode.Emergency.Order is not null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.Emergency.Order?.Since, "when the order was made");
}
