using Kith.Casework.Record;

namespace Kith.Casework.EmergencyProtection;

/// <summary>Records that a child assessment order began.</summary>
[ActName("record-child-assessment-order", "Record a child assessment order", Place = 31)]
public sealed record RecordChildAssessmentOrder : Act<ChildAssessmentOrderBegan>
{
    /// <summary>Which court.</summary>
    public string? Court { get; init; }

    /// <summary>The last day, as the order says.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>What is to be assessed.</summary>
    public string? Assess { get; init; }

    /// <summary>Why an order was needed.</summary>
    public string? Reason { get; init; }

    /// <summary>Who was told; null until chosen.</summary>
    public IReadOnlyList<string>? Told { get; init; }

    /// <summary>Who was not told yet, and why.</summary>
    public string? NotTold { get; init; }

    /// <summary>What the parents say.</summary>
    public string? ParentsSay { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        EmergencyState.NotBorn(record)
        ?? (
            episode!.Emergency.Assessment is null
                ? null
                : "A child assessment order is in force already. Record how it ended first."
        );

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        EmergencyState.EndsBefore(Expires, On);
}
