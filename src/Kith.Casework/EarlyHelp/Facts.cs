using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.EarlyHelp;

/// <summary>A fact of early help.</summary>
public abstract record EarlyHelpFact : Fact
{
    /// <summary>Its lane of the journey picture.</summary>
    internal const string Lane = "Early help";
}

/// <summary>What came of early help.</summary>
public enum EarlyHelpOutcome
{
    /// <summary>The family has what it wanted.</summary>
    OutcomesMet,

    /// <summary>The family no longer wants it.</summary>
    Declined,

    /// <summary>The child needs more help than this.</summary>
    SteppedUp,
}

/// <summary>Early help began with the family's agreement.</summary>
/// <param name="Consent">Who agreed, and to what, where it was written as text: before each agreement had a row of its own.</param>
/// <param name="Needs">What the family and those around it want to change.</param>
/// <param name="Groups">The edition's groups of children the child belongs to.</param>
/// <param name="ChildSaid">What the child says.</param>
[FactName("early-help-opened", "Early help began with the family's agreement.")]
[InLane(EarlyHelpFact.Lane, Begins = true, BeginsWork = true)]
public sealed record EarlyHelpOpened(
    string? Consent,
    string? Needs = null,
    IReadOnlyList<string>? Groups = null,
    string? ChildSaid = null
) : EarlyHelpFact;

/// <summary>The needs of a whole family were assessed with it, for early help: of each in their own right.</summary>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="ChildNeeds">What the child needs, as the form files name needs.</param>
/// <param name="ChildNeedsSaid">The same in words.</param>
/// <param name="Members">What everybody else of the family needs themselves.</param>
/// <param name="Together">How the needs of one bear on another.</param>
/// <param name="Strengths">What works well.</param>
/// <param name="Worries">What we are worried about.</param>
/// <param name="ParentsSay">What parents and carers say, where it does not stand beside their names.</param>
/// <param name="Interpreter">Who needs other help to take part, or that nobody does.</param>
[FactName("early-help-assessed", "The needs of a whole family were assessed with it, for early help.")]
[InLane(EarlyHelpFact.Lane, Point = "Assessment")]
public sealed record EarlyHelpAssessed(
    string? ChildSaid = null,
    IReadOnlyList<string>? ChildNeeds = null,
    string? ChildNeedsSaid = null,
    Rows<MemberNeeds>? Members = null,
    string? Together = null,
    string? Strengths = null,
    string? Worries = null,
    string? ParentsSay = null,
    string? Interpreter = null
) : EarlyHelpFact, ITakesTime, IAsksPeople
{
    public IEnumerable<IPersonAsked> EachAsked() => Members ?? [];
}

/// <summary>The family and the team around it agreed goals, and who does what.</summary>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="Attendees">The team around the family: who was asked, each with whether they came.</param>
/// <param name="Goals">The goals of the family, each put on a scale.</param>
/// <param name="Actions">Who does what by when.</param>
/// <param name="Contingency">What happens where it does not help.</param>
/// <param name="ActionsForChild">What is done for this child alone, where the plan is for brothers and sisters too.</param>
[FactName("early-help-planned", "A family and the team around it agreed goals, and who does what.")]
[InLane(EarlyHelpFact.Lane, Point = "Plan")]
public sealed record EarlyHelpPlanned(
    string? ChildSaid = null,
    Rows<MeetingPerson>? Attendees = null,
    Rows<FamilyGoal>? Goals = null,
    Rows<PlanAction>? Actions = null,
    string? Contingency = null,
    Rows<PlanAction>? ActionsForChild = null
) : EarlyHelpFact, IMeeting;

/// <summary>Early help was reviewed with the family.</summary>
/// <param name="Progress">What has changed.</param>
/// <param name="Next">What happens next, where it was written as text: before the plan had actions.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="Attendees">Who of the team around the family was asked, each with whether they came.</param>
/// <param name="Goals">The goals of the family, each put on a scale anew.</param>
/// <param name="Results">What came of each action of the plan as it was.</param>
/// <param name="Actions">Who does what by when from now.</param>
/// <param name="Contingency">What happens where it does not help.</param>
/// <param name="ActionsForChild">What is done for this child alone, where the plan is for brothers and sisters too.</param>
/// <param name="ResultsForChild">What came of what was done for this child alone.</param>
[FactName("early-help-reviewed", "Early help was reviewed with the family.")]
[InLane(EarlyHelpFact.Lane, Point = "Review")]
public sealed record EarlyHelpReviewed(
    string? Progress,
    string? Next = null,
    string? ChildSaid = null,
    Rows<MeetingPerson>? Attendees = null,
    Rows<FamilyGoal>? Goals = null,
    Rows<ActionResult>? Results = null,
    Rows<PlanAction>? Actions = null,
    string? Contingency = null,
    Rows<PlanAction>? ActionsForChild = null,
    Rows<ActionResult>? ResultsForChild = null
) : EarlyHelpFact, IMeeting;

/// <summary>Early help ended.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Summary">In the worker's words.</param>
[FactName("early-help-closed", "Early help ended."), InLane(EarlyHelpFact.Lane, Ends = true)]
public sealed record EarlyHelpClosed(EarlyHelpOutcome Outcome, string? Summary = null) : EarlyHelpFact;
