using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Records that an assessment was looked at with a manager while it goes on.</summary>
[ActName("review-assessment", "Record a review point", Place = 220)]
public sealed record ReviewAssessment : Act<AssessmentReviewed>
{
    /// <summary>What was agreed.</summary>
    public string? Note { get; init; }

    /// <summary>What the family said of how it is going.</summary>
    public string? FamilySaid { get; init; }

    /// <summary>The day agreed for the next look at this assessment; null where the time of the protocol holds.</summary>
    public DateOnly? LookAgain { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.ChildInNeed.HasOpenAssessment ? null : "No assessment is going on.";

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(
                record.State.Episode(Episode)?.ChildInNeed.Assessment?.StartedOn,
                "when the assessment started"
            ),
            .. Problem.Of((LookAgain <= On, "look-again", "Give a day after this look on which you look again")),
        ];
}
