using System.Text.Json.Serialization;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>A fact of the front door: contact, referral, decision.</summary>
public abstract record FrontDoorFact : Fact
{
    /// <summary>Its lane of the journey picture.</summary>
    internal const string Lane = "Front door";
}

/// <summary>What is to happen after a referral.</summary>
public enum ReferralDecision
{
    /// <summary>No further action by children's social care.</summary>
    NoFurtherAction,

    /// <summary>Early help.</summary>
    EarlyHelp,

    /// <summary>Assessment under section 17.</summary>
    [JsonStringEnumMemberName("section-17")]
    Section17,

    /// <summary>A strategy discussion.</summary>
    StrategyDiscussion,

    /// <summary>Immediate protection.</summary>
    ImmediateProtection,

    /// <summary>Assessment and support for a disabled child, where nothing suggests harm.</summary>
    DisabledChildSupport,

    /// <summary>Advice and information for the family or whoever got in touch, and nothing further by us.</summary>
    AdviceAndInformation,

    /// <summary>It belongs to another authority, and was passed to it.</summary>
    AnotherAuthority,
}

/// <summary>How a referral came.</summary>
public enum ReferralCame
{
    /// <summary>By telephone.</summary>
    Telephone,

    /// <summary>In writing.</summary>
    InWriting,

    /// <summary>Somebody came and said it.</summary>
    InPerson,
}

/// <summary>Whether the police told the child's school of an incident of domestic abuse.</summary>
public enum SchoolTold
{
    /// <summary>The school knows.</summary>
    Told,

    /// <summary>It does not know yet.</summary>
    NotYet,

    /// <summary>Nobody could say.</summary>
    NotKnown,

    /// <summary>The child goes to no school or nursery.</summary>
    NoSchool,
}

/// <summary>What tells of an incident of domestic abuse to which the police went.</summary>
public interface ITellsOfIncident
{
    /// <summary>Whether the school was told of it; null where it tells of no such incident, or nobody said.</summary>
    SchoolTold? SchoolTold { get; }
}

/// <summary>Somebody got in touch about a child; whether it is a referral is open.</summary>
/// <param name="From">Who got in touch.</param>
/// <param name="Concern">What they said.</param>
/// <param name="Agency">Their agency; null for family or public.</param>
/// <param name="Opens">True when our involvement began with it; null where it had begun before, and where that was not recorded.</param>
/// <param name="ToDecide">True where somebody has to decide what it changes in the work that goes on, and tell whoever got in touch; null for any other.</param>
/// <param name="DomesticAbuse">True where it tells of domestic abuse to which the police went; null where nobody said.</param>
/// <param name="SchoolTold">Whether the police told the school.</param>
[FactName("contact-received", "Somebody got in touch about a child."), InLane(FrontDoorFact.Lane, Begins = true)]
public sealed record ContactReceived(
    string From,
    string Concern,
    string? Agency = null,
    bool? Opens = null,
    bool? ToDecide = null,
    bool? DomesticAbuse = null,
    SchoolTold? SchoolTold = null
) : FrontDoorFact, ITells, ITellsOfIncident
{
    /// <summary>The kind of what is told of a contact for as long as nobody has decided what it changes.</summary>
    public const string Waits = "contact-waits";

    private const string Says = "recorded a new worry";

    // What a case began with is no news to whoever leads it since.
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record)
    {
        if (record.State.Open?.FrontDoor.Waiting.Any(waiting => waiting.Version == recorded.Version) == true)
        {
            var waits = new Notice(Waits, NoticeTo.Manager, Says) { Act = "decide-contact" };
            yield return waits;
            yield return waits with
            {
                To = NoticeTo.Lead,
            };
            if (record.Involved.Restriction is { Owner: var owner } && owner != record.State.Open.Lead?.Practitioner)
                yield return waits with
                {
                    To = NoticeTo.Person,
                    Person = owner,
                };
            yield break;
        }
        if (
            record.Standing.Any(earlier =>
                earlier.Version < recorded.Version && earlier.Fact is LeadPractitionerAllocated
            )
        )
        {
            yield return new Notice("new-worry", NoticeTo.Lead, Says);
            yield return new Notice("new-worry", NoticeTo.Manager, Says);
        }
        // Whoever takes worries does not see the record: one who does has to know.
        if (
            record.Involved.Restriction is { } restriction
            && restriction.Since < recorded.Version
            && restriction.Owner != record.State.Open?.Lead?.Practitioner
        )
            yield return new Notice("new-worry", NoticeTo.Person, Says) { Person = restriction.Owner };
    }
}

