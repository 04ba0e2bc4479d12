using Kith.Casework.Meetings;
using Kith.Casework.Record;

namespace Kith.Casework.Diary;

/// <summary>A visit or a meeting was arranged ahead.</summary>
/// <param name="Kind">What it is to be, one of <c>forms/codes/booking-kind.yaml</c>: <c>home-visit</c>.</param>
/// <param name="Day">The day for which it is arranged.</param>
/// <param name="Time">The time of day; null when none was set.</param>
/// <param name="Place">Where; null for a home visit, and when not said.</param>
/// <param name="Link">The address of a video call; null for none.</param>
/// <param name="Staff">The users in whose calendars it stands; null for whoever arranged it alone.</param>
/// <param name="Others">Who is asked, the family first.</param>
/// <param name="Purpose">What it is for; null where its kind says it.</param>
/// <param name="ReportOwed">Before a conference: the roles of those of the family with whom a report was still to be gone through; null where none was.</param>
[FactName("booking-arranged", "A visit or a meeting was arranged ahead.")]
public sealed record BookingArranged(
    string Kind,
    DateOnly Day,
    TimeOnly? Time = null,
    string? Place = null,
    string? Link = null,
    IReadOnlyList<string>? Staff = null,
    Rows<MeetingPerson>? Others = null,
    string? Purpose = null,
    IReadOnlyList<string>? ReportOwed = null
) : Fact;

/// <summary>What was arranged is on another day, at another time or in another place. What is null stays as it was.</summary>
/// <param name="Day">The day from now on.</param>
/// <param name="Time">The time of day from now on.</param>
/// <param name="Place">Where from now on.</param>
/// <param name="Link">The address of the video call from now on.</param>
/// <param name="Reason">Why it moved.</param>
/// <param name="What">What was arranged.</param>
[FactName("booking-moved", "What was arranged ahead was moved to another day, time or place.")]
public sealed record BookingMoved(
    DateOnly Day,
    TimeOnly? Time = null,
    string? Place = null,
    string? Link = null,
    string? Reason = null,
    string? What = null
) : Fact;

/// <summary>Who is asked to a meeting ahead, as it is known now: what they answered, what they need, whose report came.</summary>
/// <param name="Others">Everybody who is asked from now on.</param>
/// <param name="What">What was arranged.</param>
[FactName("asked-updated", "Who is asked to a meeting ahead, with what they answered and need, was written anew.")]
public sealed record AskedUpdated(Rows<MeetingPerson>? Others = null, string? What = null) : Fact;

/// <summary>What was arranged will not take place, or did not.</summary>
/// <param name="Reason">Why.</param>
/// <param name="What">What was arranged.</param>
[FactName("booking-called-off", "What was arranged ahead was called off, or did not take place.")]
public sealed record BookingCalledOff(string Reason, string? What = null) : Fact;

/// <summary>Part of the minute of a meeting was written while it was prepared or held. It does not say that the meeting took place.</summary>
/// <param name="Part">Under which heading, one of <c>forms/codes/minute-parts.yaml</c>.</param>
/// <param name="Words">What it says.</param>
/// <param name="Taken">Who does what by when, as far as it follows from this part.</param>
/// <param name="Rewrites">The part it takes the place of, by the act that wrote it; null for a part of its own.</param>
/// <param name="What">What meeting.</param>
[FactName("minute-part-written", "Part of the minute of a meeting was written while it was prepared or held.")]
public sealed record MinutePartWritten(
    string Part,
    string? Words = null,
    Rows<MinuteAction>? Taken = null,
    string? Rewrites = null,
    string? What = null
) : Fact;

/// <summary>The notes of a meeting were given to those who were asked to it.</summary>
/// <param name="Meeting">The version of the fact that the meeting was held.</param>
/// <param name="People">Who was given what, each under the id they have in the meeting.</param>
/// <param name="StillOwed">The roles of those who still do not have them.</param>
[FactName("meeting-notes-given", "The notes of a meeting were given to those who were asked to it.")]
public sealed record MeetingNotesGiven(
    int Meeting,
    Rows<MeetingPerson>? People = null,
    IReadOnlyList<string>? StillOwed = null
) : Fact, IGivenOut;
