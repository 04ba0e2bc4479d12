using System.Globalization;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Forms;

/// <summary>One thing a fact says, ready to be read.</summary>
/// <param name="Name">The detail, in lower-case words joined by hyphens.</param>
/// <param name="Label">A few words before it: "What the child said".</param>
/// <param name="Text">The detail in plain words; paragraphs are separated by line breaks.</param>
public sealed record Part(string Name, string Label, string Text)
{
    /// <summary>Of a detail with rows, what each says, a part for every question; empty for any other, and for what was written before there were rows.</summary>
    public IReadOnlyList<IReadOnlyList<Part>> Rows { get; init; } = [];

    /// <summary>Of a file, the file; null for any other.</summary>
    public StoredFile? File { get; init; }

    /// <summary>Of a detail that is another child's record, the record; null for any other.</summary>
    public Guid? Record { get; init; }
}

/// <summary>Says facts in plain words: the words of the forms, names instead of numbers.</summary>
/// <param name="forms">The forms.</param>
/// <param name="workforce">Who works here, to name practitioners.</param>
/// <param name="record">The child's record, to name the family.</param>
public sealed class Telling(FormLibrary forms, Workforce workforce, ChildRecord record)
{
    /// <summary>What happened, in a few words: "Home visit: child seen".</summary>
    public string Heading(Fact fact)
    {
        if (WordsOf(fact) is not { } words)
            return SaysOf(fact);
        return words.Story.Shows is { } shows && Text(words, fact, shows, brief: true) is { } shown
            ? $"{words.Story.Heading}: {shown}"
            : words.Story.Heading;
    }

    /// <summary>The same without what completes it: "Home visit".</summary>
    public string Title(Fact fact) => WordsOf(fact)?.Story.Heading ?? SaysOf(fact);

    /// <summary>What the story is filtered by.</summary>
    public string Kind(Fact fact) => WordsOf(fact)?.Story.Kind ?? "record";

    /// <summary>Everything the fact says, in the order of its form.</summary>
    public IReadOnlyList<Part> Parts(Fact fact) =>
        WordsOf(fact) is { } words
            ?
            [
                .. fact is DepartureProposed proposed && Proposals.ActOf(proposed) is { } act ? Parts(act) : [],
                .. words
                    .Details.Where(told => told.Name is not ("on" or "at"))
                    .Select(told => PartOf(fact, told))
                    .OfType<Part>(),
                .. Local(fact.Local),
            ]
            : [];

    // In the words of the day: whether the protocol asks it still or not.
    private IEnumerable<Part> Local(Rows<LocalAnswer>? answers) =>
        from answer in answers ?? []
        where answer.Answer is not null
        let told = new Told(answer.Name, answer.Told, answer.Kind, [])
        select new Part(answer.Name, answer.Told, answer.Said ?? Text(answer.Answer, told, brief: false)!);

    /// <summary>All that was entered for an act, in the order of its form, whether it was done or only proposed.</summary>
    public IReadOnlyList<Part> Parts(Act act) =>
        Acts.TypeOf(act.ActName) is not null
            ?
            [
                .. forms
                    .For(act, record)
                    .Fields.Where(field => !field.IsLocal)
                    .Select(field => PartOf(act, field.Told))
                    .OfType<Part>(),
                .. Local(act.Local),
            ]
            : [];

    /// <summary>A practitioner by name, or somebody of the family, of an agency or the child who acted on their site; the user where it is neither.</summary>
    public string NameOf(string user) =>
        FamilyUser.NameOn(record, user)
        ?? PartnerGrant.NameOn(record, user)
        ?? ChildUser.NameOn(record, user)
        ?? workforce.NameOf(user);

    private FactWords? WordsOf(Fact fact) =>
        forms.WordsOf(fact) is not { } words ? null
        : words.DiffersBeforeBirth && IsBeforeBirth(fact) ? words.BeforeBirth()
        : words;

    private bool IsBeforeBirth(Fact fact) =>
        record.State.Person.IsUnborn
        || record.Standing.Concat(record.Facts).FirstOrDefault(entry => ReferenceEquals(entry.Fact, fact))?.On
            < record.State.Person.BornOn;

