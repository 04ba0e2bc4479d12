using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.EmergencyProtection;

/// <summary>Records that police protection ended, and where the child went.</summary>
[ActName("end-police-protection", "Record how police protection ended", Place = 197)]
public sealed record EndPoliceProtection : Act<PoliceProtectionEnded>
{
    /// <summary>Why it ended.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the child went.</summary>
    public string? Place { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Emergency.PoliceSince is null ? "The child is not in police protection." : null;

    public override bool IsAwaited(Episode episode) => episode.Emergency.PoliceSince is not null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        record.State.Episode(Episode)?.Emergency is { PoliceSince: { } since } emergency
            ?
            [
                .. NotBefore(since, "when the police took the child into protection"),
                .. Problem.Of(
                    (
                        On == since && At < emergency.PoliceSinceAt,
                        "at",
                        $"{Problem.It} must be {Plain.Time(emergency.PoliceSinceAt.GetValueOrDefault())} or later, when police protection began"
                    )
                ),
            ]
            : [];
}
