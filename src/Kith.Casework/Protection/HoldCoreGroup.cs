using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Records a meeting of the core group.</summary>
[ActName("hold-core-group", "Record a core group", Place = 160)]
public sealed record HoldCoreGroup : Act<CoreGroupMet>
{
    /// <summary>Who came, the family first.</summary>
    public string? Attendees { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What has changed.</summary>
    public string? Progress { get; init; }

    /// <summary>Who does what by when.</summary>
    public Rows<PlanAction>? Actions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Stage => Stages.ChildProtectionPlan;

    /// <inheritdoc/>
    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Protection.HasOpenPlan ? null : "No child protection plan is running.";

    /// <inheritdoc/>
    public override bool IsAwaited(Episode episode) => episode.Protection is { HasOpenPlan: true, EndIsDecided: false };

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.Protection.Plan?.StartedOn, "when the plan started");
}
