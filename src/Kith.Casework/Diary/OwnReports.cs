using Kith.Casework.FamilySite;
using Kith.Casework.Forms;
using Kith.Casework.Meetings;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Diary;

/// <summary>What parents wrote themselves for the conference that comes: on the family's site, or to somebody who wrote it down.</summary>
public static class OwnReports
{
    /// <summary>What a conference that is arranged ahead is called in <c>forms/codes/booking-kind.yaml</c>.</summary>
    public const string Conference = "conference";

    private const string Word = "own-words";

    /// <summary>What was written since the last conference, in the order written.</summary>
    /// <param name="record">The child's record.</param>
    public static IReadOnlyList<Saying> In(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var held =
            record.Standing.LastOrDefault(entry => entry.Fact is InitialConferenceHeld or ReviewConferenceHeld)?.Version
            ?? 0;
        return
        [
            .. Saying.In(record).Where(saying => saying.Fact.Kind == FamilySaying.Report && saying.Said.Version > held),
        ];
    }

    /// <summary>True where somebody wrote one since the last conference.</summary>
    /// <param name="person">Who.</param>
    /// <param name="record">The child's record.</param>
    public static bool Came(MeetingPerson person, ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(person);
        return In(record).Any(saying => IsBy(saying, person.Person, person.Name));
    }

    /// <summary>The page of a conference, or of who is asked to it, with what each parent wrote in their row.</summary>
    /// <param name="form">The form of the page.</param>
    /// <param name="record">The child's record.</param>
    /// <param name="page">What the page holds.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> TakenUp(
        Form form,
        ChildRecord record,
        IReadOnlyList<KeyValuePair<string, string>> page
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(page);
        if (
            form.Fields.FirstOrDefault(field => field.Rows?.Cells.Any(cell => cell.Name == Word) == true)
                is not { } question
            || In(record) is not { Count: > 0 } written
        )
        {
            return page;
        }
        var posted = ActReader.Posted(page);
        return [.. page, .. RowInput.In(posted, question.Name).SelectMany(row => Of(row, posted, written))];
    }

    // What stands in the row already was looked at by somebody.
    private static IEnumerable<KeyValuePair<string, string>> Of(
        RowInput row,
        ILookup<string, string> posted,
        IReadOnlyList<Saying> written
    )
    {
        string? Said(string cell) => posted[$"{row.Begins}.{cell}"].FirstOrDefault(value => value.Length > 0);
        var person = Guid.TryParse(Said("person"), out var id) ? id : (Guid?)null;
        var theirs = written.Where(saying => IsBy(saying, person, Said("name"))).ToList();
        if (theirs.Count == 0 || Said(Word) is not null || Said("own-report") is not null)
            return [];
        return
        [
            KeyValuePair.Create($"{row.Begins}.own-report", "written"),
            KeyValuePair.Create(
                $"{row.Begins}.{Word}",
                string.Join("\n\n", theirs.Select(saying => saying.Fact.Words).OfType<string>())
            ),
        ];
    }

    private static bool IsBy(Saying saying, Guid? person, string? name) =>
        saying.Fact.Person == person || (person is null && name is not null && saying.Fact.Name == name);
}