/// <summary>A referral was received.</summary>
/// <param name="Source">Who referred, as the children in need census codes it: 1A to 10.</param>
/// <param name="Concern">What worries the referrer; null when imported without narrative.</param>
/// <param name="Referrer">Name or post of the referrer; null when not known.</param>
/// <param name="ReferrerUser">The user who referred, when a partner referred through this system.</param>
/// <param name="PrimaryNeed">Main reason, as the census codes it: N1 to N9, N0.</param>
/// <param name="ParentsTold">Whether the parents know of the referral; null when not known.</param>
/// <param name="ChildSaid">What the child said or wants, as the referrer knows it.</param>
/// <param name="Came">How it came; null where nobody said.</param>
/// <param name="DomesticAbuse">True where it tells of domestic abuse to which the police went; null where nobody said.</param>
/// <param name="SchoolTold">Whether the police told the school.</param>
/// <param name="FamilyThinks">What the family thinks of it.</param>
/// <param name="Agrees">Whether the family agrees that we are told; null where nobody said.</param>
/// <param name="Despite">Why we are told all the same: what the referrer goes by.</param>
[FactName("referral-received", "A referral was received.")]
[InLane(FrontDoorFact.Lane, Begins = true, Point = "Referral")]
public sealed record ReferralReceived(
    string? Source,
    string? Concern = null,
    string? Referrer = null,
    string? ReferrerUser = null,
    string? PrimaryNeed = null,
    bool? ParentsTold = null,
    string? ChildSaid = null,
    ReferralCame? Came = null,
    bool? DomesticAbuse = null,
    SchoolTold? SchoolTold = null,
    string? FamilyThinks = null,
    FamilyAgrees? Agrees = null,
    string? Despite = null
) : FrontDoorFact, ITellsOfIncident;

/// <summary>The referrer was told that the referral has arrived.</summary>
/// <param name="How">How they were told; null when it was recorded with the referral.</param>
/// <param name="AskedAgain">True where they had to ask; null where nobody said.</param>
[FactName("referral-acknowledged", "The referrer was told that the referral has arrived.")]
public sealed record ReferralAcknowledged(string? How = null, bool? AskedAgain = null) : FrontDoorFact;

/// <summary>Whoever referred by word of mouth put it in writing.</summary>
/// <param name="Adds">What it says beside what was said; null for nothing.</param>
[FactName("referral-confirmed-in-writing", "Whoever referred by word of mouth put it in writing.")]
public sealed record ReferralConfirmedInWriting(string? Adds = null) : FrontDoorFact;

/// <summary>The child's school knows of an incident of domestic abuse to which the police went.</summary>
/// <param name="By">Who told it.</param>
/// <param name="Whom">Whom at which school.</param>
/// <param name="Does">What the school does with it, for the child.</param>
[FactName("school-told-of-incident", "The school knows of an incident of domestic abuse to which the police went.")]
public sealed record SchoolToldOfIncident(string By, string Whom, string? Does = null) : FrontDoorFact;

/// <summary>Somebody looks after what arrived until it is decided, as where it came outside the hours of the front door.</summary>
/// <param name="Owner">Who.</param>
[FactName("referral-taken-on", "Somebody looks after what arrived until it is decided.")]
public sealed record ReferralTakenOn(string Owner) : FrontDoorFact;

