using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Where an assessment stands.</summary>
public enum AssessmentStep
{
    /// <summary>Going on.</summary>
    Started,

    /// <summary>Waiting for approval.</summary>
    Submitted,

    /// <summary>Authorised.</summary>
    Authorised,
}

/// <summary>An assessment.</summary>
/// <param name="StartedOn">When it started.</param>
/// <param name="Step">Where it stands.</param>
/// <param name="Submitted">What was submitted last; null when nothing was.</param>
/// <param name="SubmittedOn">When it was submitted.</param>
/// <param name="SubmittedBy">Who submitted it.</param>
/// <param name="ReturnedBecause">Why it was sent back last; null when it was not.</param>
/// <param name="AuthorisedOn">When it was authorised; null while not.</param>
/// <param name="ChildSeenOn">When the child was last seen for it; null when not.</param>
public sealed record Assessment(
    DateOnly StartedOn,
    AssessmentStep Step,
    AssessmentSubmitted? Submitted,
    DateOnly? SubmittedOn,
    string? SubmittedBy,
    string? ReturnedBecause,
    DateOnly? AuthorisedOn,
    DateOnly? ChildSeenOn
)
{
    /// <summary>True once the child was seen for it, or at home since it started.</summary>
    public bool WasSeen(Episode episode) => ChildSeenOn is not null || episode.LastVisit >= StartedOn;
}

/// <summary>A child in need plan.</summary>
/// <param name="StartedOn">When it was agreed.</param>
/// <param name="Agreed">What was agreed.</param>
/// <param name="ReviewedOn">The latest review; null when none was held.</param>
/// <param name="EndedOn">When it ended; null while it runs.</param>
public sealed record NeedPlan(
    DateOnly StartedOn,
    ChildInNeedPlanAgreed Agreed,
    DateOnly? ReviewedOn,
    DateOnly? EndedOn
);

/// <summary>Assessment and plan under section 17 in one episode.</summary>
/// <param name="Assessment">The latest assessment; null when there is none.</param>
/// <param name="Plan">The latest plan; null when there is none.</param>
public sealed record ChildInNeedState(Assessment? Assessment, NeedPlan? Plan) : StageState<ChildInNeedFact>
{
    /// <summary>Nothing has happened.</summary>
    public static ChildInNeedState Nothing { get; } = new(null, null);

    /// <inheritdoc/>
    public override bool HasOpenPlan => Plan is { EndedOn: null };

    /// <inheritdoc/>
    public override PlanInForce? RunningPlan =>
        Plan is { EndedOn: null } plan
            ? new PlanInForce(
                "Child in need plan",
                plan.StartedOn,
                ["child-in-need-plan-agreed", "child-in-need-plan-reviewed"],
                "child-in-need-plan-reviewed",
                "outcomes",
                "actions"
            )
            {
                ReviewedOn = plan.ReviewedOn,
            }
            : null;

    /// <inheritdoc/>
    internal override Fact? GivesWay =>
        HasOpenPlan
            ? new ChildInNeedPlanEnded("child-protection-plan", "A child protection plan took its place.")
            : null;

    /// <summary>True while an assessment is not authorised.</summary>
    public bool HasOpenAssessment => Assessment is { Step: not AssessmentStep.Authorised };

    /// <inheritdoc/>
    public override bool IsGoingOn => HasOpenPlan || HasOpenAssessment;

    /// <inheritdoc/>
    public override bool IsStatutory => true;

    /// <inheritdoc/>
    public override bool IsDone => Plan is not null || Outcome == AssessmentOutcome.NoFurtherAction;

    /// <inheritdoc/>
    public override string? KeepsOpen => HasOpenPlan ? "A child in need plan is running. End it first." : null;

    /// <inheritdoc/>
    public override DateOnly? WorkBeganOn =>
        Assessment?.StartedOn > Plan?.StartedOn ? Assessment.StartedOn : Plan?.StartedOn ?? Assessment?.StartedOn;

    internal override IReadOnlyList<Lane> Lanes => [new(ChildInNeedFact.AssessmentLane), new(ChildInNeedFact.PlanLane)];

    /// <inheritdoc/>
    public override bool Runs(string stage) => HasOpenPlan && stage == Stages.ChildInNeed;

