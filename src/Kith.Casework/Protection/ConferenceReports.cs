using Kith.Casework.Diary;
using Kith.Casework.Meetings;
using Kith.Casework.PartnerSite;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Which report each parent and the child has still to go through before the conference that comes.</summary>
/// <remarks>
/// The social worker’s own, and that of each agency that has come. One is settled by having been gone through, or by the reason why it is
/// not; each conference has reports of its own.
/// </remarks>
public static class ConferenceReports
{
    private static readonly string[] OfTheFamily =
    [
        MeetingPeople.Parent,
        MeetingPeople.Child,
        "wider-family",
        "supporter",
        "advocate",
    ];

    /// <summary>A row for each report and each of the family who has still to go through it; empty where nothing is owed.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="episode">The episode.</param>
    /// <param name="on">The day.</param>
    public static Rows<MeetingPerson> Owed(ChildRecord record, int episode, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(record);
        var booking = Bookings
            .In(record)
            .FirstOrDefault(one => one.Episode == episode && one.Kind == OwnReports.Conference);
        return Owed(record, booking, on);
    }

    /// <summary>The same before a conference that is arranged.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="booking">The conference; null where none is arranged.</param>
    /// <param name="on">The day.</param>
    public static Rows<MeetingPerson> Owed(ChildRecord record, Booking? booking, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Owed(record, booking?.Others, on);
    }

    /// <summary>The roles of those who have still to go through one before a conference that is being arranged; null where nobody has.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="others">Who is asked to it.</param>
    /// <param name="on">The day.</param>
    public static IReadOnlyList<string>? OwedBy(ChildRecord record, Rows<MeetingPerson>? others, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Roles(Owed(record, others, on)) is { Count: > 0 } roles ? roles : null;
    }

    /// <summary>The roles of those to whom something is owed.</summary>
    public static IReadOnlyList<string> Roles(Rows<MeetingPerson> owed) =>
        [.. owed.Select(row => row.Role).OfType<string>().Distinct()];

    private static Rows<MeetingPerson> Owed(ChildRecord record, Rows<MeetingPerson>? others, DateOnly on)
    {
        var held = LastHeld(record);
        var shared = record
            .Standing.Where(entry => entry.Version > held)
            .Select(entry => entry.Fact)
            .OfType<ConferenceReportShared>()
            .SelectMany(fact => (fact.SharedWith ?? []).Where(row => IsKnown(row, fact.FamilySays)))
            .ToList();
        // Who is asked, and whoever of the family is not: the report is theirs too.
        List<MeetingPerson> asked = [.. (others ?? []).Where(IsParentOrChild)];
        List<MeetingPerson> family =
        [
            .. asked,
            .. MeetingPeople.Family(record, on).Where(one => !asked.Exists(person => IsOne(person, one))),
        ];
        return After(
            [
                .. from report in Reports(record, others, held)
                from person in family
                select new MeetingPerson(
                    $"{person.Id}{report.Id}",
                    person.Role,
                    person.Person,
                    person.Name,
                    Language: person.Language ?? shared.FindLast(row => IsOne(person, row))?.Language,
                    ReportOf: report.Of
                ),
            ],
            shared
        );
    }

    /// <summary>What is still owed once these rows are said.</summary>
    public static Rows<MeetingPerson> After(Rows<MeetingPerson> owed, IReadOnlyList<MeetingPerson> shared)
    {
        ArgumentNullException.ThrowIfNull(owed);
        ArgumentNullException.ThrowIfNull(shared);
        return
        [
            .. owed.Where(row =>
                !shared.Any(said => IsSettled(said) && IsOne(row, said) && IsSameReport(row.ReportOf, said.ReportOf))
            ),
        ];
    }

    // The version of the last conference: what was shared for it says nothing of the reports for the next.
    private static int LastHeld(ChildRecord record) =>
        record.Standing.LastOrDefault(entry => entry.Fact is InitialConferenceHeld or ReviewConferenceHeld)?.Version
        ?? 0;

    // Ours; what came on the partners' site; and what was noted as come beside whoever is asked.
    private static IEnumerable<(string Id, string? Of)> Reports(
        ChildRecord record,
        Rows<MeetingPerson>? others,
        int held
    ) =>
        [
            ("", null),
            .. PartnerGrant
                .In(record)
                .Where(grant => grant.Fact.Purpose is "conference" or "review" && grant.Report?.Version > held)
                .Select(grant => ($"-g{grant.Number}", (string?)grant.Whom)),
            .. (others ?? [])
                .Where(person => person.ReportOn is not null && !OfTheFamily.Contains(person.Role))
                .Select(person => ($"-{person.Id}", (string?)person.Called())),
        ];

    private static bool IsSettled(MeetingPerson row) =>
        row.Report is ReportShared.Explained or ReportShared.ToldOnly
        || (row.Report == ReportShared.NotShared && !string.IsNullOrWhiteSpace(row.WhyNot));

    // That somebody went through a report is known by what the family says of it, by who explained it, or by what else shows it.
    private static bool IsKnown(MeetingPerson row, string? familySays) =>
        row.Report == ReportShared.NotShared
        || new[] { familySays, row.ExplainedBy, row.Proof }.Any(shown => !string.IsNullOrWhiteSpace(shown));

    private static bool IsOne(MeetingPerson person, MeetingPerson said) =>
        (person.Person is not null && said.Person == person.Person)
        || (person.Name is not null && said.Name == person.Name)
        || (person.Role == MeetingPeople.Child && said.Role == MeetingPeople.Child);

    private static bool IsSameReport(string? one, string? other) =>
        string.Equals(one?.Trim() ?? "", other?.Trim() ?? "", StringComparison.OrdinalIgnoreCase);

    private static bool IsParentOrChild(MeetingPerson person) =>
        person.Role is MeetingPeople.Parent or MeetingPeople.Child;
}
