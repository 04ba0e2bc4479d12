using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.ChildInNeed;

/// <summary>A fact of assessment and planning under section 17.</summary>
public abstract record ChildInNeedFact : PathwayFact
{
    /// <summary>The lane of assessments in the journey picture.</summary>
    internal const string AssessmentLane = "Assessment";

    /// <summary>The lane of plans in the journey picture.</summary>
    internal const string PlanLane = "Child in need plan";
}

/// <summary>What should happen after an assessment.</summary>
public enum AssessmentOutcome
{
    /// <summary>A child in need plan.</summary>
    ChildInNeedPlan,

    /// <summary>Support for a disabled child.</summary>
    DisabledChildSupport,

    /// <summary>Early help.</summary>
    EarlyHelp,

    /// <summary>A strategy discussion.</summary>
    StrategyDiscussion,

    /// <summary>Nothing further from children's social care.</summary>
    NoFurtherAction,
}

/// <summary>An assessment started.</summary>
/// <param name="Focus">What it should answer.</param>
/// <param name="Interpreter">Who needs an interpreter, or that nobody does.</param>
/// <param name="Fathers">What is known of the father, non-resident fathers included, and how he will take part.</param>
/// <param name="ParentsAccount">For support: what the parents say of how their child is, in their words.</param>
/// <param name="Communication">For support: how the child communicates, and how they take part.</param>
/// <param name="People">Each parent: interpreter, advocacy, and whether they take part.</param>
/// <param name="ChildInterpreter">Whether the child needs an interpreter.</param>
/// <param name="ChildAdvocacy">Whether the child was told of advocates.</param>
/// <param name="LookAgain">The day agreed for the first look at this assessment; null where the time of the protocol holds.</param>
[FactName("assessment-started", "An assessment under section 17 started.")]
[InLane(ChildInNeedFact.AssessmentLane, Begins = true, BeginsWork = true)]
public sealed record AssessmentStarted(
    string? Focus = null,
    string? Interpreter = null,
    string? Fathers = null,
    string? ParentsAccount = null,
    string? Communication = null,
    Rows<AssessmentPerson>? People = null,
    InterpreterNeed? ChildInterpreter = null,
    AdvocacyOffer? ChildAdvocacy = null,
    DateOnly? LookAgain = null
) : ChildInNeedFact, IAsksPeople
{
    public IEnumerable<IPersonAsked> EachAsked() => People ?? [];
}

/// <summary>The child was seen as part of the assessment or enquiry.</summary>
/// <param name="Alone">True when seen alone; null when not known.</param>
/// <param name="ChildSaid">What the child said or showed.</param>
/// <param name="Where">Where.</param>
/// <param name="Promised">What the child was promised.</param>
/// <param name="NotAloneWhy">Why not alone.</param>
/// <param name="Files">Pictures, sounds and papers that belong to it.</param>
[FactName("child-seen", "The child was seen as part of an assessment or enquiry.")]
[InLane(Journey.Seen, Point = "Child seen")]
public sealed record ChildSeen(
    bool? Alone,
    string? ChildSaid = null,
    string? Where = null,
    string? Promised = null,
    string? NotAloneWhy = null,
    Rows<AttachedFile>? Files = null
) : ChildInNeedFact, ITakesTime, ISeesChild
{
    public Sighting Sees() => new(true, Alone, NotAloneWhy);
}

/// <summary>An internal review point of an assessment.</summary>
/// <param name="Note">What was reviewed.</param>
/// <param name="FamilySaid">What the family said of how it is going.</param>
/// <param name="LookAgain">The day agreed for the next look at this assessment; null where the time of the protocol holds.</param>
[FactName("assessment-reviewed", "An assessment was looked at with a manager at an internal review point.")]
public sealed record AssessmentReviewed(string? Note = null, string? FamilySaid = null, DateOnly? LookAgain = null)
    : ChildInNeedFact;

