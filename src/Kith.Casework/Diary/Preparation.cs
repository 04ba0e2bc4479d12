using Kith.Casework.FamilySite;
using Kith.Casework.Meetings;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Diary;

/// <summary>What stands before a meeting that is arranged: who comes, and what is missing.</summary>
/// <param name="Coming">Those who said that they come.</param>
/// <param name="Unanswered">Those who have not answered.</param>
/// <param name="NotComing">Those who do not come, or send a report.</param>
/// <param name="Missing">What is missing, in sentences, the family's first.</param>
/// <param name="Written">What parents wrote themselves for a conference.</param>
public sealed record Preparation(
    IReadOnlyList<MeetingPerson> Coming,
    IReadOnlyList<MeetingPerson> Unanswered,
    IReadOnlyList<MeetingPerson> NotComing,
    IReadOnlyList<string> Missing,
    IReadOnlyList<Saying> Written
)
{
    /// <summary>The preparation of a booking.</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="record">The child's record.</param>
    /// <param name="today">The day.</param>
    public static Preparation Of(Booking booking, ChildRecord record, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(booking);
        IReadOnlyList<MeetingPerson> asked = booking.Others ?? [];
        return new Preparation(
            [.. asked.Where(person => person.Answer == InvitationAnswer.Comes)],
            [.. asked.Where(person => person.Answer is null)],
            [.. asked.Where(person => person.Answer is InvitationAnswer.DoesNotCome or InvitationAnswer.SendsReport)],
            [.. NotAsked(asked, record), .. asked.SelectMany(person => MissingOf(person, booking, record, today))],
            booking.Kind == OwnReports.Conference ? OwnReports.In(record) : []
        );
    }

    private static IEnumerable<string> NotAsked(IReadOnlyList<MeetingPerson> asked, ChildRecord record) =>
        MeetingPeople
            .Parents(record)
            .Where(parent => !asked.Any(person => person.Person == parent.Person || person.Name == parent.Name))
            .Select(parent => $"{parent.Name} is not asked.");

    private static IEnumerable<string> MissingOf(
        MeetingPerson person,
        Booking booking,
        ChildRecord record,
        DateOnly today
    )
    {
        var who = person.Called();
        if (person.Interpreter == InterpreterNeed.ToBook)
            yield return $"{who} needs an interpreter, and none is booked.";
        if (person.ReportDue is { } due && person.ReportOn is null)
            yield return due < today
                ? $"The report of {who} was wanted by {Plain.Day(due)} and has not come."
                : $"The report of {who} is wanted by {Plain.Day(due)}.";
        if (person.Role is not (MeetingPeople.Parent or MeetingPeople.Child))
            yield break;
        if (person.Advocacy is null or AdvocacyOffer.NotOffered)
            yield return $"{who} was not told of advocates, and that they may bring somebody.";
        if (booking.Kind != OwnReports.Conference)
            yield break;
        if (ReportsOwed(person, booking, record, today) is { } owed)
            yield return owed;
        foreach (var missing in OfTheirOwn(person, record))
            yield return missing;
    }

    private static string? ReportsOwed(MeetingPerson person, Booking booking, ChildRecord record, DateOnly today)
    {
        var owed = ConferenceReports.Owed(record, booking, today).Where(row => IsOf(row, person)).ToList();
        var who = person.Called();
        return owed switch
        {
            [] => null,
            [{ ReportOf: null }] => $"The report was not gone through with {who}.",
            _ =>
                $"{(owed.Count == 1 ? "This report was" : "These reports were")} not gone through with {who}: {string.Join("; ", owed.Select(row => row.ReportOf ?? "the social worker’s"))}.",
        };
    }

    // How somebody of the family comes to a conference: having met the chair, with help to prepare, and with their own report.
    private static IEnumerable<string> OfTheirOwn(MeetingPerson person, ChildRecord record)
    {
        var who = person.Called();
        if (person.ChairMetOn is null && string.IsNullOrWhiteSpace(person.ChairNotMet))
            yield return $"The chair has not met {who}, and nothing says why not.";
        if (string.IsNullOrWhiteSpace(person.Prepared))
            yield return $"Nothing says what help {who} had to prepare.";
        if (person.OwnReport is null && !OwnReports.Came(person, record))
            yield return person.Role == MeetingPeople.Child
                ? $"What {who} says is not there in their own words, and nobody is to say it for them."
                : $"There is no report of their own from {who}, and nothing says why not.";
    }

    private static bool IsOf(MeetingPerson row, MeetingPerson person) =>
        (row.Role, row.Person, row.Name) == (person.Role, person.Person, person.Name);
}
