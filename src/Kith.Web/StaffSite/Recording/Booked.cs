using System.Globalization;
using Kith.Casework.Diary;
using Kith.Casework.Forms;
using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Web.StaffSite.Recording;

/// <summary>What was arranged ahead, on the page of the act that records, moves or calls it off.</summary>
internal static class Booked
{
    // The question of who was there, in every form of a meeting.
    private const string Question = "attendees";

    /// <summary>The booking that a page names, on the record it was opened from; null where it names none that is open.</summary>
    public static Booking? In(ActEntry entry) => Find(entry.Child.Record, entry.One(ActEntry.BookingInput));

    /// <summary>The same booking on the record of one of the children the page is for.</summary>
    public static Booking? On(ActEntry entry, ChildRecord child) =>
        In(entry) is not { } booking ? null
        : child.Id == entry.Child.Id ? booking
        : Bookings.On(booking, child);

    /// <summary>A booking by its version as an address or a page writes it; null where there is none that is open.</summary>
    public static Booking? Find(ChildRecord record, string? version) =>
        int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Bookings.Find(record, number)
            : null;

    /// <summary>
    /// Of a child's brothers and sisters, those for whom something was arranged together with the child: only that is moved or called
    /// off for several at once.
    /// </summary>
    public static bool IsShared(ChildRecord child, ChildRecord sibling, string? version) =>
        (Find(child, version) is { } named ? [named] : Bookings.In(child)).Any(booking =>
            Bookings.On(booking, sibling) is not null
        );

    /// <summary>What the page answers for one child: a brother or sister has the booking under a version of their own record.</summary>
    public static ILookup<string, string> AnswersFor(ActEntry entry, ChildRecord child) =>
        child.Id == entry.Child.Id || entry.One(ActEntry.BookingInput) is null
            ? entry.Answers
            : ActReader.Posted([
                .. entry.Typed.Where(pair => pair.Key != ActEntry.BookingInput),
                .. On(entry, child) is { } booking
                    ? [new(ActEntry.BookingInput, booking.Version.ToString(CultureInfo.InvariantCulture))]
                    : (KeyValuePair<string, string>[])[],
            ]);

    /// <summary>What was arranged fills in where and when it took place and who was asked, so that nobody types it twice.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Fill(
        Form form,
        ChildRecord record,
        string? version,
        DateOnly today,
        Workforce workforce
    )
    {
        if (Find(record, version) is not { } booking)
            return [];
        if (form.Find(ActEntry.BookingInput) is not null)
        {
            return form.Find("others") is { Rows: not null } others && booking.Others is { } asked
                ? ActReader.WriteRows(others, asked)
                : [];
        }
        var day = booking.Day < today ? booking.Day : today;
        return
        [
            .. Answer("on-day", day.Day.ToString(CultureInfo.InvariantCulture), FieldKind.Date),
            .. Answer("on-month", day.Month.ToString(CultureInfo.InvariantCulture), FieldKind.Date),
            .. Answer("on-year", day.Year.ToString(CultureInfo.InvariantCulture), FieldKind.Date),
            .. Answer("at", booking.Time is { } time ? Plain.Time(time) : null, FieldKind.Time),
            .. Answer("where", booking.Place, FieldKind.Text),
            .. Attendees(form, booking, workforce),
        ];

        IEnumerable<KeyValuePair<string, string>> Answer(string input, string? answer, FieldKind kind) =>
            string.IsNullOrEmpty(answer)
            || form.Find(input.Split('-')[0]) is not { PerChild: false } field
            || field.Kind != kind
                ? []
                : [KeyValuePair.Create(input, answer)];
    }

    /// <summary>The page that arranges the first core group opens with those whom the conference named for it.</summary>
    /// <param name="form">The form of the page.</param>
    /// <param name="record">The child's record.</param>
    /// <param name="kind">What is arranged, where the address names it.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Group(Form form, ChildRecord record, string? kind) =>
        kind == CoreGroups.Kind
        && form.Find("kind") is not null
        && form.Find("others") is { Rows: not null } others
        && CoreGroups.ToAsk(record) is { } group
            ? ActReader.WriteRows(others, group)
            : [];

    /// <summary>What stands in the minute that runs fills in the record of the meeting, and the page on which a part of it is written anew.</summary>
    /// <param name="forms">The forms.</param>
    /// <param name="form">The form of the page.</param>
    /// <param name="children">The records of the children it may be for, the one it was opened from first.</param>
    /// <param name="booking">The meeting, on the first record; null where the page is of none.</param>
    /// <param name="named">What the address or the page names.</param>
    /// <param name="workforce">Who works here.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> OfMinute(
        FormLibrary forms,
        Form form,
        IReadOnlyList<ChildRecord> children,
        Booking? booking,
        Func<string, string?> named,
        Workforce workforce
    ) =>
        booking is null ? []
        : form.Act == MinuteParts.ActName
            ?
            [
                .. children
                    .SelectMany(child =>
                        (child == children[0] ? booking : Bookings.On(booking, child)) is { } its
                            ? MinuteFilled.Opening(form, child, its, named(AnewInput), named("part"))
                            : []
                    )
                    // What is asked once opens as on the record the page was opened from.
                    .DistinctBy(pair => pair.Key),
            ]
        : form.Find(ActEntry.BookingInput) is null
            ? MinuteFilled.Texts(forms, form, children, booking, workforce.NameOf)
        : [];

    /// <summary>What was taken on at the meeting, as rows beside those that go on from last time.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Taken(
        FormLibrary forms,
        Form form,
        ChildRecord record,
        Booking? booking
    ) =>
        booking is null || form.Find(ActEntry.BookingInput) is not null
            ? []
            : MinuteFilled.Rows(forms, form, record, booking);

    /// <summary>Names, in the address of the page that writes part of a minute, the part that is written anew.</summary>
    public const string AnewInput = "anew";

    /// <summary>What a page as it is typed names.</summary>
    public static Func<string, string?> NamedOn(ActEntry entry) =>
        input => entry.One(input == AnewInput ? "rewrites" : input);

    // Everybody who was asked, under the id they have in the booking, and those in whose calendars it stands. Nothing says who came.
    private static IReadOnlyList<KeyValuePair<string, string>> Attendees(
        Form form,
        Booking booking,
        Workforce workforce
    )
    {
        if (form.Find(Question) is not { Rows: not null } question)
            return [];
        var asked = (booking.Others ?? []).ToList();
        var staff = booking.Staff.Select(user => workforce.Find(user)).OfType<Practitioner>();
        return ActReader.WriteRows<MeetingPerson>(
            question,
            [.. asked, .. staff.Where(one => asked.TrueForAll(row => row.Name != one.Name)).Select(MeetingPeople.Of)]
        );
    }
}
