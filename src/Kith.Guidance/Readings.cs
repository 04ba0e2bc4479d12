namespace Kith.Guidance;

/// <summary>Where a clock stands on a day.</summary>
public enum ClockStatus
{
    /// <summary>Not met, and the limit has not passed.</summary>
    Running,

    /// <summary>Not met, and the limit has passed.</summary>
    Overdue,

    /// <summary>Met by the limit.</summary>
    MetInTime,

    /// <summary>Met after the limit.</summary>
    MetLate,

    /// <summary>Ended with nothing owed.</summary>
    Stopped,
}

/// <summary>One run of one clock in one episode.</summary>
/// <param name="Duty">The duty that set it, of the edition in force on the day it started.</param>
/// <param name="Episode">The episode it runs in.</param>
/// <param name="CountedFrom">Day 0.</param>
/// <param name="Due">The last day (in local time) that is in time.</param>
/// <param name="DueAt">The moment, for a limit in hours.</param>
/// <param name="EndedOn">The day it was met or stopped; null while it runs.</param>
/// <param name="Status">Where it stands.</param>
public sealed record ClockReading(
    Duty Duty,
    int Episode,
    DateOnly CountedFrom,
    DateOnly Due,
    DateTime? DueAt,
    DateOnly? EndedOn,
    ClockStatus Status
)
{
    /// <summary>True when a departure from this duty was recorded in the episode since the run started: the overrun has its reason.</summary>
    public bool HasReason { get; init; }

    /// <summary>True when nothing has met or stopped it.</summary>
    public bool IsOpen => EndedOn is null;
}

/// <summary>Work submitted and not yet approved or returned.</summary>
/// <param name="Duty">The duty that asks for the approval.</param>
/// <param name="Episode">The episode.</param>
/// <param name="SubmittedOn">When it was submitted.</param>
/// <param name="Author">Who submitted it.</param>
public sealed record ApprovalReading(Duty Duty, int Episode, DateOnly SubmittedOn, string Author);

/// <summary>A prompt that applies now.</summary>
/// <param name="Duty">The duty behind it.</param>
/// <param name="Episode">The episode, 0 when the prompt belongs to an act's page.</param>
public sealed record PromptReading(Duty Duty, int Episode);

/// <summary>Everything the rules say of one record on one day.</summary>
/// <param name="Clocks">Every run of every clock, oldest start first.</param>
/// <param name="Approvals">What awaits approval.</param>
/// <param name="Prompts">What to think of now.</param>
public sealed record Reading(
    IReadOnlyList<ClockReading> Clocks,
    IReadOnlyList<ApprovalReading> Approvals,
    IReadOnlyList<PromptReading> Prompts
);

/// <summary>Why a rule stands against an act.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Because">A plain sentence that says what is missing and what to do.</param>
/// <param name="CanDepart">True for a <em>should</em> that is ever departed from: a reason and a manager may be given instead.</param>
public sealed record Objection(Duty Duty, string Because, bool CanDepart);

/// <summary>A reason for not following a <em>should</em>, and who authorised it. Becomes a fact.</summary>
/// <param name="DutyId">The duty departed from.</param>
/// <param name="Reason">Why, in the practitioner's words. Never empty.</param>
/// <param name="AuthorisedBy">The manager who authorised it.</param>
public sealed record Departure(string DutyId, string Reason, string AuthorisedBy);

/// <summary>Where an act would take place: what the rules need to know of the record besides its facts.</summary>
/// <param name="Episode">The episode, from 1; 0 when the act opens one.</param>
/// <param name="Stage">The stage the episode is at: <c>front-door</c>, <c>section-17</c> …; the stage led to, for an act that opens one.</param>
/// <param name="Actor">The person acting.</param>
/// <param name="Holder">The person who is to hold, or holds, the case; null when nobody.</param>
/// <param name="HoldersSupervisor">That person's supervisor; null when nobody.</param>
/// <param name="On">The day of the act, which picks the edition.</param>
public sealed record Standing(
    int Episode,
    string Stage,
    IQualified Actor,
    IQualified? Holder,
    IQualified? HoldersSupervisor,
    DateOnly On
)
{
    /// <summary>The stages of the work going on in the episode now, side by side; empty when nothing is.</summary>
    public IReadOnlyList<string> Ongoing { get; init; } = [];
}
