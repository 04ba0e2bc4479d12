using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Authorises an assessment. Its time limit ends here.</summary>
[ActName("authorise-assessment", "Authorise the assessment", Place = 100)]
public sealed record AuthoriseAssessment : Act<AssessmentAuthorised>
{
    /// <summary>What the manager adds.</summary>
    public string? Note { get; init; }

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

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

    protected override AssessmentAuthorised Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Factors = episode!.ChildInNeed.Assessment!.Submitted!.Factors,
        };
}
