using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Sends a finished assessment for approval.</summary>
[ActName("submit-assessment", "Finish the assessment", Place = 140)]
public sealed record SubmitAssessment : Act<AssessmentSubmitted>
{
    /// <summary>What the child says. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>Why the child was not seen, where not.</summary>
    public string? ChildNotSeenReason { get; init; }

    /// <summary>What parents and carers say, each named.</summary>
    public string? ParentsSay { get; init; }

    /// <summary>What is working well.</summary>
    public string? Strengths { get; init; }

    /// <summary>What we are worried about.</summary>
    public string? Worries { get; init; }

    /// <summary>What it means for the child.</summary>
    public string? Analysis { get; init; }

    /// <summary>Factors found, as the census codes them.</summary>
    public IReadOnlyList<string>? Factors { get; init; }

    /// <summary>What should happen next.</summary>
    public AssessmentOutcome? Outcome { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.ChildInNeed.Assessment?.Step switch
        {
            AssessmentStep.Started => null,
            AssessmentStep.Submitted => "The assessment is waiting for approval.",
            _ => "No assessment is going on.",
        };

    public override bool IsAwaited(Episode episode) =>
        episode.ChildInNeed.Assessment is { Step: AssessmentStep.Started } open && open.WasSeen(episode);

    public override CameBack? CameBack(ChildRecord record, Episode episode) =>
        episode.ChildInNeed.Assessment is { Step: AssessmentStep.Started, ReturnedBecause: not null }
            ? Record.CameBack.In<AssessmentSubmitted, AssessmentReturned>(record, episode.Number, back => back.Reason)
            : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.ChildInNeed.Assessment?.StartedOn, "when the assessment started");
}
