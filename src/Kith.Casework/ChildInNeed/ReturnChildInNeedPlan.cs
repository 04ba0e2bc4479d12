using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Sends a drafted child in need plan back to its author.</summary>
[ActName("return-child-in-need-plan", "Return the child in need plan", Place = 114)]
public sealed record ReturnChildInNeedPlan : Act<ChildInNeedPlanReturned>
{
    /// <summary>What has to change.</summary>
    public string? Reason { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.ChildInNeed;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.ChildInNeed.HasWaitingDraft ? null : $"No {episode!.PlanWord} is waiting for approval.";

    public override bool IsAwaited(Episode episode) => episode.ChildInNeed.HasWaitingDraft;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.ChildInNeed.Draft?.SentOn, "when the plan was drafted");
}