/// <summary>A finished assessment was sent for approval.</summary>
/// <param name="Worries">What we are worried about.</param>
/// <param name="Strengths">What is working well.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="ParentsSay">What parents and carers say, each named.</param>
/// <param name="Analysis">What it means for the child.</param>
/// <param name="Outcome">What should happen; null when an imported return does not say.</param>
/// <param name="Factors">Factors found, as the census codes them.</param>
/// <param name="ChildNotSeenReason">Why the child was not seen, where not.</param>
/// <param name="ParentsAccount">For support: what the parents say of how their child is, in their words.</param>
/// <param name="SeenDifferently">For support: true where it concludes otherwise than the parents do.</param>
/// <param name="SeenDifferentlyBecause">Why, and what the parents say to that.</param>
/// <param name="Communication">For support: how the child communicates, and how they took part.</param>
/// <param name="BestOutcomes">For support: what gives the child the best outcomes.</param>
/// <param name="GoOnCaring">For support: what lets the family go on caring.</param>
/// <param name="PracticalSupport">For support: the practical help that will be in place.</param>
/// <param name="Criteria">For support: the criteria of the protocol, each met or not, and why.</param>
/// <param name="People">Each parent: whether they took part, how they were heard, what they think and disagree with.</param>
/// <param name="Claims">What it says of what was found, each with what shows it.</param>
/// <param name="Scales">How the child and the family put things on a scale.</param>
/// <param name="ChildInterpreter">Whether the child needed an interpreter.</param>
/// <param name="ChildAdvocacy">Whether an advocate was considered for the child, and what came of it.</param>
/// <param name="Development">How the child is growing, learning and getting on.</param>
/// <param name="Parenting">What the parents give the child.</param>
/// <param name="Surroundings">What around the family helps or weighs on it.</param>
/// <param name="ChildHeard">How the child was heard.</param>
/// <param name="ChildHeardWhy">Why not together and apart.</param>
[FactName("assessment-submitted", "A finished assessment was sent for approval.")]
[InLane(ChildInNeedFact.AssessmentLane, Point = "Finished")]
public sealed record AssessmentSubmitted(
    string? Worries = null,
    string? Strengths = null,
    string? ChildSaid = null,
    string? ParentsSay = null,
    string? Analysis = null,
    AssessmentOutcome? Outcome = null,
    IReadOnlyList<string>? Factors = null,
    string? ChildNotSeenReason = null,
    string? ParentsAccount = null,
    bool? SeenDifferently = null,
    string? SeenDifferentlyBecause = null,
    string? Communication = null,
    string? BestOutcomes = null,
    string? GoOnCaring = null,
    string? PracticalSupport = null,
    Rows<CriterionAnswer>? Criteria = null,
    Rows<AssessmentPerson>? People = null,
    Rows<Claim>? Claims = null,
    Rows<ScaleScore>? Scales = null,
    InterpreterNeed? ChildInterpreter = null,
    AdvocacyOffer? ChildAdvocacy = null,
    string? Development = null,
    string? Parenting = null,
    string? Surroundings = null,
    Heard? ChildHeard = null,
    string? ChildHeardWhy = null
) : ChildInNeedFact, ITakesTime, IAsksPeople
{
    public IEnumerable<IPersonAsked> EachAsked() => People ?? [];
}

/// <summary>An assessment was authorised. Its clock ends here.</summary>
/// <param name="Note">What the manager adds.</param>
/// <param name="Factors">Factors found at the end, as the census codes them.</param>
[FactName("assessment-authorised", "An assessment was authorised.")]
[InLane(ChildInNeedFact.AssessmentLane, Ends = true)]
public sealed record AssessmentAuthorised(string? Note = null, IReadOnlyList<string>? Factors = null) : ChildInNeedFact;

/// <summary>The family, agencies and whoever referred were told what an assessment found and what follows.</summary>
/// <param name="People">Who was told, how and what shows it; or why not.</param>
/// <param name="Owed">The roles of those of whom nothing is said yet: child, parent, agency, referrer.</param>
[FactName("assessment-outcome-told", "The family, agencies or the referrer were told what an assessment found.")]
public sealed record AssessmentOutcomeTold(Rows<MeetingPerson>? People = null, IReadOnlyList<string>? Owed = null)
    : ChildInNeedFact;

/// <summary>An assessment was sent back to its author.</summary>
/// <param name="Reason">What has to change.</param>
[FactName("assessment-returned", "An assessment was sent back to its author with what has to change.")]
public sealed record AssessmentReturned(string Reason) : ChildInNeedFact, ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record) =>
        record.State.Episode(recorded.Episode)?.ChildInNeed.Assessment is { Step: AssessmentStep.Started } open
            ? CameBack.Tells(
                recorded,
                record,
                open.SubmittedBy,
                $"sent the assessment back: {Reason}",
                "submit-assessment"
            )
            : [];
}

