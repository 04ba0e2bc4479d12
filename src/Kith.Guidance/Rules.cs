namespace Kith.Guidance;

/// <summary>What the software does about a duty. There are six kinds and no edition may add a seventh.</summary>
public abstract record Rule
{
    /// <summary>Which of the six it is, as the files name it: clock, eligibility, approval, gate, prompt or content.</summary>
    public string Kind =>
        this switch
        {
            ClockRule => "clock",
            EligibilityRule => "eligibility",
            ApprovalRule => "approval",
            GateRule => "gate",
            PromptRule => "prompt",
            _ => "content",
        };

    /// <summary>The time limit it keeps to: within it, or for a gate at least so long before the act. Null when there is none.</summary>
    public Limit? Limit =>
        this switch
        {
            ClockRule clock => clock.Within,
            GateRule gate => gate.AheadBy,
            _ => null,
        };
}

/// <summary>A time limit that runs from one fact to another within one episode.</summary>
/// <param name="From">Each of these facts starts a run.</param>
/// <param name="CountedFrom">
/// The fact whose date is counted from, when that is not <paramref name="From"/>: the latest such fact on or before the start.
/// The conference limit starts when the enquiry starts, and is counted from the strategy discussion that decided on it.
/// While such a run is open no second one starts, and once a fact has been counted from, a later run counts from its own start.
/// </param>
/// <param name="CountedUnless">
/// Where this fact is on record in the episode, every run counts from its own start: what came between the two is not known,
/// so that nothing says that this start was the one meant. Null when there is no such exception.
/// </param>
/// <param name="CountedOnce">
/// True when a fact that has been counted from starts no second run until one of <paramref name="StopsOn"/> has followed it. The
/// first core group is owed from the conference that decides on a plan, and not once more when the plan starts.
/// </param>
/// <param name="During">Starts only while one of these facts is on record with none of <see cref="DuringEnds"/> after it; empty means always.</param>
/// <param name="Until">Any of these facts, after the start, meets it. Of one day's facts the order in the record decides.</param>
/// <param name="Within">The limit.</param>
/// <param name="StopsOn">Facts that end it with nothing owed, such as <c>episode-closed</c>.</param>
/// <param name="AsksReason">True when an overrun asks for a reason (recorded as a departure). A clock never blocks; see <see cref="ReasonAt"/>.</param>
public sealed record ClockRule(
    IReadOnlyList<FactMatch> From,
    FactMatch? CountedFrom,
    string? CountedUnless,
    bool CountedOnce,
    IReadOnlyList<FactMatch> During,
    IReadOnlyList<FactMatch> Until,
    Limit Within,
    IReadOnlyList<FactMatch> StopsOn,
    bool AsksReason
) : Rule
{
    /// <summary>
    /// Once one of these has followed, another fact of the same name no longer stops it. An enquiry that led to a conference is owed
    /// the conference, whatever a second enquiry comes to. Empty when not used.
    /// </summary>
    public IReadOnlyList<FactMatch> StaysOn { get; init; } = [];

    /// <summary>
    /// What ends the stretch of <see cref="During"/>: <see cref="StopsOn"/>, where the rule says nothing else. A conference that is
    /// called off ends what was due before it, and not the time in which the next is booked.
    /// </summary>
    public IReadOnlyList<FactMatch> DuringEnds { get; init; } = [];

    /// <summary>
    /// Starts no more once one of these is on record, until one of <see cref="NotAfterUntil"/> follows it. The weekly visits before a
    /// first review are not owed again when the child moves after it. Empty when not used.
    /// </summary>
    public IReadOnlyList<FactMatch> NotAfter { get; init; } = [];

    /// <summary>After which of these it may start again; empty means never in the same involvement.</summary>
    public IReadOnlyList<FactMatch> NotAfterUntil { get; init; } = [];

    /// <summary>
    /// The detail in which a later fact says which of several it is about, by the place of the fact that began it; null where
    /// there is one at a time. A fact that names another neither meets nor stops the run: an answer to one challenge answers no other.
    /// </summary>
    public string? ForEach { get; init; }

    /// <summary>Which day the day of the event is, where the law says so for this limit; null for the calendar's own rule.</summary>
    public EventDay? EventDay { get; init; }

    /// <summary>
    /// The acts that are not done after the limit, where its reason is asked for, until somebody has said why: authorising an assessment
    /// that is late. The reason is a departure from this duty. Empty for a clock whose reason is given at any time.
    /// </summary>
    public IReadOnlyList<string> ReasonAt { get; init; } = [];

    /// <summary>How it is asked for there: "Why did it take longer?". Null for the words in which any reason for not following guidance is asked for.</summary>
    public string? ReasonAsked { get; init; }

    /// <summary>
    /// The detail that gives a day to come, ahead of which the limit is counted back: so long before a child is expected. The
    /// latest that the record says of it holds, so that a corrected day moves the limit. Where less time than that is left, the
    /// day itself is the limit; where none is known, or it has come, nothing starts. With <see cref="ForEach"/> it is the day of the
    /// one that the run is about, whatever is said of another. Null for a limit that runs forwards.
    /// </summary>
    public string? AheadOf { get; init; }
}

