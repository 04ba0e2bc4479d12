using Kith.Casework.Record;

namespace Kith.Casework.Meetings;

/// <summary>A meeting, of whatever stage: an act that records one, and the fact it leaves. What rules may ask of who was there is here, once.</summary>
public interface IMeeting
{
    /// <summary>Who was asked, the family first, each with whether they came.</summary>
    Rows<MeetingPerson>? Attendees { get; }

    /// <summary>The roles of everybody asked, joined by commas; null where only text, or nothing, says who was.</summary>
    string? Asked => Roles(_ => true);

    /// <summary>The roles of those who came; null where nobody is said to have.</summary>
    string? TookPart => Roles(person => person.Came == Attendance.Came);

    /// <summary>The roles of those who need an interpreter for whom none is booked.</summary>
    string? WithoutInterpreter => Roles(person => person.Interpreter == InterpreterNeed.ToBook);

    /// <summary>The roles of those who were not told of advocates and supporters.</summary>
    string? WithoutAdvocacy => Roles(person => person.Advocacy is null or AdvocacyOffer.NotOffered);

    private string? Roles(Func<MeetingPerson, bool> which) =>
        string.Join(',', (Attendees ?? []).Where(which).Select(person => person.Role).OfType<string>())
            is { Length: > 0 } roles
            ? roles
            : null;
}