/// <summary>It was decided what happens after a referral.</summary>
/// <param name="Decision">What is to happen.</param>
/// <param name="Reason">Why.</param>
/// <param name="PrimaryNeed">Main need as the census codes it, as the decision maker sees it.</param>
/// <param name="Threshold">Which threshold is met, as the local document words it.</param>
/// <param name="ParentsTold">Whether the parents know what was decided; null when not said.</param>
/// <param name="NotToldBecause">How telling them would add risk.</param>
/// <param name="Groups">The groups for which the edition asks to think of early help, as the form files name them; null where nobody was asked.</param>
[FactName("referral-decided", "It was decided what happens after a referral.")]
[InLane(FrontDoorFact.Lane, Ends = true, Point = "Decision")]
public sealed record ReferralDecided(
    ReferralDecision Decision,
    string? Reason = null,
    string? PrimaryNeed = null,
    string? Threshold = null,
    bool? ParentsTold = null,
    string? NotToldBecause = null,
    IReadOnlyList<string>? Groups = null
) : FrontDoorFact;

/// <summary>The referrer was told what was decided.</summary>
/// <param name="How">How they were told.</param>
/// <param name="Said">What they were told.</param>
/// <param name="Proof">What shows that they know; null where nobody said.</param>
[FactName("referrer-told", "The referrer was told what was decided.")]
public sealed record ReferrerTold(string How, string? Said = null, string? Proof = null) : FrontDoorFact;

/// <summary>
/// A return says what came of a referral, but not when that was decided. Dated on the last day the return covers:
/// by then it was so.
/// </summary>
/// <param name="NoFurtherAction">True when the referral needed no further action; false when it went further.</param>
[FactName(
    "referral-outcome-reported",
    "A return says whether a referral went further, without the day it was decided."
)]
public sealed record ReferralOutcomeReported(bool NoFurtherAction) : FrontDoorFact
{
    internal override bool EndsEpisode() => NoFurtherAction;
}

/// <summary>A referral that stood on this record is about another child, and was moved to theirs. What it says stands there alone.</summary>
/// <param name="To">The record it was moved to.</param>
/// <param name="Number">Its number, so that the entry reads by itself.</param>
/// <param name="Reason">How it is known.</param>
/// <param name="Entries">The places in this record of what stands here no more: the referral, what led to it and what was decided on it.</param>
[FactName("referral-moved", "A referral that stood on this record is about another child, and was moved to theirs.")]
public sealed record ReferralMoved(Guid To, string? Number, string? Reason, IReadOnlyList<int> Entries)
    : FrontDoorFact,
        IOnTwoRecords,
        IMovesAway,
        ITells
{
    Guid IOnTwoRecords.Other => To;

    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record) =>
        MovedReferrals.ToldOf("moved a referral from this record to that of another child");
}

/// <summary>A referral that had been recorded on another child's record was moved to this one. It stands beside this, on the day it was received.</summary>
/// <param name="From">The record it stood on.</param>
/// <param name="Number">Its number, so that the entry reads by itself.</param>
/// <param name="Reason">How it is known.</param>
/// <param name="Name">The name under which it was referred: whoever referred knows of no other.</param>
[FactName("referral-moved-here", "A referral that had been recorded on another child's record was moved to this one.")]
public sealed record ReferralMovedHere(Guid From, string? Number, string? Reason, string? Name)
    : FrontDoorFact,
        IOnTwoRecords,
        ITells
{
    Guid IOnTwoRecords.Other => From;

    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record) =>
        MovedReferrals.ToldOf("moved a referral from another record to this one");
}

/// <summary>What the facts of moving a referral have in common.</summary>
internal static class MovedReferrals
{
    // Nothing of the other record: who is told here may not see that one.
    internal static IEnumerable<Notice> ToldOf(string says) =>
        [new("referral-moved", NoticeTo.Lead, says), new("referral-moved", NoticeTo.Manager, says)];
}
