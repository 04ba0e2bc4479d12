using System.Globalization;
using System.Text.Json;
using Kith.Guidance;
using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Protocols;

/// <summary>The next version of the protocol as somebody typed it, mistakes included.</summary>
/// <param name="Revision">The saved draft it goes on from; 0 where there was none.</param>
/// <param name="Title">The title.</param>
/// <param name="Authority">Whose protocol it is.</param>
/// <param name="Sections">The sections, in order.</param>
/// <param name="CoProduction">Who made it with the authority.</param>
/// <param name="Training">The training held.</param>
/// <param name="Rules">The rules, as they stand in a file.</param>
public sealed record ProtocolForm(
    int Revision,
    string Title,
    string Authority,
    IReadOnlyList<SectionTyped> Sections,
    IReadOnlyList<RecordTyped> CoProduction,
    IReadOnlyList<RecordTyped> Training,
    string Rules
)
{
    /// <summary>A protocol to go on from, with every section that is asked for.</summary>
    public static ProtocolForm From(ProtocolWriting writing, ProtocolRequirements requirements) =>
        new(
            0,
            writing.Title,
            writing.Authority ?? "",
            WithEveryAsked(
                [.. writing.Sections.Select(section => new SectionTyped(section.Key, section.Title, section.Text))],
                requirements
            ),
            [
                .. writing.CoProduction.Select(made => new RecordTyped(
                    made.With,
                    "",
                    DateParts.Of(made.On),
                    made.Changed
                )),
            ],
            [
                .. writing.Training.Select(held => new RecordTyped(
                    held.With ?? "",
                    held.What,
                    DateParts.Of(held.On),
                    held.For
                )),
            ],
            writing.Rules
        );

    /// <summary>The form as kept or put together, by input name.</summary>
    public static ProtocolForm Of(IEnumerable<KeyValuePair<string, string>> values) => Read(PostedForm.Collect(values));

    /// <summary>What the page sends of it, by input name, but for the revision.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values() =>
        [
            new("title", Title),
            new("authority", Authority),
            .. Sections.SelectMany(section =>
                new KeyValuePair<string, string>[]
                {
                    new("section", section.Key),
                    new($"title-{section.Key}", section.Title),
                    new($"text-{section.Key}", section.Text),
                }
            ),
            .. RecordTyped.Values(RequiredRecord.CoProduction, CoProduction),
            .. RecordTyped.Values(RequiredRecord.Training, Training),
            new("rules", Rules),
        ];

    public static ProtocolForm Read(IFormCollection form)
    {
        var sections = form["section"]
            .OfType<string>()
            .Select(key => new SectionTyped(key, form[$"title-{key}"].ToString(), form[$"text-{key}"].ToString()))
            .ToList();
        if (form["new-title"].ToString() is { Length: > 0 } title)
            sections.Add(new SectionTyped(NewKey(title, sections), title, form["new-text"].ToString()));
        return new ProtocolForm(
            int.TryParse(form[ProtocolBase.RevisionInput], CultureInfo.InvariantCulture, out var revision)
                ? revision
                : 0,
            form["title"].ToString(),
            form["authority"].ToString(),
            sections,
            Records(form, RequiredRecord.CoProduction),
            Records(form, RequiredRecord.Training),
            form["rules"].ToString()
        );
    }

    public static ProtocolForm Kept(string json, int revision, ProtocolRequirements requirements)
    {
        var kept = JsonSerializer.Deserialize<ProtocolForm>(json)!;
        return kept with { Revision = revision, Sections = WithEveryAsked(kept.Sections, requirements) };
    }

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>The protocol typed, and what in its dates and names could not be read. What is left empty is left out.</summary>
    public (ProtocolWriting Writing, FormErrors Errors) ToWriting(
        string id,
        Func<string, IReadOnlyList<string>> answers
    )
    {
        var errors = new FormErrors();
        if (string.IsNullOrWhiteSpace(Title))
            errors.Add("title", "Enter the title of the protocol");
        foreach (var section in Sections.Where(section => section is { Title: "", Text: not "" }))
            errors.Add($"title-{section.Key}", "Enter a heading for this section");
        return (
            new ProtocolWriting(
                id,
                Title.Length == 0 ? "Local protocol" : Title,
                Authority,
                [
                    .. Sections
                        .Where(section => !string.IsNullOrWhiteSpace(section.Text))
                        .Select(section => new ProtocolSection(
                            section.Key,
                            section.Title.Length == 0 ? section.Key : section.Title,
                            answers(section.Key),
                            section.Text,
                            0
                        )),
                ],
                [
                    .. Filled(RequiredRecord.CoProduction, CoProduction, errors)
                        .Select(made => new CoProduction(made.Who, made.On.ToDate()!.Value, made.Text)),
                ],
                [
                    .. Filled(RequiredRecord.Training, Training, errors)
                        .Select(held => new ProtocolTraining(
                            held.What,
                            held.Text,
                            held.On.ToDate()!.Value,
                            held.Who.Length == 0 ? null : held.Who
                        )),
                ],
                Rules
            ),
            errors
        );
    }

    private static IEnumerable<RecordTyped> Filled(string record, IReadOnlyList<RecordTyped> typed, FormErrors errors)
    {
        var isTraining = record == RequiredRecord.Training;
        foreach (var (index, line) in typed.Index())
        {
            var before = errors.Count;
            string Field(string part) => RecordTyped.Field(record, index, part);
            if (isTraining && line.What.Length == 0)
                errors.Add(Field("what"), "Enter what the training was about");
            if (!isTraining && line.Who.Length == 0)
                errors.Add(Field("who"), "Enter who made it with you");
            if (line.On.Problem(isTraining ? "the day of the training" : "the day you met") is var (message, part))
                errors.Add(Field("on"), message, part);
            if (line.Text.Length == 0)
                errors.Add(Field("text"), isTraining ? "Enter who was trained" : "Enter what changed because of them");
            if (errors.Count == before)
                yield return line;
        }
    }

    private static IReadOnlyList<RecordTyped> Records(IFormCollection form, string record)
    {
        _ = int.TryParse(form[$"{record}-count"], CultureInfo.InvariantCulture, out var count);
        return
        [
            .. Enumerable
                .Range(0, Math.Clamp(count, 0, RecordTyped.Most))
                .Select(index => RecordTyped.Read(form, record, index))
                .Where(line => !line.IsEmpty),
        ];
    }

    private static IReadOnlyList<SectionTyped> WithEveryAsked(
        IReadOnlyList<SectionTyped> sections,
        ProtocolRequirements requirements
    ) =>
        [
            .. sections,
            .. requirements
                .Sections.Where(asked => sections.All(section => section.Key != asked.Key))
                .Select(asked => new SectionTyped(asked.Key, asked.Title, "")),
        ];

    private static string NewKey(string title, List<SectionTyped> known)
    {
        var words = string.Join(
            '-',
            title.ToLowerInvariant().Split(' ').Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)))
        );
        var key = string.Join('-', words.Split('-', StringSplitOptions.RemoveEmptyEntries));
        key = key.Length == 0 ? "more" : key;
        return known.Exists(section => section.Key == key) ? $"{key}-{known.Count}" : key;
    }
}
