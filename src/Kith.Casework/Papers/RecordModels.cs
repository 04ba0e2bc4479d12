using Kith.Casework.Forms;
using Kith.Casework.Meetings;
using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.Papers;

internal sealed partial class PaperModels
{
    /// <summary>How the passages of the record of a conference begin: what of them a reader was there for is asked, and else withheld.</summary>
    internal const string OfRecord = "record.";

    // What a record says in texts, in the order of a paper. A child reads what is said to them, and not what the grown-ups said of each other.
    private static readonly (string Detail, string Title, string ToChild)[] Texts =
    [
        ("child-said", "", "What you said"),
        ("parents-say", "What parents said", ""),
        ("said-of-all", "What was said of brothers and sisters together", ""),
        ("progress", "What has changed", "What has changed"),
        ("threshold", "Why it was decided so", ""),
        (
            "wish-not-followed",
            "What the family wanted that was not followed, and why",
            "What was not done as you or your family wanted, and why"
        ),
    ];

    /// <summary>The last conference of an episode of which rows say who was asked: whoever was is entitled to its record. Null for none.</summary>
    /// <param name="record">The record.</param>
    internal static (Recorded Held, IReadOnlyList<MeetingPerson> Asked)? LastConference(ChildRecord record) =>
        record.ByDate.LastOrDefault(entry =>
            entry.Episode == record.State.Current?.Number && entry.Fact is IRecordCirculated
        )
            is { Fact: IMeeting meeting } held
        && (meeting.Attendees ?? []).Where(person => person.Role is not null).ToList() is { Count: > 0 } asked
            ? (held, asked)
            : null;

    private PaperModel.OfRecord? Record(Document document)
    {
        if (!document.Needs.Contains(PaperMade.ConferenceRecord) || LastConference(record) is not { } last)
            return null;
        var held = last.Held;
        var isChilds = document.For == Audience.Child;
        var results = isChilds ? [] : held.RowsOf("results").OfType<ActionResult>().Select(Result).ToList();
        return new(
            Plain.Day(held.On),
            held.FactName == "review-conference-held",
            Said.Of(practice.Workforce.Find(held.Detail("chair") ?? held.By)?.Name),
            forWhom.WasLeftOut,
            [.. last.Asked.Select((person, index) => Attended(person, index, isChilds))],
            Told(held, "decision"),
            Told(held, "category"),
            [
                .. from text in Texts
                let title = isChilds ? text.ToChild : text.Title
                where title.Length > 0
                let lines = Lines($"{OfRecord}{text.Detail}", title, held.Detail(text.Detail))
                where lines.Count > 0
                select new PaperModel.Part(title, lines),
                .. Outline(held),
            ],
            results.Count > 0,
            results
        );
    }

    private IEnumerable<PaperModel.Part> Outline(Recorded held)
    {
        var lines = held.RowsOf("actions")
            .OfType<PlanAction>()
            .Select(
                (action, index) =>
                    Typed($"{OfRecord}actions.{index + 1}", $"Outline of the plan, action {index + 1}", action.Said())
            )
            .OfType<Said>()
            .ToList();
        return lines.Count > 0 ? [new PaperModel.Part("The outline of the plan", lines)] : [];
    }

    private PaperModel.Attended Attended(MeetingPerson person, int index, bool isChilds)
    {
        var (id, where) = ($"{OfRecord}people.{index + 1}", person.Called());
        return new(
            OptionOf("role", person.Role) ?? person.Role!,
            NameOf(person, index),
            OptionOf("came", person.Came is { } came ? Details.WordOf(came) : null),
            isChilds ? null : Typed($"{id}.view", $"What they think, {where}", person.View),
            isChilds ? null : Typed($"{id}.dissent", $"What they disagree with, {where}", person.Dissent)
        );
    }

    /// <summary>True for the row of this child: in a conference for brothers and sisters another may be named in that role.</summary>
    /// <param name="row">The row.</param>
    /// <param name="child">The child.</param>
    internal static bool IsTheChild(MeetingPerson row, People.PersonState child) =>
        row.Role == MeetingPeople.Child
        && (
            string.IsNullOrWhiteSpace(row.Name)
            || new[] { child.FirstName, child.Name?.Given }
                .OfType<string>()
                .Any(name => SaidNames.IsSaid(row.Name, name))
        );

    // Somebody of the family is named as on any paper; a name that was typed is asked about like anything else.
    private Said? NameOf(MeetingPerson person, int index) =>
        IsTheChild(person, record.State.Person)
            ? new Said(record.State.Person.FirstName ?? record.State.Person.DisplayName)
        : person.Person is { } id && record.State.Person.Find(id) is { } member ? forWhom.Name(member)
        : Typed($"asked.{index + 1}.name", $"Who was asked, {index + 1}", person.Name);

    private PaperModel.Result Result(ActionResult result, int index)
    {
        var (id, where) = ($"{OfRecord}results.{index + 1}", $"action {index + 1}");
        return new(
            Typed($"{id}.action", $"What was to be done, {where}", result.Action),
            result.Came is { } came
                ? practice
                    .Forms.For("hold-review-conference")
                    .Find("results")
                    ?.Told.Cells.FirstOrDefault(cell => cell.Name == "came")
                    ?.Options.FirstOrDefault(option => option.Value == Details.WordOf(came))
                    ?.ToldAs
                : null,
            Typed($"{id}.why", $"Why not all of it, {where}", result.Why),
            Typed($"{id}.now", $"What now, {where}", result.Now)
        );
    }

    private string? OptionOf(string cell, string? value) =>
        value is null
            ? null
            : practice
                .Forms.For("hold-initial-conference")
                .Find("attendees")
                ?.Told.Cells.FirstOrDefault(told => told.Name == cell)
                ?.Options.FirstOrDefault(option => option.Value == value)
                ?.ToldAs;
}
