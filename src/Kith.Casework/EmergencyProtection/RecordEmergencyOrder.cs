using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.EmergencyProtection;

/// <summary>Records that a court made an emergency protection order. It opens our involvement where there is none.</summary>
[ActName("record-emergency-order", "Record an emergency protection order", Place = 28)]
public sealed record RecordEmergencyOrder : Act<EmergencyOrderMade>
{
    /// <summary>Who asked for it; null until chosen.</summary>
    public OrderApplicant? Applicant { get; init; }

    /// <summary>Which court.</summary>
    public string? Court { get; init; }

    /// <summary>The day it ends, as the order says.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>The time it ends, as the order says.</summary>
    public TimeOnly? ExpiresAt { get; init; }

    /// <summary>Why the court made it.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the child is.</summary>
    public string? Place { get; init; }

    /// <summary>Who may see the child.</summary>
    public string? Contact { get; init; }

    /// <summary>What examination or assessment the court directs.</summary>
    public string? Examination { get; init; }

    /// <summary>Who has to leave or stay away.</summary>
    public string? Exclusion { get; init; }

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
            episode?.Emergency.Order is null
                ? null
                : "An emergency protection order is in force already. Record that it was extended, or how it ended."
        );

    public override bool IsAwaited(Episode episode) => episode.AwaitsEmergencyStep;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        EmergencyState
            .EndsBefore(Expires, On)
            .Concat(
                Problem.Of(
                    (
                        Applicant == OrderApplicant.Police
                            && !(record.State.Episode(Episode)?.Emergency.PoliceTookOn <= On),
                        "applicant",
                        "The police ask for an order for a child who is in police protection, and its days are counted from that. Record police protection first"
                    )
                )
            );
}