/// <summary>A child in need plan was drafted and sent for approval.</summary>
/// <param name="Outcomes">What should be different for the child.</param>
/// <param name="Actions">Who does what by when.</param>
/// <param name="ChildSaid">What the child says of the plan.</param>
/// <param name="ParentsSay">What parents and carers say of the plan.</param>
/// <param name="Contingency">What happens where it does not help, or things get worse.</param>
/// <param name="ActionsForChild">What is done for this child alone, where the plan is for brothers and sisters too.</param>
[FactName("child-in-need-plan-drafted", "A child in need plan was drafted and sent for approval.")]
public sealed record ChildInNeedPlanDrafted(
    string? Outcomes = null,
    Rows<PlanAction>? Actions = null,
    string? ChildSaid = null,
    string? ParentsSay = null,
    string? Contingency = null,
    Rows<PlanAction>? ActionsForChild = null
) : ChildInNeedFact;

/// <summary>A drafted child in need plan was approved. What was agreed stands beside it.</summary>
/// <param name="Note">What the manager adds.</param>
/// <param name="MetOn">When the manager met the family; null where they did not.</param>
/// <param name="MetWith">Whom they met.</param>
/// <param name="FamilySaid">What the family said to them of the plan.</param>
[FactName("child-in-need-plan-approved", "A drafted child in need plan was approved.")]
public sealed record ChildInNeedPlanApproved(
    string? Note = null,
    DateOnly? MetOn = null,
    string? MetWith = null,
    string? FamilySaid = null
) : ChildInNeedFact;

/// <summary>A drafted child in need plan was sent back to its author.</summary>
/// <param name="Reason">What has to change.</param>
[FactName(
    "child-in-need-plan-returned",
    "A drafted child in need plan was sent back to its author with what has to change."
)]
public sealed record ChildInNeedPlanReturned(string Reason) : ChildInNeedFact, ITells
{
    // Under a child protection plan there is no second plan to be written.
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record) =>
        record.State.Episode(recorded.Episode) is { HasOpenPlan: false, ChildInNeed.Draft: { Waits: false } draft }
            ? CameBack.Tells(
                recorded,
                record,
                draft.SentBy,
                $"sent the {ChildInNeedState.Word(draft.Written.Pathway)} back: {Reason}",
                "draft-child-in-need-plan"
            )
            : [];
}

/// <summary>A child in need plan was agreed.</summary>
/// <param name="Outcomes">What should be different for the child.</param>
/// <param name="Actions">Who does what by when.</param>
/// <param name="ChildSaid">What the child says of the plan.</param>
/// <param name="ParentsSay">What parents and carers say of the plan.</param>
/// <param name="Contingency">What happens where it does not help, or things get worse.</param>
/// <param name="ActionsForChild">What is done for this child alone, where the plan is for brothers and sisters too.</param>
[FactName("child-in-need-plan-agreed", "A child in need plan was agreed.")]
[InLane(ChildInNeedFact.PlanLane, Begins = true)]
public sealed record ChildInNeedPlanAgreed(
    string? Outcomes = null,
    Rows<PlanAction>? Actions = null,
    string? ChildSaid = null,
    string? ParentsSay = null,
    string? Contingency = null,
    Rows<PlanAction>? ActionsForChild = null
) : ChildInNeedFact;

/// <summary>A child in need plan was reviewed.</summary>
/// <param name="Progress">What has changed.</param>
/// <param name="Actions">Who does what by when from now.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="Attendees">Who was asked, the family first, each with whether they came.</param>
/// <param name="ParentsSay">What parents and carers say of how it works.</param>
/// <param name="Results">What came of each action of the plan as it was.</param>
/// <param name="Contingency">What happens where it does not help, or things get worse.</param>
/// <param name="ActionsForChild">What is done for this child alone, where the plan is for brothers and sisters too.</param>
/// <param name="ResultsForChild">What came of what was done for this child alone.</param>
[FactName("child-in-need-plan-reviewed", "A child in need plan was reviewed.")]
[InLane(ChildInNeedFact.PlanLane, Point = "Review")]
public sealed record ChildInNeedPlanReviewed(
    string? Progress = null,
    Rows<PlanAction>? Actions = null,
    string? ChildSaid = null,
    Rows<MeetingPerson>? Attendees = null,
    string? ParentsSay = null,
    Rows<ActionResult>? Results = null,
    string? Contingency = null,
    Rows<PlanAction>? ActionsForChild = null,
    Rows<ActionResult>? ResultsForChild = null
) : ChildInNeedFact, IMeeting;

/// <summary>A child in need plan ended.</summary>
/// <param name="Reason">Why: outcomes-met, step-down, child-protection-plan, moved, looked-after, other.</param>
/// <param name="Summary">What was achieved.</param>
[FactName("child-in-need-plan-ended", "A child in need plan ended.")]
[InLane(ChildInNeedFact.PlanLane, Ends = true)]
public sealed record ChildInNeedPlanEnded(string? Reason = null, string? Summary = null) : ChildInNeedFact;
