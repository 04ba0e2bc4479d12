using Kith.Casework.Agencies;
using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>Assessment and plan under section 17 in one episode.</summary>
/// <param name="Assessment">The latest assessment; null when there is none.</param>
/// <param name="Plan">The latest plan; null when there is none.</param>
public sealed record ChildInNeedState(Assessment? Assessment, NeedPlan? Plan) : StageState<ChildInNeedFact>
{
    /// <summary>Nothing has happened.</summary>
    public static ChildInNeedState Nothing { get; } = new(null, null);

    /// <summary>A plan that was drafted and is not agreed yet; null for none.</summary>
    public PlanDraft? Draft { get; init; }

    /// <summary>What agencies were asked to contribute to the latest assessment or to an enquiry, with what came of it, in order.</summary>
    public IReadOnlyList<CheckMade> Contributions { get; init; } = [];

    /// <summary>True while a drafted plan waits for approval.</summary>
    public bool HasWaitingDraft => Draft is { Waits: true };

    public override IEnumerable<ToApprove> ToApprove
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
                    NameOf(draft.Written),
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
                NameOf(plan.Agreed),
                plan.StartedOn,
                ["child-in-need-plan-agreed", "child-in-need-plan-reviewed"],
                "child-in-need-plan-reviewed",
                "outcomes",
                "actions"
            )
            {
                ReviewedOn = plan.ReviewedOn,
                Otherwise = "contingency",
                DoesForChild = "actions-for-child",
                IsVisited = true,
            }
            : null;

    // Support goes on beside whatever else a child needs.
    internal override Fact? GivesWay =>
        Plan is { EndedOn: null, Agreed.Pathway: null }
            ? new ChildInNeedPlanEnded("child-protection-plan", "A child protection plan took its place.")
            : null;

    /// <summary>True while an assessment is worked on, until it is handed in.</summary>
    public bool IsBeingAssessed => Assessment?.Step == AssessmentStep.Started;

    /// <summary>True while an assessment is not authorised.</summary>
    public bool HasOpenAssessment => Assessment is { Step: not AssessmentStep.Authorised };

    public override bool IsGoingOn => HasOpenPlan || HasOpenAssessment;

    public override bool IsStatutory => true;

    public override bool IsDone => Plan is not null || Outcome == AssessmentOutcome.NoFurtherAction;

    public override string? KeepsOpen =>
        HasOpenPlan ? $"A {Word(Plan!.Agreed.Pathway)} is running. End it first." : null;

    public override DateOnly? WorkBeganOn =>
        Assessment?.StartedOn > Plan?.StartedOn ? Assessment.StartedOn : Plan?.StartedOn ?? Assessment?.StartedOn;

    public override IReadOnlyList<StageName> Names =>
        [new(Stages.Section17, "Section 17 assessment"), new(Stages.ChildInNeed, "Child in need plan")];

    internal override IReadOnlyList<Lane> Lanes => [new(ChildInNeedFact.AssessmentLane), new(ChildInNeedFact.PlanLane)];

    public override bool Runs(string stage) => HasOpenPlan && stage == PlanStage;

    /// <summary>True once an authorised assessment found that a disabled child is to be supported.</summary>
    internal bool AwaitsSupportPlan =>
        Assessment is { AuthorisedOn: not null } && Outcome == AssessmentOutcome.DisabledChildSupport;

    /// <summary>Once an assessment or a plan is one of support, the episode is on that pathway whatever began it.</summary>
    public override string? Pathway =>
        HasOpenPlan ? Plan!.Agreed.Pathway
        : AwaitsSupportPlan ? Stages.DisabledChildSupport
        : null;

    public override string? At(Episode episode) =>
        HasOpenPlan ? PlanStage
        : HasOpenAssessment ? Assessing(episode)
        : null;

    public override string? PositionAt(Episode episode) =>
        !HasOpenPlan && Assessment?.Step == AssessmentStep.Submitted ? Positions.AssessmentToApprove : null;

    internal override string? PositionAfter(LedTo decision) =>
        HasWaitingDraft && decision.Stage is (Stages.ChildInNeed or Stages.DisabledChildSupport)
            ? Draft!.Written.Pathway is null
                ? Positions.NeedPlanToApprove
                : Positions.SupportPlanToApprove
            : null;

    /// <summary>The stage that an authorised assessment or an ended plan leads to; null while there is neither.</summary>
    public override LedTo? LeadsTo(Episode episode) =>
        Plan is { EndedOn: { } ended } ? new LedTo(ended, PlanStage, Positions.PlanEnded)
        : Assessment is { AuthorisedOn: { } authorised }
            ? new LedTo(authorised, After(episode), PositionAfterwards(After(episode)))
        : null;

    private string PlanStage => Plan?.Agreed.Pathway ?? Stages.ChildInNeed;

    private static string NameOf(PathwayFact plan) =>
        string.Concat(Word(plan.Pathway)[..1].ToUpperInvariant(), Word(plan.Pathway)[1..]);

    /// <summary>What a plan is called on a pathway.</summary>
    internal static string Word(string? pathway) => pathway is null ? "child in need plan" : "support plan";

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
                // What an enquiry waits for is not forgotten because an assessment begins.
                Contributions = IsBeingAssessed ? [] : [.. Contributions.Where(one => one.IsOpen)],
            },
            (ContributionsRequested asked, _) => this with
            {
                Contributions = [.. Contributions, .. AgencyAsking.Made(asked.Asked, happened.On)],
            },
            (ContributionsReceived came, _) => this with
            {
                Contributions = [.. Contributions.Select(one => one.After(came.Answers, happened.On))],
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

        /// <summary>What its plan is called: "support plan".</summary>
        internal string PlanWord => ChildInNeedState.Word(episode.Pathway);
    }
}
