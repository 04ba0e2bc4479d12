using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Writes a child in need plan with the family and sends it for approval. It counts once a manager has approved it.</summary>
[ActName("draft-child-in-need-plan", "Draft a child in need plan", Place = 150)]
public sealed record DraftChildInNeedPlan : Act<ChildInNeedPlanDrafted>
{
    /// <summary>What should be different for the child.</summary>
    public string? Outcomes { get; init; }

    /// <summary>Who does what by when.</summary>
    public string? Actions { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What parents and carers say of the plan.</summary>
    public string? ParentsSay { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Stage => Stages.ChildInNeed;

    /// <inheritdoc/>
    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.ChildInNeed switch
        {
            { HasOpenPlan: true } => "A child in need plan is running.",
            { HasWaitingDraft: true } => "The child in need plan is waiting for approval.",
            _ => null,
        };

    /// <inheritdoc/>
    // After a child protection plan the family may still need help: then a plan is offered, beside ending our involvement.
    public override bool IsAwaited(Episode episode) =>
        episode is { Stage: Stages.ChildInNeed, ChildInNeed: { HasOpenPlan: false, HasWaitingDraft: false } }
        && !(episode.ChildInNeed.Plan?.EndedOn >= episode.DecidedOn);

    /// <inheritdoc/>
    public override CameBack? CameBack(ChildRecord record, Episode episode) =>
        episode.ChildInNeed.Draft is { Waits: false }
            ? Record.CameBack.In<ChildInNeedPlanDrafted, ChildInNeedPlanReturned>(
                record,
                episode.Number,
                back => back.Reason
            )
            : null;
}
