using Kith.Casework.Record;

namespace Kith.Casework.FamilyLed;

/// <summary>Says what the authority answers to the plan that the family made.</summary>
[ActName("answer-family-plan", "Answer the family’s own plan", Place = 85)]
public sealed record AnswerFamilyPlan : Act<FamilyPlanAnswered>
{
    /// <summary>Whether the authority agrees; null until chosen.</summary>
    public FamilyPlanAnswer? Answer { get; init; }

    /// <summary>Why, and where only in part, to what.</summary>
    public string? Reason { get; init; }

    /// <summary>What the authority gives so that the plan can work.</summary>
    public string? Resources { get; init; }

    /// <summary>How it went into the plan for the child, and what it changed there.</summary>
    public string? Into { get; init; }

    /// <summary>How the family was told.</summary>
    public string? FamilyTold { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.FamilyLed.AwaitsReply ? null : "No plan that the family made waits for an answer.";

    public override bool IsAwaited(Episode episode) => episode.FamilyLed.AwaitsReply;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.FamilyLed.HeldOn, "when the family met");
}
