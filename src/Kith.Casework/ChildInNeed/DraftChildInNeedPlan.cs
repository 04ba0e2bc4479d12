using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Writes a child in need plan with the family and sends it for approval. It counts once a manager has approved it.</summary>
[ActName("draft-child-in-need-plan", "Draft a child in need plan", Place = 150)]
public sealed record DraftChildInNeedPlan : WrittenPlan<ChildInNeedPlanDrafted>
{
    // After a child protection plan the family may still need help: then a plan is offered, beside ending our involvement.
    public override bool IsAwaited(Episode episode) =>
        episode is { ChildInNeed: { HasOpenPlan: false, HasWaitingDraft: false } }
        && (episode.Stage == Stages.ChildInNeed || episode.ChildInNeed.AwaitsSupportPlan)
        && !(episode.ChildInNeed.Plan?.EndedOn >= episode.DecidedOn);

    public override CameBack? CameBack(ChildRecord record, Episode episode) =>
        episode.ChildInNeed.Draft is { Waits: false }
            ? Record.CameBack.In<ChildInNeedPlanDrafted, ChildInNeedPlanReturned>(
                record,
                episode.Number,
                back => back.Reason
            )
            : null;
}
