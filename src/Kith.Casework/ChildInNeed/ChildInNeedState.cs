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

/// <summary>A child in need plan that was drafted and is not agreed yet.</summary>
/// <param name="Written">What was drafted last.</param>
/// <param name="SentOn">When.</param>
/// <param name="SentBy">By whom.</param>
/// <param name="ReturnedBecause">Why it was sent back last; null when it was not.</param>
/// <param name="Waits">True while it waits for approval; false while it has to be written again.</param>
public sealed record PlanDraft(
    ChildInNeedPlanDrafted Written,
    DateOnly SentOn,
    string SentBy,
    string? ReturnedBecause,
    bool Waits
);

/// <summary>Work that waits for a manager: sent by a fact, and answered by one of two acts.</summary>
/// <param name="Sent">The fact that sent it, by name.</param>
/// <param name="Title">What it is: "Assessment".</param>
/// <param name="Approve">The act that approves it.</param>
/// <param name="Return">The act that sends it back.</param>
/// <param name="ReturnedBecause">Why it was sent back last; null when it was not.</param>
public sealed record ToApprove(string Sent, string Title, string Approve, string Return, string? ReturnedBecause);

/// <summary>Assessment and plan under section 17 in one episode.</summary>
/// <param name="Assessment">The latest assessment; null when there is none.</param>
/// <param name="Plan">The latest plan; null when there is none.</param>
public sealed record ChildInNeedState(Assessment? Assessment, NeedPlan? Plan) : StageState<ChildInNeedFact>
{
    /// <summary>Nothing has happened.</summary>
    public static ChildInNeedState Nothing { get; } = new(null, null);

    /// <summary>A plan that was drafted and is not agreed yet; null for none.</summary>
    public PlanDraft? Draft { get; init; }

    /// <summary>True while a drafted plan waits for approval.</summary>
    public bool HasWaitingDraft => Draft is { Waits: true };

    /// <summary>What waits for a manager, in the order of the journey.</summary>
    public IEnumerable<ToApprove> ToApprove
    {
        get
        {
            if (Assessment is { Step: AssessmentStep.Submitted } assessment)
                yield return new ToApprove(
                    Facts.NameOf<AssessmentSubmitted>(),
                    "Assessment",
                    "authorise-assessment",
                    "return-assessment",
                    assessment.ReturnedBecause
                );
            if (Draft is { Waits: true } draft)
                yield return new ToApprove(
                    Facts.NameOf<ChildInNeedPlanDrafted>(),
                    "Child in need plan",
                    "approve-child-in-need-plan",
                    "return-child-in-need-plan",
                    draft.ReturnedBecause
                );
        }
    }

    public override bool HasOpenPlan => Plan is { EndedOn: null };

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

    internal override Fact? GivesWay =>
        HasOpenPlan
            ? new ChildInNeedPlanEnded("child-protection-plan", "A child protection plan took its place.")
            : null;

    /// <summary>True while an assessment is not authorised.</summary>
    public bool HasOpenAssessment => Assessment is { Step: not AssessmentStep.Authorised };

    public override bool IsGoingOn => HasOpenPlan || HasOpenAssessment;

    public override bool IsStatutory => true;

    public override bool IsDone => Plan is not null || Outcome == AssessmentOutcome.NoFurtherAction;

    public override string? KeepsOpen => HasOpenPlan ? "A child in need plan is running. End it first." : null;

    public override DateOnly? WorkBeganOn =>
        Assessment?.StartedOn > Plan?.StartedOn ? Assessment.StartedOn : Plan?.StartedOn ?? Assessment?.StartedOn;

    public override IReadOnlyList<StageName> Names =>
        [new(Stages.Section17, "Section 17 assessment"), new(Stages.ChildInNeed, "Child in need plan")];

    internal override IReadOnlyList<Lane> Lanes => [new(ChildInNeedFact.AssessmentLane), new(ChildInNeedFact.PlanLane)];

    public override bool Runs(string stage) => HasOpenPlan && stage == Stages.ChildInNeed;

    public override string? At(Episode episode) =>
        HasOpenPlan ? Stages.ChildInNeed
        : HasOpenAssessment ? Assessing(episode)
        : null;

    public override string? PositionAt(Episode episode) =>
        !HasOpenPlan && Assessment?.Step == AssessmentStep.Submitted ? Positions.AssessmentToApprove : null;

    internal override string? PositionAfter(LedTo decision) =>
        HasWaitingDraft && decision.Stage is (Stages.ChildInNeed or Stages.DisabledChildSupport)
            ? Positions.NeedPlanToApprove
            : null;

    /// <summary>The stage that an authorised assessment or an ended plan leads to; null while there is neither.</summary>
    public override LedTo? LeadsTo(Episode episode) =>
        Plan is { EndedOn: { } ended } ? new LedTo(ended, Stages.ChildInNeed, Positions.PlanEnded)
        : Assessment is { AuthorisedOn: { } authorised }
            ? new LedTo(authorised, After(episode), PositionAfterwards(After(episode)))
        : null;

    private string After(Episode episode) =>
        Outcome switch
        {
            AssessmentOutcome.ChildInNeedPlan => Stages.ChildInNeed,
            AssessmentOutcome.DisabledChildSupport => Stages.DisabledChildSupport,
            AssessmentOutcome.EarlyHelp => Stages.EarlyHelp,
            AssessmentOutcome.StrategyDiscussion => Stages.StrategyDiscussion,
            AssessmentOutcome.NoFurtherAction => Assessing(episode),
            // An imported record does not say.
            _ => Assessing(episode),
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

    private AssessmentOutcome? Outcome => Assessment?.Submitted?.Outcome;

    private static string Assessing(Episode episode) => episode.Pathway ?? Stages.Section17;

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
            (ChildInNeedPlanDrafted drafted, _) => this with
            {
                Draft = new(drafted, happened.On, happened.By, Draft?.ReturnedBecause, Waits: true),
            },
            (ChildInNeedPlanReturned returned, { Draft: { } draft }) => this with
            {
                Draft = draft with { Waits = false, ReturnedBecause = returned.Reason },
            },
            (ChildInNeedPlanAgreed agreed, _) => this with
            {
                Plan = new(happened.On, agreed, null, null),
                Draft = null,
            },
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
