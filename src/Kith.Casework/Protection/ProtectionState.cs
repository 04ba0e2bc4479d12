using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>A child protection plan.</summary>
/// <param name="StartedOn">When it started.</param>
/// <param name="Started">What it set out.</param>
/// <param name="Category">Category of abuse now.</param>
/// <param name="CoreGroupOn">The latest core group; null when none has met.</param>
/// <param name="ReviewedOn">The latest review conference; null when none was held.</param>
/// <param name="EndedOn">When it ended; null while it runs.</param>
public sealed record ProtectionPlan(
    DateOnly StartedOn,
    ProtectionPlanStarted Started,
    AbuseCategory? Category,
    DateOnly? CoreGroupOn,
    DateOnly? ReviewedOn,
    DateOnly? EndedOn
);

/// <summary>Child protection in one episode.</summary>
/// <param name="DiscussedOn">The latest strategy discussion; null when none was held.</param>
/// <param name="Discussion">What it decided.</param>
/// <param name="EnquiryStartedOn">The latest enquiry's start; null when there is none.</param>
/// <param name="Concluded">The latest enquiry's conclusion; null while it is open.</param>
/// <param name="ConcludedOn">When it was concluded.</param>
/// <param name="ConferenceOn">The latest initial conference; null when none was held.</param>
/// <param name="Conference">What it decided.</param>
/// <param name="Plan">The latest plan; null when there is none.</param>
/// <param name="LastReview">The latest review conference; null when none was held.</param>
/// <param name="Reported">What a return says came of the latest enquiry; null when no return does.</param>
public sealed partial record ProtectionState(
    DateOnly? DiscussedOn,
    StrategyDiscussionHeld? Discussion,
    DateOnly? EnquiryStartedOn,
    EnquiryConcluded? Concluded,
    DateOnly? ConcludedOn,
    DateOnly? ConferenceOn,
    InitialConferenceHeld? Conference,
    ProtectionPlan? Plan,
    ReviewConferenceHeld? LastReview,
    EnquiryOutcomeReported? Reported = null
) : StageState<ProtectionFact>
{
    /// <summary>Nothing has happened.</summary>
    public static ProtectionState Nothing { get; } = new(null, null, null, null, null, null, null, null, null);

    /// <summary>The last reasonable cause that was written down on the pathway of support; null where none was, or a discussion followed it.</summary>
    public ReasonableCause? Cause { get; init; }

    /// <summary>The conferences of which somebody is still owed the record, by the versions of their facts.</summary>
    public IReadOnlyList<int> RecordOwed { get; init; } = [];

    /// <summary>The user who leads the latest enquiry beside whoever leads the work with the family; null where that is one person.</summary>
    public string? EnquiryLead { get; init; }

    /// <summary>True when a cause was approved and no discussion was held yet.</summary>
    public bool AwaitsDiscussion => Cause?.ApprovedOn is not null;

    public override IEnumerable<ToApprove> ToApprove =>
        Cause is { IsAnswered: false }
            ?
            [
                new(
                    Facts.NameOf<ReasonableCauseRecorded>(),
                    "Reason to think the child is being harmed",
                    "approve-reasonable-cause",
                    "refuse-reasonable-cause",
                    null
                ),
            ]
            : [];

    // On the pathway of support nothing of protection is offered until there is cause; then it stands beside.
    internal override bool Offers(string act, Episode episode) =>
        episode.Pathway is null
        || IsGoingOn
        || DiscussedOn is not null
        || episode.OwesEnquiry
        || ReasonableCauses.Acts.Contains(act);

    public override bool HasOpenPlan => Plan is { EndedOn: null };

    public override PlanInForce? RunningPlan =>
        Plan is { EndedOn: null } plan
            ? new PlanInForce(
                "Child protection plan",
                plan.StartedOn,
                ["child-protection-plan-started", "core-group-met"],
                "review-conference-held",
                "outcomes",
                "actions"
            )
            {
                Otherwise = "contingency",
                DoesForChild = "actions-for-child",
                IsVisited = true,
                Expects = "expectations",
                Category = plan.Category is { } category ? Details.WordOf(category) : null,
                ReviewedOn = plan.ReviewedOn,
                EndsSince = EndIsDecided ? plan.ReviewedOn : null,
            }
            : null;

    /// <summary>True once a review decided that the plan ends, until somebody ends it.</summary>
    public bool EndIsDecided => HasOpenPlan && LastReview?.Decision == ReviewDecision.End;

    /// <summary>True while an enquiry goes on.</summary>
    public bool HasOpenEnquiry =>
        EnquiryStartedOn is not null
        && Concluded is null
        && Conference is null
        && Reported is not { ConferenceNotRequired: true };

    /// <summary>The round before, where another enquiry began while its conference or plan was awaited; null when there is none.</summary>
    public ProtectionState? Earlier { get; init; }

    /// <summary>True when a discussion decided on another enquiry while the conference or plan of the last is awaited.</summary>
    public bool DecidedAnew { get; init; }

    /// <summary>The day of the discussion that a further one continues, as long as what it led to goes on; null where another begins anew.</summary>
    public DateOnly? GoesOnFrom =>
        HasOpenEnquiry || AwaitsConference || AwaitsPlan || AwaitsEnquiry ? DiscussedOn : null;

    /// <summary>True when a strategy discussion decided on an enquiry that has not started.</summary>
    public bool AwaitsEnquiry => DecidedAnew || (DecidesOnEnquiry(Discussion) && EnquiryStartedOn is null);

    /// <summary>True when an enquiry led to a conference that has not been held.</summary>
    public bool AwaitsConference => OwesConference || Earlier is { OwesConference: true };

    /// <summary>True when a conference decided on a plan that has not started.</summary>
    public bool AwaitsPlan => OwesPlan || Earlier is { OwesPlan: true };

    /// <summary>The conference that decides on the plan: the earlier round's while that plan is awaited, else the latest.</summary>
    public InitialConferenceHeld? PlanDecision => IsOfEarlier ? Earlier!.Conference : Conference;

    /// <summary>When that conference was held.</summary>
    public DateOnly? PlanDecidedOn => IsOfEarlier ? Earlier!.ConferenceOn : ConferenceOn;

    private bool IsOfEarlier => !OwesPlan && Earlier is { OwesPlan: true };

    private bool OwesConference =>
        Conference is null && (Concluded?.Outcome == EnquiryOutcome.Conference || Told is { AwaitsConference: true });

    private bool OwesPlan =>
        Conference?.Decision == ConferenceDecision.ChildProtectionPlan
        && !HasOpenPlan
        && (Plan is null || Plan.StartedOn < ConferenceOn);

    /// <summary>The stage this amounts to; null when it amounts to none.</summary>
    public string? Stage =>
        HasOpenPlan ? Stages.ChildProtectionPlan
        : AwaitsConference || AwaitsPlan ? Stages.Conference
        : HasOpenEnquiry ? Stages.Section47
        : AwaitsEnquiry || AwaitsDiscussion ? Stages.StrategyDiscussion
        : null;

    /// <summary>When enquiries were made in an earlier round; null where there was none.</summary>
    public DateOnly? EnquiredBefore { get; init; }

    public override DateOnly? EnquiredOn => new[] { EnquiredBefore, EnquiryStartedOn, ConcludedOn, ConferenceOn }.Max();

    public override bool AwaitsEmergencyStepIn(Episode episode) =>
        Discussion?.Outcome == StrategyOutcome.ImmediateProtection && EnquiryStartedOn is null;

    public override bool IsGoingOn => Stage is not null;

    public override bool IsStatutory => true;

    public override bool IsDone => Plan is { EndedOn: not null } || Told is { Accepted: false };

    public override string? KeepsOpen =>
        HasOpenPlan ? "A child protection plan is running. End it first."
        : HasOpenEnquiry ? "An enquiry is going on. Conclude it first."
        : null;

    public override DateOnly? WorkBeganOn =>
        new[] { MovingIn?.ToldOn, DiscussedOn, EnquiryStartedOn, Plan?.StartedOn }.Max();

    public override IReadOnlyList<StageName> Names =>
        [
            new(Stages.StrategyDiscussion, "Strategy discussion"),
            new(Stages.Section47, "Section 47 enquiry"),
            new(Stages.Conference, "Child protection conference"),
            new(Stages.ChildProtectionPlan, "Child protection plan"),
        ];

    internal override IReadOnlyList<Lane> Lanes => [new(ProtectionFact.EnquiryLane), new(ProtectionFact.PlanLane)];

    public override bool Runs(string stage) =>
        stage switch
        {
            Stages.Section47 => HasOpenEnquiry,
            Stages.ChildProtectionPlan => HasOpenPlan,
            _ => false,
        };

    public override string? At(Episode episode) => Stage;

    public override string? PositionAt(Episode episode) =>
        this switch
        {
            { EndIsDecided: true } or { HasOpenPlan: true, MovingOut.Accepted: true } => Positions.ProtectionPlanToEnd,
            { HasOpenPlan: true } => null,
            { AwaitsConference: true } => Positions.ConferenceToHold,
            { AwaitsPlan: true } => Positions.ProtectionPlanToStart,
            { HasOpenEnquiry: true } => null,
            { AwaitsEnquiry: true } => Positions.EnquiryToStart,
            { AwaitsDiscussion: true } => Positions.DiscussionToHold,
            _ => null,
        };

    // On the pathway of support a child goes on there.
    public override LedTo? LeadsTo(Episode episode) =>
        LedTo is { Stage: Stages.Section17 } led && episode.Pathway is { } pathway
            ? led with
            {
                Stage = pathway,
            }
            : LedTo;

    // Once nothing here goes on: what was decided last.
    private LedTo? LedTo =>
        this switch
        {
            { Plan.EndedOn: { } ended } when !(DiscussedOn > ended) => new(
                ended,
                Stages.ChildInNeed,
                Positions.PlanEnded
            ),
            { Conference.Decision: ConferenceDecision.ChildInNeedPlan } => new(
                ConferenceOn!.Value,
                Stages.ChildInNeed,
                Positions.NeedPlanToAgree
            ),
            { Concluded.Outcome: EnquiryOutcome.ChildInNeedPlan } => new(
                ConcludedOn!.Value,
                Stages.ChildInNeed,
                Positions.NeedPlanToAgree
            ),
            _ => (ConferenceOn ?? ConcludedOn ?? EnquiryStartedOn ?? DiscussedOn) is { } on
                ? new(on, Stages.Section17, Afterwards)
                : null,
        };

    private string Afterwards =>
        Discussion?.Outcome == StrategyOutcome.Section17Assessment && EnquiryStartedOn is null
            ? Positions.AssessmentToStart
            : Positions.NextToDecide;

    protected override StageState Evolve(ProtectionFact fact, Recorded happened) =>
        Evolved(fact, happened) with
        {
            RecordOwed = fact switch
            {
                IRecordCirculated and IMeeting { Asked: not null } => [.. RecordOwed, happened.Version],
                ConferenceRecordSent { RecordOwed: not { Count: > 0 } } sent =>
                [
                    .. RecordOwed.Where(conference => conference != sent.Conference),
                ],
                _ => RecordOwed,
            },
        };

    private ProtectionState Evolved(ProtectionFact fact, Recorded happened) =>
        fact switch
        {
            StrategyDiscussionHeld held => Discussed(held, happened),
            TransferInNotified
            or TransferInAnswered
            or TransferOutNotified
            or TransferOutChased
            or ReceivingConferenceHeld => Moving(fact, happened),
            ReasonableCauseRecorded or ReasonableCauseApproved or ReasonableCauseNotApproved => WithCause(
                fact,
                happened
            ),
            EnquiryStarted started => this with
            {
                EnquiryLead = started.Leads,
                Cause = null,
                EnquiryStartedOn = happened.On,
                Concluded = null,
                ConcludedOn = null,
                Conference = null,
                ConferenceOn = null,
                Reported = null,
                DecidedAnew = false,
                Told = OwesConference || OwesPlan ? null : Told,
                // What the last enquiry is owed stays owed.
                Earlier = OwesConference || OwesPlan ? this with { Earlier = null } : Earlier,
            },
            EnquiryOutcomeReported reported when IsOf(reported, EnquiryStartedOn) => this with { Reported = reported },
            EnquiryConcluded concluded => this with { Concluded = concluded, ConcludedOn = happened.On },
            InitialConferenceHeld when this is { HasOpenEnquiry: true, Earlier: { OwesConference: true } earlier } =>
                this with
                {
                    Earlier = (ProtectionState)earlier.Evolve(fact, happened),
                },
            InitialConferenceHeld held => this with
            {
                ConferenceOn = happened.On,
                Conference = held,
                Told = Told is { AwaitsConference: true } told ? told with { HeldOn = happened.On } : MovingIn,
                Earlier = null,
            },
            ProtectionPlanStarted started => this with
            {
                Plan = new(happened.On, started, started.Category, null, null, null),
                MovingOut = null,
                LastReview = null,
                Told = MovingIn,
                Earlier = null,
            },
            _ when Plan is { } plan => WithPlan(plan, fact, happened),
            _ => this,
        };

    private ProtectionState WithPlan(ProtectionPlan plan, ProtectionFact fact, Recorded happened) =>
        fact switch
        {
            CoreGroupMet => this with { Plan = plan with { CoreGroupOn = happened.On } },
            ReviewConferenceHeld held when IsOf(held, plan.StartedOn) => this with
            {
                LastReview = held,
                Plan = plan with { ReviewedOn = happened.On, Category = held.Category ?? plan.Category },
            },
            CategoryOfAbuseReported reported when IsOf(reported, plan.StartedOn) => this with
            {
                Plan = plan with { Category = reported.Category },
            },
            ProtectionPlanEnded ended when IsOf(ended, plan.StartedOn) => this with
            {
                Plan = plan with { EndedOn = happened.On },
                MovingOut = MovingOut is { } moving ? moving with { EndedOn = happened.On } : null,
            },
            _ => this,
        };

    // One that only continues an earlier round leaves that round as it is.
    // A new discussion begins a new round: what came of the earlier one is history.
    private ProtectionState Discussed(StrategyDiscussionHeld held, Recorded happened) =>
        HasOpenEnquiry || AwaitsConference || AwaitsPlan
            ? this with
            {
                DiscussedOn = happened.On,
                Discussion = held,
                DecidedAnew = !HasOpenEnquiry && DecidesOnEnquiry(held),
                Cause = null,
            }
            : Nothing with
            {
                DiscussedOn = happened.On,
                Discussion = held,
                Plan = Plan,
                Told = Told,
                EnquiredBefore = EnquiredOn,
                MovingOut = MovingOut,
            };

    private ProtectionState WithCause(ProtectionFact fact, Recorded happened) =>
        fact switch
        {
            ReasonableCauseRecorded => this with { Cause = new(happened.By, happened.On) },
            ReasonableCauseApproved when Cause is { } cause => this with
            {
                Cause = cause with { IsAnswered = true, ApprovedOn = happened.On },
            },
            ReasonableCauseNotApproved when Cause is { } cause => this with
            {
                Cause = cause with { IsAnswered = true },
            },
            _ => this,
        };

    private static bool DecidesOnEnquiry(StrategyDiscussionHeld? discussion) =>
        discussion?.Outcome is StrategyOutcome.Section47Enquiry or StrategyOutcome.ImmediateProtection;

    private static bool IsOf(ProtectionFact fact, DateOnly? startedOn) =>
        fact.BegunOn is null || fact.BegunOn == startedOn;
}

/// <summary>The child protection of an episode.</summary>
public static class ProtectionOfEpisode
{
    extension(Episode episode)
    {
        /// <summary>Strategy discussion, enquiry, conference and plan.</summary>
        public ProtectionState Protection => episode.Of<ProtectionState>();
    }
}
