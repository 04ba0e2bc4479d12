using Kith.Casework.Record;

namespace Kith.Casework.Meetings;

/// <summary>Whether somebody who was asked to a meeting came.</summary>
public enum Attendance
{
    /// <summary>They came, or took part by telephone or video.</summary>
    Came,

    /// <summary>They did not come, and sent a report or information.</summary>
    SentReport,

    /// <summary>They did not come.</summary>
    DidNotCome,
}

/// <summary>What somebody asked to a meeting answered.</summary>
public enum InvitationAnswer
{
    /// <summary>They come.</summary>
    Comes,

    /// <summary>They do not come, and send a report or somebody in their place.</summary>
    SendsReport,

    /// <summary>They do not come.</summary>
    DoesNotCome,
}

/// <summary>Whether somebody needs an interpreter.</summary>
public enum InterpreterNeed
{
    /// <summary>They need none.</summary>
    None,

    /// <summary>They need one, and nobody is booked.</summary>
    ToBook,

    /// <summary>They need one, who is booked.</summary>
    Booked,

    /// <summary>It could not be asked: they were not reached, or who they are is not known.</summary>
    NotReached,
}

/// <summary>Whether somebody of the family was told of advocates, and that they may bring a friend or supporter.</summary>
public enum AdvocacyOffer
{
    /// <summary>They were told, and somebody is beside them.</summary>
    Taken,

    /// <summary>They were told, and did not want it.</summary>
    Declined,

    /// <summary>They were not told.</summary>
    NotOffered,

    /// <summary>They were told, and have not answered.</summary>
    Offered,

    /// <summary>It was considered, and they have somebody already, or need nobody.</summary>
    Considered,

    /// <summary>They could not be told: they were not reached, or who they are is not known.</summary>
    NotReached,

    /// <summary>They were not told, because that would put somebody at risk.</summary>
    NotSafe,
}

/// <summary>Whether a report was gone through with somebody before a conference.</summary>
public enum ReportShared
{
    /// <summary>It was gone through with them, and they have a copy.</summary>
    Explained,

    /// <summary>It was gone through with them, and they did not want a copy.</summary>
    ToldOnly,

    /// <summary>It was not.</summary>
    NotShared,
}

/// <summary>Whether somebody of the family comes to a conference with a report or account of their own.</summary>
public enum OwnReport
{
    /// <summary>They wrote or drew it, or somebody wrote it down as they said it.</summary>
    Written,

    /// <summary>Somebody says it for them there: an advocate, a grandmother.</summary>
    Spoken,

    /// <summary>There is none.</summary>
    None,
}

/// <summary>What somebody was given of a conference afterwards.</summary>
public enum GivenAfter
{
    /// <summary>The main decisions.</summary>
    Decisions,

    /// <summary>The record.</summary>
    Record,

    /// <summary>The record without some parts.</summary>
    PartOfRecord,

    /// <summary>Nothing, for a reason.</summary>
    NotGiven,
}

/// <summary>Somebody asked to a meeting, of whatever stage: before it, at it and after it under one id.</summary>
/// <param name="Id">What later facts refer to them by. Kept from the booking to the meeting and from one meeting to the next.</param>
/// <param name="Role">Who they are there: parent, child, police … one of <c>forms/codes/meeting-roles.yaml</c>.</param>
/// <param name="Person">Somebody of the family; null for anybody else.</param>
/// <param name="Name">Their name; null where only the agency is known, and for the child.</param>
/// <param name="InvitedOn">When they were asked.</param>
/// <param name="InvitedHow">How: in person, by telephone, by letter.</param>
/// <param name="Answer">What they answered; null while they have not.</param>
/// <param name="Language">The language in which they take part; null for English, or not known.</param>
/// <param name="Interpreter">Whether they need an interpreter; null when nobody asked.</param>
/// <param name="Advocacy">Whether they were told of advocates and supporters; null when nobody said.</param>
/// <param name="Beside">Who is beside them: an advocate, a friend.</param>
/// <param name="ReportDue">By when their report is wanted; null where none is.</param>
/// <param name="ReportOn">When their report came.</param>
/// <param name="Came">Whether they came; null before the meeting.</param>
/// <param name="WhyNot">Why they did not come.</param>
/// <param name="LeftOutOf">From which part they were left out, and why; null for none.</param>
/// <param name="View">What they themselves think.</param>
/// <param name="Dissent">What they disagree with, and why; null where they do not.</param>
/// <param name="Report">Whether the report was gone through with them.</param>
/// <param name="Given">What they were given afterwards; null where nobody said.</param>
/// <param name="GivenHow">How: by hand, by post, read to them.</param>
/// <param name="Note">Anything else; who came, where it was written as text before there were rows.</param>
/// <param name="Proof">What shows that they have it, or know of it.</param>
/// <param name="InGroup">Whether a conference named them for the core group; null where nobody said.</param>
/// <param name="ChairMetOn">When the chair met them before a conference; null where the chair did not.</param>
/// <param name="ChairNotMet">Why the chair did not meet them.</param>
/// <param name="Prepared">What help they got to prepare.</param>
/// <param name="OwnReport">Whether there is a report or account of their own; null where nobody said.</param>
/// <param name="OwnWords">What it says, in their words.</param>
/// <param name="NoReport">Why there is none.</param>
/// <param name="ReportOf">Whose report was gone through with them; null for that of the social worker.</param>
/// <param name="ExplainedBy">Who explained it; null for whoever writes.</param>
public sealed record MeetingPerson(
    string Id,
    string? Role = null,
    Guid? Person = null,
    string? Name = null,
    DateOnly? InvitedOn = null,
    string? InvitedHow = null,
    InvitationAnswer? Answer = null,
    string? Language = null,
    InterpreterNeed? Interpreter = null,
    AdvocacyOffer? Advocacy = null,
    string? Beside = null,
    DateOnly? ReportDue = null,
    DateOnly? ReportOn = null,
    Attendance? Came = null,
    string? WhyNot = null,
    string? LeftOutOf = null,
    string? View = null,
    string? Dissent = null,
    ReportShared? Report = null,
    GivenAfter? Given = null,
    string? GivenHow = null,
    string? Note = null,
    string? Proof = null,
    bool? InGroup = null,
    DateOnly? ChairMetOn = null,
    string? ChairNotMet = null,
    string? Prepared = null,
    OwnReport? OwnReport = null,
    string? OwnWords = null,
    string? NoReport = null,
    string? ReportOf = null,
    string? ExplainedBy = null
) : IRow<MeetingPerson>
{
    public static MeetingPerson From(string id, string text) => new(id, Note: text);

    /// <summary>One of a list of agencies that took part, as it was stored before there were rows.</summary>
    public static MeetingPerson FromWord(string id, string word) => new(id, word, Came: Attendance.Came);

    public static string? WordOf(MeetingPerson row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Role is { } role && row == FromWord(row.Id, role) ? role : null;
    }

    /// <summary>Who they are, in a few words.</summary>
    public string Called() => Name ?? Role?.Replace('-', ' ') ?? Note ?? "";
}
