using System.Text.Json;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Forms;

/// <summary>Reads one form file, and checks it against the act whose questions it holds.</summary>
internal sealed class FormReader(
    YamlMap root,
    IReadOnlyDictionary<string, IReadOnlyList<Option>> codes,
    IReadOnlySet<string>? duties
)
{
    private static readonly Dictionary<string, Prefill> Prefills = new(StringComparer.Ordinal)
    {
        ["today"] = Prefill.Today,
        ["last"] = Prefill.Last,
        ["known"] = Prefill.Known,
    };

    private static readonly Dictionary<string, ChildIs> Fit = new(StringComparer.Ordinal)
    {
        ["unborn"] = ChildIs.Unborn,
        ["born"] = ChildIs.Born,
        ["baby"] = ChildIs.Baby,
        ["dead"] = ChildIs.Dead,
        ["closed"] = ChildIs.Closed,
    };

    private static readonly HashSet<string> Kinds =
    [
        "contact",
        "note",
        "worry",
        "decision",
        "meeting",
        "visit",
        "plan",
        "people",
        "record",
    ];

    private readonly List<Field> _fields = [];

    /// <summary>A form and the words of the fact it leaves; null when there is no such act.</summary>
    public (Form Form, FactWords Words)? Read()
    {
        var act = root.Required("form");
        if (Acts.TypeOf(act) is not { } type)
        {
            root.Error("form", $"There is no act called \"{act}\".");
            return null;
        }
        var form = new Form(
            act,
            root.Required("title"),
            root.Text("intro"),
            root.Text("for"),
            root.Text("several-children") == "true",
            root.Required("records"),
            [.. root.Maps("sections").Select(section => Section(section, type))]
        );
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
        {
            root.Error(key, $"There is no fact called \"{fact}\".");
        }
        return new FactWords(fact, Story(), [.. asked, .. root.Maps("tells").Select(Tell)]);
    }

    private StoryLine Story()
    {
        if (root.Map("story") is not { } map)
        {
            root.Error("story", "\"story\" is missing: say how the entry is headed in the story.");
            return new StoryLine("", null, "record");
        }
        var line = new StoryLine(map.Required("heading"), map.Text("shows"), map.Required("kind"));
        if (!Kinds.Contains(line.Kind))
        {
            map.Error("kind", $"\"{line.Kind}\" is no kind of entry. Use one of: {string.Join(", ", Kinds)}.");
        }
        map.Done("a story line");
        return line;
    }

    private Section Section(YamlMap map, Type act)
    {
        var section = new Section(
            map.Required("heading"),
            [.. map.Maps("fields").Select(field => Field(field, act)).OfType<Field>()]
        );
        map.Done("a section");
        return section;
    }

    private Field? Field(YamlMap map, Type act)
    {
        map.Duty = map.Text("name");
        var told = Told(map, requireKind: true);
        var field = new Field(
            told,
            map.Required("label"),
            map.Text("hint"),
            map.Text("why"),
            map.Text("per") == "child",
            map.TryOneOf("prefill", "way to fill in an answer", Prefills, out var prefill) ? prefill : Prefill.Nothing,
            ShownWhen(map),
            map.Text("with")
        )
        {
            Duties = map.Words("duty"),
            Missing = Missing(map, told.Name),
            NotFor = NotFor(map),
            Instead = map.Text("instead"),
            OfBaby = map.Text("of-a-baby"),
        };
        if (field is { Instead: not null, NotFor.Count: 0 })
        {
            map.Error("instead", "Say of whom it is not asked with \"not-for\".");
        }
        foreach (var duty in field.Duties.Where(duty => duties?.Contains(duty) == false))
        {
            map.Error("duty", $"No edition has a duty called \"{duty}\".");
        }
        if (map.Text("per") is not (null or "child"))
        {
            map.Error("per", "\"per\" can only be \"child\".");
        }
        if (_fields.Any(known => known.Name == field.Name))
        {
            map.Error("name", "This question is asked twice.");
        }
        Fits(map, field, act);
        map.Done("a field");
        _fields.Add(field);
        return field;
    }

    private static IReadOnlyList<ChildIs> NotFor(YamlMap map)
    {
        var words = map.Words("not-for");
        foreach (var word in words.Where(word => !Fit.ContainsKey(word)))
        {
            map.Error("not-for", $"\"{word}\" is not said of a child. Use any of: {string.Join(", ", Fit.Keys)}.");
        }
        return [.. words.Where(Fit.ContainsKey).Select(word => Fit[word])];
    }

    // Said one way or the other, so that no question loses its need by an oversight.
    private static string? Missing(YamlMap map, string name)
    {
        var missing = map.Text("missing");
        if (map.Text("optional") == "true" != missing is null && name != "on")
        {
            map.Error("name", "Say what is missing when it is left blank with \"missing\", or \"optional: true\".");
        }
        return name == "on" ? "Enter the date" : missing;
    }

    private Told Tell(YamlMap map)
    {
        var told = Told(map, requireKind: false);
        map.Done("a told detail");
        return told;
    }

    private Told Told(YamlMap map, bool requireKind)
    {
        var name = map.Required("name");
        if (!map.TryOneOf("kind", "kind of question", FieldKinds.ByWord, out var kind) && requireKind)
        {
            map.Required("kind");
        }
        IReadOnlyList<Option> options = CodeLists.Options(map);
        if (map.Text("codes") is { } list && !codes.TryGetValue(list, out options!))
        {
            map.Error("codes", $"There is no list of codes called \"{list}\".");
            options = [];
        }
        if (kind.Offers() && options.Count == 0)
        {
            map.Error("name", "This question offers nothing to choose: give it \"options\" or \"codes\".");
        }
        return new Told(name, map.Required("told"), kind, options);
    }

    private ShownWhen? ShownWhen(YamlMap map)
    {
        if (map.Map("shown-when") is not { } when)
        {
            return null;
        }
        var shown = new ShownWhen(when.Required("field"), when.Words("is"));
        var other = _fields.FirstOrDefault(field => field.Name == shown.Field);
        if (other is null)
        {
            when.Error("field", $"\"{shown.Field}\" has to be a question asked before this one.");
        }
        else if (other.PerChild && map.Text("per") != "child")
        {
            when.Error(
                "field",
                $"\"{shown.Field}\" is asked for each child, so this question has to be \"per: child\" too."
            );
        }
        if (shown.Is.Count == 0)
        {
            when.Error("is", "Say which answer.");
        }
        when.Done("\"shown-when\"");
        return shown;
    }

    private static void Fits(YamlMap map, Field field, Type act)
    {
        var property = Properties.Of(act, field.Name);
        if (property is null)
        {
            map.Error("name", $"The act has no \"{field.Name}\".");
        }
        else if (!field.Kind.Fills(property.PropertyType))
        {
            map.Error("kind", "An answer of this kind does not fit what the act takes.");
        }
        else if ((Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is { IsEnum: true } words)
        {
            foreach (var option in field.Told.Options.Where(option => !Reads(option.Value, words)))
            {
                map.Error("name", $"The act does not take \"{option.Value}\".");
            }
        }
    }

    private static bool Reads(string word, Type words)
    {
        try
        {
            return JsonSerializer.Deserialize(JsonSerializer.Serialize(word), words, Json.Options) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
