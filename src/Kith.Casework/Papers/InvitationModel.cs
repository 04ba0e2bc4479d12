using Kith.Casework.Diary;
using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.Papers;

public sealed partial record PaperModel
{
    /// <summary>The conference to which the reader is asked.</summary>
    /// <param name="On">The day.</param>
    /// <param name="At">The time; null where none is set.</param>
    /// <param name="Place">Where; withheld from everybody where it is an address that is kept secret. Null where nobody said.</param>
    /// <param name="Link">The address at which one joins by video; null for none.</param>
    /// <param name="IsReview">True where a child protection plan runs.</param>
    /// <param name="Chair">Who leads it; null where nobody is named.</param>
    /// <param name="Purpose">What else it is for, paragraph by paragraph.</param>
    /// <param name="Interpreter">True where an interpreter is booked for the reader.</param>
    /// <param name="Others">Who else is asked.</param>
    public sealed record OfInvitation(
        string On,
        string? At,
        Said? Place,
        Said? Link,
        bool IsReview,
        Said? Chair,
        IReadOnlyList<Said> Purpose,
        bool Interpreter,
        IReadOnlyList<AlsoAsked> Others
    );

    /// <summary>Somebody else who is asked to it.</summary>
    /// <param name="Who">Who they are there.</param>
    /// <param name="Name">Their name; null where only the agency is known.</param>
    public sealed record AlsoAsked(string Who, Said? Name);
}

// What a parent reads of a conference to which they are asked.
internal sealed partial class PaperModels
{
    /// <summary>The conference that is arranged; null where there is none.</summary>
    /// <param name="record">The record.</param>
    /// <param name="today">The day, where one that should have been by now is none.</param>
    internal static Booking? ConferenceAhead(ChildRecord record, DateOnly? today = null) =>
        Bookings
            .In(record)
            .FirstOrDefault(booking =>
                booking.Kind == OwnReports.Conference && (today is not { } day || !booking.HasPassed(day))
            );

    /// <summary>The entry that said last when and where it is; null until it is said.</summary>
    /// <param name="record">The record.</param>
    /// <param name="today">The day.</param>
    internal static Recorded? InvitationSet(ChildRecord record, DateOnly today) =>
        ConferenceAhead(record, today) is { Time: not null } ahead && (ahead.Place ?? ahead.Link) is not null
            ? record.Standing.LastOrDefault(entry =>
                entry.Version == ahead.Version || (entry.Fact is BookingMoved moved && moved.Booking == ahead.Version)
            )
            : null;

    /// <summary>The row of a parent among those who are asked to a conference; null where they are not.</summary>
    internal static MeetingPerson? RowOf(FamilyMemberRecorded? parent, Booking? booking, PersonState child) =>
        parent is null
            ? null
            : booking?.Others?.FirstOrDefault(row =>
                row.Person is { } person
                    ? child.AreOne(person, parent.Person)
                    : row.Role == MeetingPeople.Parent && row.Name == parent.Name
            );

    private PaperModel.OfInvitation? Invitation(Document document, Reader reader, DateOnly on)
    {
        if (
            !document.Needs.Contains(PaperMade.Invitation)
            || ConferenceAhead(record, on) is not { } ahead
            || RowOf(reader.Member, ahead, record.State.Person) is not { } own
        )
            return null;
        var arranged = record.Standing.First(entry => entry.Version == ahead.Version);
        return new(
            Plain.Day(ahead.Day),
            ahead.Time is { } time ? Plain.Time(time) : null,
            Place(ahead.Place),
            Typed("invitation.link", "The link to join by video", ahead.Link),
            Episode!.Plans.Any(plan => KindOf(plan) == "child-protection-plan"),
            Said.Of(
                ahead
                    .Staff.Select(practice.Workforce.Find)
                    .FirstOrDefault(person => person?.Details.Post == Post.ConferenceChair)
                    ?.Name
            ),
            Lines("invitation.purpose", "What it is for", arranged.Detail("purpose")),
            own.Interpreter == InterpreterNeed.Booked,
            [.. (ahead.Others ?? []).Where(row => row != own && row.Role is not null).Select(AlsoAsked)]
        );
    }

    // One that is kept secret is on no paper. Whoever prepares it is asked about anything else that looks like an address.
    private Said? Place(string? place) =>
        place is not null && (place == Bookings.KeptPlace || forWhom.GivesAwayAnAddress(place))
            ? Withhold()
            : Typed("invitation.place", "Where it is", place);

    private PaperModel.AlsoAsked AlsoAsked(MeetingPerson person, int index) =>
        new(OptionOf("role", person.Role) ?? person.Role!, NameOf(person, index));
}