    private static string SaysOf(Fact fact) => Facts.All.First(known => known.Type == fact.GetType()).Says.TrimEnd('.');

    private Part? PartOf(object from, Told told)
    {
        var rows = told.Cells.Count == 0 ? [] : Details.RowsOf(from, told.Name);
        if (rows.All(row => row.Id == Record.Rows.OfText))
        {
            return Text(Details.Of(from, told.Name), told, brief: false) is { } text
                ? new Part(told.Name, told.Label, text) { Record = RecordOf(from, told) }
                : null;
        }
        // Whom somebody chose from the family is kept by name beside it, and said once.
        var said = told.Cells.Where(cell =>
            cell.Kind != FieldKind.FamilyMember || told.Cells.All(other => other.Name != "name")
        );
        List<IReadOnlyList<Part>> cells =
        [
            .. rows.Select(row =>
                said.Select(cell => new Part(
                        cell.Name,
                        cell.Label,
                        Text(Details.Of(row, cell.Name), cell, brief: false) ?? ""
                    )
                    {
                        File = cell.Kind == FieldKind.File ? (row as AttachedFile)?.File : null,
                    })
                    .ToList()
            ),
        ];
        return new Part(told.Name, told.Label, string.Join('\n', cells.Select(InLine))) { Rows = cells };
    }

    private static Guid? RecordOf(object from, Told told) =>
        told.Kind == FieldKind.Child && Guid.TryParse(Details.Of(from, told.Name), out var record) ? record : null;

    private static string InLine(IReadOnlyList<Part> row) =>
        string.Join("; ", row.Where(cell => cell.Text.Length > 0).Select(cell => $"{cell.Label}: {cell.Text}"));

    private string? Text(FactWords words, Fact fact, string name, bool brief) =>
        words.Find(name) is { } told ? Text(fact, told, brief) : null;

    private string? Text(Fact fact, Told told, bool brief) => Text(Details.Of(fact, told.Name), told, brief);

    private string? Text(string? value, Told told, bool brief)
    {
        if (value is null)
            return null;
        if (told.Options.Count > 0)
            return string.Join(brief ? ", " : "\n", value.Split(',').Select(code => Word(told, code, brief)));
        return told.Kind switch
        {
            _ when told.Name == "act-name" && Acts.TypeOf(value) is not null => Acts.TitleOf(value),
            FieldKind.YesNo => value == "yes" ? "Yes" : "No",
            FieldKind.Child => "another record",
            FieldKind.Date => IsoDay.Read(value) is { } day ? Plain.Day(day) : value,
            FieldKind.NhsNumber => NhsNumber.Told(value),
            FieldKind.PartDate => PartDate.OfText(value)?.Said ?? value,
            FieldKind.Practitioner or FieldKind.Authoriser => NameOf(value),
            FieldKind.Cited or FieldKind.Decision or FieldKind.CarerAssessment or FieldKind.Meeting => Entry(value),
            FieldKind.Entries => string.Join('\n', value.Split(',').Select(Entry)),
            FieldKind.Practitioners => string.Join(", ", value.Split(',').Select(NameOf)),
            FieldKind.FamilyMember or FieldKind.FamilyMembers => string.Join('\n', value.Split(',').Select(Relative)),
            _ => value,
        };
    }

    private static string Word(Told told, string code, bool brief)
    {
        var option = told.Options.FirstOrDefault(option => option.Value == code);
        return option is null ? code
            : brief ? Lower(option.ToldAs)
            : option.ToldAs;
    }

    // In the middle of a heading, unless the first word is a name or an abbreviation.
    private static string Lower(string label) =>
        label.Length > 1 && (char.IsLower(label[1]) || label[1] == ' ')
            ? char.ToLowerInvariant(label[0]) + label[1..]
            : label;

    private string Entry(string version) =>
        record.Facts.FirstOrDefault(entry => entry.Version.ToString(CultureInfo.InvariantCulture) == version)
            is { } entry
            ? $"{(record.Moved.Contains(entry.Version) ? Title(entry.Fact) : Heading(entry.Fact))}, {Plain.Day(entry.On)}"
            : "an entry";

    private string Relative(string person) =>
        (Guid.TryParse(person, out var id) ? record.State.Person.Find(id)?.Name : null) ?? "somebody";
}
