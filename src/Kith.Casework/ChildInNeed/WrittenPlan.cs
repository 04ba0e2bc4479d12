using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Writes a child in need plan with the family: what it says, however it comes to count.</summary>
/// <typeparam name="TFact">What it leaves.</typeparam>
public abstract record WrittenPlan<TFact> : Act<TFact>
    where TFact : Fact
{
    /// <summary>What should be different for the child.</summary>
    public string? Outcomes { get; init; }

    /// <summary>Who does what by when.</summary>
    public Rows<PlanAction>? Actions { get; init; }

    /// <summary>What is done for this child alone, beside what is done for brothers and sisters too. This child only.</summary>
    public Rows<PlanAction>? ActionsForChild { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What parents and carers say of the plan.</summary>
    public string? ParentsSay { get; init; }

    /// <summary>What happens where it does not help, or things get worse.</summary>
    public string? Contingency { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.ChildInNeed;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.ChildInNeed switch
        {
            { HasOpenPlan: true } => $"A {episode!.PlanWord} is running.",
            { HasWaitingDraft: true } => $"The {episode!.PlanWord} is waiting for approval.",
            _ => null,
        };
}
