using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Sends an assessment back to its author.</summary>
[ActName("return-assessment", "Return the assessment", Place = 110)]
public sealed record ReturnAssessment : Act<AssessmentReturned>
{
    /// <summary>What has to change.</summary>
    public string? Reason { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.ChildInNeed.Assessment?.Step == AssessmentStep.Submitted
            ? null
            : "No assessment is waiting for approval.";

    public override bool IsAwaited(Episode episode) => episode.ChildInNeed.Assessment?.Step == AssessmentStep.Submitted;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(
            record.State.Episode(Episode)?.ChildInNeed.Assessment?.SubmittedOn,
            "when the assessment was finished"
        );
}
