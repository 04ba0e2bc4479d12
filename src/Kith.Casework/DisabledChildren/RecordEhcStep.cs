using Kith.Casework.Record;

namespace Kith.Casework.DisabledChildren;

/// <summary>Records a step on the way to an education, health and care plan, by which its clocks run.</summary>
[ActName("record-ehc-step", "Record a step towards an education, health and care plan", Place = 98)]
public sealed record RecordEhcStep : Act<EhcStepRecorded>
{
    /// <summary>Which; null until chosen.</summary>
    public EhcStep? Step { get; init; }

    /// <summary>What matters about it.</summary>
    public string? Note { get; init; }
}
