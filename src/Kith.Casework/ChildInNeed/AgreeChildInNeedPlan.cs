using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Agrees a child in need plan with the family.</summary>
[ActName("agree-child-in-need-plan", "Agree a child in need plan", Place = 150)]
public sealed record AgreeChildInNeedPlan : Act<ChildInNeedPlanAgreed>
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
        episode!.ChildInNeed.HasOpenPlan ? "A child in need plan is running." : null;

    /// <inheritdoc/>
    // After a child protection plan the family may still need help: then a plan is offered, beside ending our involvement.
    public override bool IsAwaited(Episode episode) =>
        episode is { Stage: Stages.ChildInNeed, ChildInNeed.HasOpenPlan: false }
        && !(episode.ChildInNeed.Plan?.EndedOn >= episode.DecidedOn);
}