    /// <inheritdoc/>
    public override string? At(Episode episode) =>
        HasOpenPlan ? Stages.ChildInNeed
        : HasOpenAssessment ? Assessing(episode)
        : null;

    /// <inheritdoc/>
    public override string? PositionAt(Episode episode) =>
        !HasOpenPlan && Assessment?.Step == AssessmentStep.Submitted ? Positions.AssessmentToApprove : null;

    /// <summary>The stage that an authorised assessment or an ended plan leads to; null while there is neither.</summary>
    public override LedTo? LeadsTo(Episode episode) =>
        Plan is { EndedOn: { } ended } ? new LedTo(ended, Stages.ChildInNeed, Positions.PlanEnded)
        : Assessment is { AuthorisedOn: { } authorised } && After(episode) is { } stage
            ? new LedTo(authorised, stage, PositionAfterwards(stage))
        : null;

    // A word that is none of ours leads nowhere: it is never taken for something else.
    private string? After(Episode episode) =>
        Outcome switch
        {
            AssessmentOutcome.ChildInNeedPlan => Stages.ChildInNeed,
            AssessmentOutcome.DisabledChildSupport => Stages.DisabledChildSupport,
            AssessmentOutcome.EarlyHelp => Stages.EarlyHelp,
            AssessmentOutcome.StrategyDiscussion => Stages.StrategyDiscussion,
            AssessmentOutcome.NoFurtherAction => Assessing(episode),
            // An imported record does not say.
            _ => Assessment?.Submitted?.Outcome is null ? Assessing(episode) : null,
        };

    private string PositionAfterwards(string stage) =>
        Outcome switch
        {
            AssessmentOutcome.ChildInNeedPlan => Positions.NeedPlanToAgree,
            AssessmentOutcome.EarlyHelp => Positions.EarlyHelpToStart,
            AssessmentOutcome.StrategyDiscussion => Positions.DiscussionToHold,
            AssessmentOutcome.DisabledChildSupport => stage,
            _ => Positions.AssessmentDone,
        };

    private AssessmentOutcome? Outcome => Words.Read<AssessmentOutcome>(Assessment?.Submitted?.Outcome);

    private static string Assessing(Episode episode) => episode.Pathway ?? Stages.Section17;

    /// <inheritdoc/>
    protected override StageState Evolve(ChildInNeedFact fact, Recorded happened) =>
        (fact, this) switch
        {
            (AssessmentStarted, _) => this with
            {
                Assessment = new(happened.On, AssessmentStep.Started, null, null, null, null, null, null),
            },
            (ChildSeen, { Assessment: { } open }) => this with { Assessment = open with { ChildSeenOn = happened.On } },
            (AssessmentSubmitted submitted, { Assessment: { } open }) => this with
            {
                Assessment = open with
                {
                    Step = AssessmentStep.Submitted,
                    Submitted = submitted,
                    SubmittedOn = happened.On,
                    SubmittedBy = happened.By,
                },
            },
            (AssessmentReturned returned, { Assessment: { } open }) => this with
            {
                Assessment = open with { Step = AssessmentStep.Started, ReturnedBecause = returned.Reason },
            },
            (AssessmentAuthorised, { Assessment: { } open }) when IsOf(fact, open.StartedOn) => this with
            {
                Assessment = open with { Step = AssessmentStep.Authorised, AuthorisedOn = happened.On },
            },
            (ChildInNeedPlanAgreed agreed, _) => this with { Plan = new(happened.On, agreed, null, null) },
            (ChildInNeedPlanReviewed, { Plan: { } plan }) => this with
            {
                Plan = plan with { ReviewedOn = happened.On },
            },
            (ChildInNeedPlanEnded, { Plan: { } plan }) when IsOf(fact, plan.StartedOn) => this with
            {
                Plan = plan with { EndedOn = happened.On },
            },
            _ => this,
        };

    private static bool IsOf(ChildInNeedFact fact, DateOnly startedOn) =>
        fact.BegunOn is null || fact.BegunOn == startedOn;
}

/// <summary>Assessment and plan of an episode.</summary>
public static class ChildInNeedOfEpisode
{
    extension(Episode episode)
    {
        /// <summary>Assessment and plan under section 17.</summary>
        public ChildInNeedState ChildInNeed => episode.Of<ChildInNeedState>();
    }
}
