using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Agrees a child in need plan with the family, written and agreed in one.</summary>
/// <remarks>
/// Not offered on a record: there a plan is drafted by one person and approved by another. It stays for what was recorded
/// by it, and its questions are those on which a plan is put right.
/// </remarks>
[ActName("agree-child-in-need-plan", "Agree a child in need plan")]
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
        episode!.ChildInNeed switch
        {
            { HasOpenPlan: true } => "A child in need plan is running.",
            { HasWaitingDraft: true } => "The child in need plan is waiting for approval.",
            _ => null,
        };
}
