using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Forms;

/// <summary>Reads one form file, and checks it against the act whose questions it holds.</summary>
/// <param name="root">The file.</param>
/// <param name="asks">The file whose questions it asks: itself, or that of another act.</param>
/// <param name="fields">Reads its questions.</param>
internal sealed class FormReader(YamlMap root, YamlMap asks, FieldReader fields)
{
    private static readonly HashSet<string> Kinds =
    [
        "contact",
        "note",
        "worry",
        "decision",
        "meeting",
        "visit",
        "plan",
        "paper",
        "people",
        "record",
    ];

    /// <summary>A form and the words of the fact it leaves; null when there is no such act.</summary>
    public (Form Form, FactWords Words)? Read()
    {
        var act = root.Required("form");
        if (Acts.TypeOf(act) is not { } type)
        {
            root.Error("form", $"There is no act called \"{act}\".");
            return null;
        }
        if (root.Text("sections-of") is { } other && asks == root)
            root.Error("sections-of", $"There is no form for \"{other}\".");
        var form = new Form(
            act,
            root.Required("title"),
            root.Text("intro"),
            root.Text("for"),
            root.Text("several-children") == "true",
            root.Required("records"),
            [.. asks.Maps("sections").Select(section => Section(section, type))]
        )
        {
            Pathway = Pathway(),
        };
        var words = Words(form.Records, "records", form.Fields.Select(field => field.Told));
        root.Done("a form");
        return (form, words);
    }

    /// <summary>The words of a fact that no form leaves: one that was imported, or that came with another.</summary>
    public FactWords ReadWords()
    {
        var words = Words(root.Required("fact"), "fact", []);
        root.Done("the words of a fact");
        return words;
    }

    private FactWords Words(string fact, string key, IEnumerable<Told> asked)
    {
        if (!Facts.All.Any(known => known.Name == fact))
            root.Error(key, $"There is no fact called \"{fact}\".");
        return new FactWords(fact, Story(), [.. asked, .. root.Maps("tells").Select(Tell)]) { Pathway = Pathway() };
    }

    private string? Pathway()
    {
        if (root.Text("pathway") is not { } pathway)
            return null;
        if (!Stages.Open.Contains(pathway))
            root.Error("pathway", $"There is no stage called \"{pathway}\".");
        return pathway;
    }

    private StoryLine Story()
    {
        if (root.Map("story") is not { } map)
        {
            root.Error("story", "\"story\" is missing: say how the entry is headed in the story.");
            return new StoryLine("", null, "record");
        }
        var line = new StoryLine(map.Required("heading"), map.Text("shows"), map.Required("kind"))
        {
            CanBeChallenged = map.Text("family-can-challenge") == "true",
            ChallengedIn = map.Words("challenged-in"),
        };
        foreach (var fact in line.ChallengedIn.Where(fact => Facts.All.All(known => known.Name != fact)))
            map.Error("challenged-in", $"There is no fact called \"{fact}\".");
        if (!Kinds.Contains(line.Kind))
            map.Error("kind", $"\"{line.Kind}\" is no kind of entry. Use one of: {string.Join(", ", Kinds)}.");
        map.Done("a story line");
        return line;
    }

    private Section Section(YamlMap map, Type act)
    {
        var section = new Section(
            map.Required("heading"),
            [.. map.Maps("fields").Select(field => fields.Read(field, act))]
        );
        map.Done("a section");
        return section;
    }

    private Told Tell(YamlMap map)
    {
        var told = fields.ToldOfFact(map);
        map.Done("a told detail");
        return told;
    }
}