/// <summary>Who may do an act, or who may hold a case.</summary>
/// <param name="Acts">The acts it governs.</param>
/// <param name="At">The stages it governs; empty means every stage.</param>
/// <param name="Subject">Whether it asks about the person acting or the person being given the case.</param>
/// <param name="Who">
/// Any one of these qualities suffices. The word <c>protocol</c> means whoever the local protocol names for the stage,
/// and <c>case-holder</c> means the person who holds the case.
/// </param>
/// <param name="OverseenBy">Qualities one of which the subject's supervisor has to have; empty when nothing is asked.</param>
public sealed record EligibilityRule(
    IReadOnlyList<string> Acts,
    IReadOnlyList<string> At,
    Subject Subject,
    IReadOnlyList<string> Who,
    IReadOnlyList<string> OverseenBy
) : Rule;

/// <summary>Whom an eligibility rule asks about.</summary>
public enum Subject
{
    /// <summary>The person doing the act.</summary>
    Actor,

    /// <summary>The person the case is being given to, or who holds it.</summary>
    Holder,
}

/// <summary>Work that counts only once another person has approved it.</summary>
/// <param name="Of">The fact that submits the work.</param>
/// <param name="By">The acts that settle it (authorise, return).</param>
/// <param name="SettledBy">The facts those acts leave; until one of them follows, the work awaits approval.</param>
/// <param name="Who">Any one of these qualities suffices in the approver.</param>
/// <param name="NotAuthor">True when the author of the work may not approve it.</param>
public sealed record ApprovalRule(
    string Of,
    IReadOnlyList<string> By,
    IReadOnlyList<string> SettledBy,
    IReadOnlyList<string> Who,
    bool NotAuthor
) : Rule;

/// <summary>Something that has to be on record, or given with the act, before the act.</summary>
/// <param name="Because">The sentence shown when it stands in the way: what is missing and what to do.</param>
/// <param name="Before">The acts it stands before.</param>
/// <param name="At">The stages at which it applies; empty means every stage.</param>
/// <param name="Needs">Facts of which one must be on record in the episode; empty when only <paramref name="Asks"/> is meant.</param>
/// <param name="AheadBy">How long before the act the needed fact has to lie at least; null when any time before it will do.</param>
/// <param name="Since">Facts count only from the latest of these on; none, or no such fact, for the whole episode.</param>
/// <param name="Once">The gate applies only when one of these facts is on record in the episode; empty means always.</param>
/// <param name="Asks">A condition on what the act itself says.</param>
/// <param name="UnlessGiven">A field of the act (usually a reason) that, when filled, satisfies the gate; null when there is none.</param>
/// <param name="When">The gate applies only if the act says this; null means always.</param>
/// <param name="Unless">The gate does not apply if the act says this; null means there is no such exception.</param>
public sealed record GateRule(
    string Because,
    IReadOnlyList<string> Before,
    IReadOnlyList<string> At,
    IReadOnlyList<FactMatch> Needs,
    Limit? AheadBy,
    IReadOnlyList<string> Since,
    IReadOnlyList<FactMatch> Once,
    DetailMatch? Asks,
    string? UnlessGiven,
    DetailMatch? When,
    DetailMatch? Unless
) : Rule
{
    /// <summary>The gate applies only while work of one of these stages is going on in the episode; empty means always.</summary>
    public IReadOnlyList<string> While { get; init; } = [];

    /// <summary>True when nothing on record opens it: it is passed with a recorded departure, or not at all.</summary>
    public bool Closed { get; init; }
}

/// <summary>Something to think of or offer, shown at the right moment. It never blocks.</summary>
/// <param name="At">Acts on whose page it is shown.</param>
/// <param name="After">Shown on the record once one of these facts is there …</param>
/// <param name="Until">… and until one of these is.</param>
/// <param name="Stages">Shown while the episode is at one of these stages; empty when not tied to a stage.</param>
public sealed record PromptRule(
    IReadOnlyList<string> At,
    IReadOnlyList<FactMatch> After,
    IReadOnlyList<FactMatch> Until,
    IReadOnlyList<string> Stages
) : Rule;

/// <summary>What a document, plan, meeting or protocol has to contain.</summary>
/// <param name="Of">The act or document.</param>
/// <param name="Includes">Its required contents, in words shown as a checklist.</param>
public sealed record ContentRule(string Of, IReadOnlyList<string> Includes) : Rule
{
    /// <summary>The same as the forms code it, where a question offers no more than what the edition names; empty where none does.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];
}
