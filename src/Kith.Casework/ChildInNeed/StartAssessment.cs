using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.ChildInNeed;

/// <summary>Starts an assessment under section 17.</summary>
[ActName("start-assessment", "Start an assessment", Place = 90)]
[AlsoLeaves(typeof(ParentNotKnown))]
public sealed record StartAssessment : Act<AssessmentStarted>
{
    /// <summary>What it should answer.</summary>
    public string? Focus { get; init; }

    /// <summary>Who needs an interpreter, or that nobody does.</summary>
    public string? Interpreter { get; init; }

    /// <summary>What there is to add about a father beside his row; where there are no rows, all that is known of him.</summary>
    public string? Fathers { get; init; }

    /// <summary>For support: what the parents say of how their child is, in their words.</summary>
    public string? ParentsAccount { get; init; }

    /// <summary>For support: how the child communicates, and how they take part. This child only.</summary>
    public string? Communication { get; init; }

    /// <summary>Each parent: interpreter, advocacy, and whether they take part.</summary>
    public Rows<AssessmentPerson>? People { get; init; }

    /// <summary>Whether the child needs an interpreter. This child only.</summary>
    public InterpreterNeed? ChildInterpreter { get; init; }

    /// <summary>Whether the child was told of advocates. This child only.</summary>
    public AdvocacyOffer? ChildAdvocacy { get; init; }

    /// <summary>The day agreed for the first look at this assessment; null where the time of the protocol holds.</summary>
    public DateOnly? LookAgain { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.ChildInNeed.HasOpenAssessment ? "An assessment is going on already." : null;

    public override bool IsAwaited(Episode episode) =>
        episode is { Stage: Stages.Section17 or Stages.DisabledChildSupport, ChildInNeed.Assessment: null };

    public override IReadOnlyList<IRow>? Begins(
        string question,
        ChildRecord record,
        Episode episode,
        Rulebook? rules
    ) => question == "people" ? AssessmentPerson.Of(record, 0) : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.ReferralDecidedOn, "when the referral was decided"),
            .. Problem.Of(
                (
                    People is not { Count: > 0 } && IsBlank(Fathers),
                    "people",
                    "Say of each parent whether they take part, also of one who is not on record"
                ),
                (LookAgain <= On, "look-again", "Give a day after the start on which you first look at it")
            ),
            .. AssessmentPerson.Problems(People, record, isFinished: false),
        ];

    // A father of whom it is said here why he is not known is not asked for again.
    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice) =>
        [.. base.Facts(record, episode, practice), .. AssessmentPerson.NotKnown(People, record, Episode)];

    protected override AssessmentStarted Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            People = AssessmentPerson.Named(People, record),
        };
}
