using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Ends a child in need plan.</summary>
[ActName("end-child-in-need-plan", "End the child in need plan", Place = 240)]
public sealed record EndChildInNeedPlan : Act<ChildInNeedPlanEnded>
{
    /// <summary>Why: outcomes-met, step-down, child-protection-plan, moved, looked-after, other.</summary>
    public string? Reason { get; init; }

    /// <summary>What was achieved.</summary>
    public string? Summary { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.ChildInNeed;

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.ChildInNeed.HasOpenPlan ? null : $"No {episode!.PlanWord} is running.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.ChildInNeed.Plan?.StartedOn, "when the plan was agreed");
}
