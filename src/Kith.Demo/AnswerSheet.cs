using System.Globalization;
using Kith.Casework.Challenges;
using Kith.Casework.DisabledChildren;
using Kith.Casework.FamilySite;
using Kith.Casework.Forms;
using Kith.Casework.Meetings;
using Kith.Casework.Papers;
using Kith.Casework.PartnerSite;
using Kith.Casework.Record;

namespace Kith.Demo;

/// <summary>Fills in a form with a story's answers, as a person would on the page.</summary>
internal sealed class AnswerSheet(StoryFile story, StoryDays days, Cast cast)
{
    /// <summary>Reads a form filled in for one child.</summary>
    /// <param name="form">The form.</param>
    /// <param name="blank">The act with what no page asks.</param>
    /// <param name="answers">The story's answers, by the names of the questions.</param>
    /// <param name="record">The child's record, in which the family is found.</param>
    /// <param name="child">The child's key in the story.</param>
    /// <param name="where">Which step it is, for a complaint.</param>
    public Act Read(
        Form form,
        Act blank,
        IReadOnlyDictionary<string, object> answers,
        ChildRecord record,
        string child,
        string where
    )
    {
        foreach (var name in answers.Keys.Where(name => form.Find(name) is null))
            throw new StoryRefused(story.Name, where, $"the form {form.Act} does not ask “{name}”.");
        var posted = form
            .Fields.SelectMany(field => Post(field, answers, blank, record, child, where))
            .ToLookup(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
        var read = ActReader.Read(form, posted, blank, record.Id);
        return read.Problems.Count == 0
            ? read.Act
            : throw new StoryRefused(
                story.Name,
                where,
                string.Join("; ", read.Problems.Select(problem => problem.Message))
            );
    }

    private IEnumerable<(string Name, string Value)> Post(
        Field field,
        IReadOnlyDictionary<string, object> answers,
        Act act,
        ChildRecord record,
        string child,
        string where
    )
    {
        var name = field.InputName(record.Id);
        if (field.Name == "on" && !answers.ContainsKey("on"))
            return DateParts(name, act.On);
        if (field.Name == "at" && act.At is { } at)
            return [(name, at.ToString("HH:mm", CultureInfo.InvariantCulture))];
        if (!answers.TryGetValue(field.Name, out var answer))
            return [];
        if (field.Rows is { } asked)
            return ((List<object>)answer)
                .Cast<Dictionary<object, object>>()
                .SelectMany(
                    (row, index) => PostRow(asked, name, row, act, record, child, $"{where} {field.Name} {index}")
                );
        var texts = cast.Choose(answer, $"{child} {where} {field.Name}")
            .Select(text => cast.Fill(text, child))
            .ToList();
        return field.Kind switch
        {
            FieldKind.Date => DateParts(name, days.Calendar(texts[0])),
            FieldKind.PartDate when texts[0].EndsWith("ago", StringComparison.Ordinal) => DateParts(
                name,
                days.Calendar(texts[0])
            ),
            FieldKind.PartDate => [(name + "-year", texts[0])],
            FieldKind.Practitioner => [(name, cast.User(texts[0], record))],
            FieldKind.Child => [(name, cast.Child(texts[0]).ToString())],
            FieldKind.FamilyMember or FieldKind.FamilyMembers => texts.Select(text =>
                (name, RelativeIn(record, text, where).ToString())
            ),
            _ when EntryOf(field.Kind, texts[0], record) is { } number =>
            [
                (name, number.ToString(CultureInfo.InvariantCulture)),
            ],
            _ => texts.Select(text => (name, text.Trim())),
        };
    }

    // A story says "latest", or what it is about: nobody who tells one knows the number of an entry.
    private static int? EntryOf(FieldKind kind, string text, ChildRecord record) =>
        kind switch
        {
            FieldKind.Challenge => OpenChallenges.In(record)[^1].Version,
            // The last one prepared: a story issues what it has just prepared.
            FieldKind.WaitingPaper or FieldKind.IssuedPaper => Paper.In(record)[^1].Prepared.Version,
            // By its fact: a story challenges the latest of them.
            FieldKind.Decision or FieldKind.Cited => record.ByDate.Last(entry => entry.FactName == text).Version,
            FieldKind.FamilyChallenge => FamilyChallenge.In(record)[^1].Raised.Version,
            FieldKind.FamilySaying => Saying.In(record)[^1].Said.Version,
            // The first that waits, in its order.
            FieldKind.ChildAsking => Asking.In(record).First(asking => asking.Waits).Said.Version,
            // By the name of the parent.
            FieldKind.CarerAssessment => record
                .State.Open!.DisabledChildren.GoingOn.First(one => one.Started.Carer == text)
                .Number,
            FieldKind.Meeting => MeetingRecord.Owed(record, record.State.Current!.Number)[0].Version,
            FieldKind.PartnerAsked => PartnerGrant.In(record)[^1].Number,
            _ => null,
        };

    // Brothers and sisters for whom it is entered once have the same row.
    private IEnumerable<(string Name, string Value)> PostRow(
        RowsAsked asked,
        string question,
        Dictionary<object, object> row,
        Act act,
        ChildRecord record,
        string child,
        string where
    )
    {
        var answers = row.ToDictionary(cell => (string)cell.Key, cell => cell.Value, StringComparer.Ordinal);
        foreach (var unknown in answers.Keys.Where(name => asked.Cells.All(cell => cell.Name != name)))
            throw new StoryRefused(story.Name, where, $"no row asks “{unknown}”.");
        var place = new RowInput(question, cast.Of(where).AlphaNumeric(8), "");
        return asked
            .Cells.Where(cell => answers.ContainsKey(cell.Name))
            .SelectMany(cell =>
            {
                answers[$"{place.Begins}.{cell.Name}"] = answers[cell.Name];
                return Post(cell.In(place.Begins), answers, act, record, child, where);
            });
    }

    private Guid RelativeIn(ChildRecord record, string key, string where) =>
        record.State.Person.Family.FirstOrDefault(member => member.Name == cast.NameOf(key))?.Person
        ?? throw new StoryRefused(story.Name, where, $"“{key}” is nobody of this child’s family.");

    private static IEnumerable<(string, string)> DateParts(string name, DateOnly day) =>
        [
            (name + "-day", day.Day.ToString(CultureInfo.InvariantCulture)),
            (name + "-month", day.Month.ToString(CultureInfo.InvariantCulture)),
            (name + "-year", day.Year.ToString(CultureInfo.InvariantCulture)),
        ];
}
