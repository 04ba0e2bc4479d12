using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Records a strategy discussion and what it decided.</summary>
[ActName("hold-strategy-discussion", "Record a strategy discussion", Place = 30)]
public sealed record HoldStrategyDiscussion : Act<StrategyDiscussionHeld>
{
    /// <summary>Why: what harm is suspected.</summary>
    public string? Reason { get; init; }

    /// <summary>Agencies that took part.</summary>
    public IReadOnlyList<string>? Attendees { get; init; }

    /// <summary>Why an agency that should take part did not, and how it is followed up.</summary>
    public string? MissingAgencyReason { get; init; }

    /// <summary>What it decided; null until chosen.</summary>
    public StrategyOutcome? Outcome { get; init; }

    /// <summary>Who does what next.</summary>
    public string? Plan { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Stage => Stages.StrategyDiscussion;

    /// <inheritdoc/>
    public override bool IsAwaited(Episode episode) =>
        episode.Stage == Stages.StrategyDiscussion && episode.Protection.Discussion is null;
}
