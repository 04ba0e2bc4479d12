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
/// <param name="Consent">Who agreed, and to what.</param>
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

/// <summary>Early help was reviewed with the family.</summary>
/// <param name="Progress">What has changed.</param>
/// <param name="Next">What happens next.</param>
/// <param name="ChildSaid">What the child says.</param>
/// <param name="Attendees">Who of the team around the family was asked, each with whether they came.</param>
[FactName("early-help-reviewed", "Early help was reviewed with the family.")]
[InLane(EarlyHelpFact.Lane, Point = "Review")]
public sealed record EarlyHelpReviewed(
    string? Progress,
    string? Next = null,
    string? ChildSaid = null,
    Rows<MeetingPerson>? Attendees = null
) : EarlyHelpFact, IMeeting;

/// <summary>Early help ended.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Summary">In the worker's words.</param>
[FactName("early-help-closed", "Early help ended."), InLane(EarlyHelpFact.Lane, Ends = true)]
public sealed record EarlyHelpClosed(EarlyHelpOutcome Outcome, string? Summary = null) : EarlyHelpFact;
