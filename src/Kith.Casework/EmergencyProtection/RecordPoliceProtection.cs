using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.EmergencyProtection;

/// <summary>Records that the police took a child into police protection. It opens our involvement where there is none.</summary>
[ActName("record-police-protection", "Record police protection", Place = 27)]
public sealed record RecordPoliceProtection : Act<PoliceProtectionTaken>
{
    /// <summary>Which police force and officer.</summary>
    public string? Force { get; init; }

    /// <summary>What would have happened otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the child is.</summary>
    public string? Place { get; init; }

    /// <summary>Who was told; null until chosen.</summary>
    public IReadOnlyList<string>? Told { get; init; }

    /// <summary>Who was not told yet, and why.</summary>
    public string? NotTold { get; init; }

    /// <summary>What the parents say.</summary>
    public string? ParentsSay { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.NewOrOpenEpisode;

    [JsonIgnore]
    public override string? Stage => Stages.StrategyDiscussion;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        EmergencyState.NotBorn(record)
        ?? (
            episode?.Emergency.PoliceSince is null
                ? null
                : "The child is in police protection already. Record how that ended first."
        );

    public override bool IsAwaited(Episode episode) => episode.AwaitsEmergencyStep;
}
