using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Forms;

/// <summary>Reads the questions of one form, and checks each against what it fills.</summary>
/// <param name="codes">The lists of codes that several forms share.</param>
/// <param name="shared">The questions of rows that several forms share, by their name.</param>
/// <param name="duties">The duties that questions may name; null to take any.</param>
internal sealed class FieldReader(
    IReadOnlyDictionary<string, IReadOnlyList<Option>> codes,
    ILookup<string, YamlMap> shared,
    IReadOnlySet<string>? duties
)
{
    private static readonly Dictionary<string, Prefill> Prefills = new(StringComparer.Ordinal)
    {
        ["today"] = Prefill.Today,
        ["last"] = Prefill.Last,
        ["earlier"] = Prefill.Earlier,
        ["asked"] = Prefill.Asked,
        ["known"] = Prefill.Known,
        ["listed"] = Prefill.Listed,
    };

    private static readonly Dictionary<string, ChildIs> Fit = new(StringComparer.Ordinal)
    {
        ["unborn"] = ChildIs.Unborn,
        ["born"] = ChildIs.Born,
        ["baby"] = ChildIs.Baby,
        ["dead"] = ChildIs.Dead,
        ["closed"] = ChildIs.Closed,
    };

    private readonly List<Field> _fields = [];

    /// <summary>A question of the form.</summary>
    public Field Read(YamlMap map, Type act)
    {
        map.Duty = map.Text("name");
        var told = Told(map, requireKind: true);
        var rows = told.Kind == FieldKind.Rows ? Rows(map, Properties.Of(act, told.Name)?.PropertyType) : null;
        var field = new Field(
            rows is null ? told : told with { Cells = [.. rows.Cells.Select(cell => cell.Told)] },
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
            From = From(map, told.Kind),
            Only = Only(map),
            Confirms = Confirms(map, told.Kind, prefill),
            Missing = Missing(map, told.Name),
            NeededWhen = When(map, "needed-when"),
            ToFamily = ToFamily(map, told.Kind),
            Rows = rows,
            OrFirst = OrFirst(map, told.Kind),
            OfSeveral = OfSeveral(map),
            AtMost = rows is null ? AtMost(map, told.Kind) : LargestNumber,
            NotFor = NotFor(map),
            Blank = map.Text("blank"),
            Instead = map.Text("instead"),
            OfBaby = map.Text("of-a-baby"),
            OfUnborn = map.Text("of-an-unborn-child"),
        };
        // The day is asked by every form, each in words of its own.
        if (field.Name == "on")
            field = field with { Missing = $"{field.Subject} must be given" };
        if (field is { Instead: not null, NotFor.Count: 0 })
            map.Error("instead", "Say of whom it is not asked with \"not-for\".");
        foreach (var duty in field.Duties.Where(duty => duties?.Contains(duty) == false))
            map.Error("duty", $"No edition has a duty called \"{duty}\".");
        if (map.Text("per") is not (null or "child"))
            map.Error("per", "\"per\" can only be \"child\".");
        if (_fields.Any(known => known.Name == field.Name))
            map.Error("name", "This question is asked twice.");
        Fits(map, field, act);
        map.Done("a field");
        _fields.Add(field);
        return field;
    }

    private string? Only(YamlMap map)
    {
        var only = map.Text("only");
        if (only is not null && duties?.Contains(only) == false)
            map.Error("only", $"No edition has a duty called \"{only}\".");
        return only;
    }

    // Of rows it is read with the rows.
    private static bool Confirms(YamlMap map, FieldKind kind, Prefill prefill)
    {
        if (map.Text("confirm") is not { } said || kind == FieldKind.Rows)
            return false;
        if (
            said != "true"
            || kind is not (FieldKind.Text or FieldKind.LongText)
            || prefill is not (Prefill.Last or Prefill.Earlier)
        )
            map.Error("confirm", "\"confirm\" can only be true, of rows and of a text that is filled in beforehand.");
        return true;
    }

    private static IReadOnlyList<ChildIs> NotFor(YamlMap map)
    {
        var words = map.Words("not-for");
        foreach (var word in words.Where(word => !Fit.ContainsKey(word)))
            map.Error("not-for", $"\"{word}\" is not said of a child. Use any of: {string.Join(", ", Fit.Keys)}.");
        return [.. words.Where(Fit.ContainsKey).Select(word => Fit[word])];
    }

    // "early-help-assessed", or "early-help-assessed.together" where the answer is called otherwise; in a row
    // "early-help-assessed.members.needs": what is said there of the same person.
    private static IReadOnlyList<OpensFrom> From(YamlMap map, FieldKind kind, bool inRow = false)
    {
        List<OpensFrom> opens = [];
        foreach (var word in map.Words("from"))
        {
            var parts = word.Split('.');
            var from = new OpensFrom(parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
            if (Facts.All.FirstOrDefault(known => known.Name == from.Fact) is not { Type: { } fact })
                map.Error("from", $"There is no fact called \"{from.Fact}\".");
            else if (from.Answer is not null && !HasWords(fact, from))
                map.Error("from", $"\"{word}\" is no answer that opens a text.");
            if (from.Answer is not null && kind is not (FieldKind.Text or FieldKind.LongText))
                map.Error("from", "Only a text opens with an answer that is called otherwise.");
            if (inRow != from.Cell is not null || parts.Length > 3)
                map.Error(
                    "from",
                    "Name the fact and the answer, and the question of its row where this one stands in a row."
                );
            opens.Add(from);
        }
        return opens;
    }

    private static bool HasWords(Type fact, OpensFrom from)
    {
        var answer = Properties.Of(fact, from.Answer!)?.PropertyType;
        if (from.Cell is { } cell)
            answer =
                answer is not null && FieldKind.Rows.Fills(answer)
                    ? Properties.Of(answer.GetGenericArguments()[0], cell)?.PropertyType
                    : null;
        return answer is not null && (FieldKind.Choices.Fills(answer) || FieldKind.Choice.Fills(answer));
    }

    // Said one way or the other, so that no question loses its need by an oversight.
    private static string? Missing(YamlMap map, string name)
    {
        var missing = map.Text("missing");
        if (map.Text("optional") == "true" != missing is null && name != "on")
            map.Error("name", "Say what is missing when it is left blank with \"missing\", or \"optional: true\".");
        return missing;
    }

    private static bool OrFirst(YamlMap map, FieldKind kind)
    {
        if (map.Text("blank-as-first") is not { } said)
            return false;
        if (
            said != "true"
            || map.Text("per") != "child"
            || kind is not (FieldKind.Text or FieldKind.LongText or FieldKind.Code or FieldKind.Choice)
        )
            map.Error(
                "blank-as-first",
                "\"blank-as-first\" can only be true, and only of each child's own text or choice."
            );
        return said == "true";
    }

    // Where there is one child nobody misses it.
    private static bool OfSeveral(YamlMap map)
    {
        if (map.Text("of-several") is not { } said)
            return false;
        if (said != "true" || map.Text("optional") != "true")
            map.Error("of-several", "\"of-several\" can only be true, and only of an optional question.");
        return said == "true";
    }

    private static bool ToFamily(YamlMap map, FieldKind kind)
    {
        if (map.Text("to-family") is not { } said)
            return false;
        if (said != "true" || kind is not (FieldKind.Text or FieldKind.LongText))
            map.Error("to-family", "\"to-family\" can only be true, and only of a text.");
        return true;
    }

    // The questions of a row stand below the question itself, or in files that several forms share: the first says what rows they are,
    // the others ask more of each.
    private RowsAsked Rows(YamlMap map, Type? property)
    {
        List<YamlMap> files = [];
        foreach (var name in map.Words("rows"))
        {
            if (shared[name].FirstOrDefault() is { } file)
                files.Add(file);
            else
                map.Error("rows", $"There are no rows called \"{name}\".");
        }
        var from = files.Count > 0 ? files[0] : map;
        var row = property is not null && FieldKind.Rows.Fills(property) ? property.GetGenericArguments()[0] : null;
        var asked = new RowsAsked(
            from.Required("word"),
            from.Required("add"),
            Count(from, "at-most", RowsAsked.Most),
            map.Text("confirm") == "true",
            [
                .. (files.Count > 0 ? files : [map])
                    .SelectMany(file => file.Maps("fields"))
                    .Select(cell => Cell(cell, row)),
            ]
        )
        {
            KnownBy = from.Words("known-by"),
            BeginWith = Count(from, "begin-with", 1),
            Further = from.Text("further") ?? "More",
        };
        asked = asked with { Cells = Needed(map, asked.Cells) };
        if (asked.Cells.Count == 0)
            from.Error("fields", "Say what each row asks with \"fields\".");
        foreach (var known in asked.KnownBy.Where(known => asked.Cells.All(cell => cell.Name != known)))
            from.Error("known-by", $"No question of the row is called \"{known}\".");
        return row is null ? asked : asked with { TextCell = TextCell(asked, property!), OfWord = OfWord(property!) };
    }

    // What rows that several forms share leave open can be needed in one of them.
    private static IReadOnlyList<Field> Needed(YamlMap map, IReadOnlyList<Field> cells)
    {
        if (map.Map("needs") is not { } needs)
            return cells;
        IReadOnlyList<Field> needed =
        [
            .. cells.Select(cell => needs.Text(cell.Name) is { } missing ? cell with { Missing = missing } : cell),
        ];
        needs.Done("\"needs\"");
        return needed;
    }

    private Field Cell(YamlMap map, Type? row)
    {
        map.Duty = map.Text("name");
        var told = Told(map, requireKind: true);
        var from = From(map, told.Kind, inRow: true);
        var cell = new Field(
            told,
            map.Required("label"),
            map.Text("hint"),
            null,
            false,
            from.Count > 0 ? Prefill.Earlier : Prefill.Nothing,
            null,
            map.Text("with")
        )
        {
            From = from,
            Confirms = Confirms(map, told.Kind, from.Count > 0 ? Prefill.Earlier : Prefill.Nothing),
            Missing = Missing(map, told.Name),
            ToFamily = ToFamily(map, told.Kind),
            IsAnew = map.Text("anew") == "true",
            IsOpen = map.Text("open") == "true",
            IsFurther = map.Text("further") == "true",
            Blank = map.Text("blank"),
            AtMost = AtMost(map, told.Kind),
        };
        if (!told.Kind.StandsInRow())
            map.Error("kind", "This kind of question cannot stand in a row.");
        if (RowInput.Taken.Contains(told.Name))
            map.Error("name", $"No question of a row can be called \"{told.Name}\".");
        if (row is not null)
            Fits(map, cell, row);
        map.Done("a question of a row");
        return cell;
    }

    // Where the form does not say: a count of things, and no slip of the keys.
    private const int LargestNumber = 99;
    private const int LargestEver = 9999;

    private static int AtMost(YamlMap map, FieldKind kind)
    {
        if (map.Text("at-most") is null)
            return LargestNumber;
        if (kind != FieldKind.Number)
            map.Error("at-most", "\"at-most\" is said of a number or of rows.");
        return map.WholeNumber("at-most", LargestEver);
    }

    private static int Count(YamlMap map, string key, int otherwise)
    {
        if (map.Text(key) is not { } text)
            return otherwise;
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is > 0 and <= RowsAsked.Most
        )
        {
            return count;
        }
        map.Error(key, $"\"{key}\" has to be a number from 1 to {RowsAsked.Most}.");
        return otherwise;
    }

    // Where text that was kept before there were rows is read into.
    private static string TextCell(RowsAsked asked, Type property)
    {
        var kept = (IReadOnlyList<IRow>)JsonSerializer.Deserialize("\"text\"", property, Json.Options)!;
        return asked.Cells.FirstOrDefault(cell => Details.Of(kept[0], cell.Name) is not null)?.Name ?? "";
    }

    // A word of a list that was kept before there were rows, as a row; what no list was ever kept of has none.
    private static Func<string, JsonObject> OfWord(Type property) =>
        word =>
            JsonSerializer
                .SerializeToNode(
                    (
                        (IReadOnlyList<IRow>)
                            JsonSerializer.Deserialize(
                                JsonSerializer.Serialize(new[] { word }),
                                property,
                                Json.Options
                            )!
                    )[0],
                    property.GetGenericArguments()[0],
                    Json.Options
                )!
                .AsObject();

    /// <summary>A detail of a fact, and how it is told.</summary>
    public Told ToldOfFact(YamlMap map)
    {
        var told = Told(map, requireKind: false);
        return told.Kind == FieldKind.Rows
            ? told with
            {
                Cells = [.. Rows(map, null).Cells.Select(cell => cell.Told)],
            }
            : told;
    }

    private Told Told(YamlMap map, bool requireKind)
    {
        var name = map.Required("name");
        if (!map.TryOneOf("kind", "kind of question", FieldKinds.ByWord, out var kind) && requireKind)
            map.Required("kind");
        IReadOnlyList<Option> options = CodeLists.Options(map);
        if (map.Text("codes") is { } list && !codes.TryGetValue(list, out options!))
        {
            map.Error("codes", $"There is no list of codes called \"{list}\".");
            options = [];
        }
        if (kind.Offers() && options.Count == 0)
            map.Error("name", "This question offers nothing to choose: give it \"options\" or \"codes\".");
        return new Told(name, map.Required("told"), kind, options) { BeforeBirth = map.Text("told-before-birth") };
    }

    private ShownWhen? ShownWhen(YamlMap map)
    {
        var shown = When(map, "shown-when");
        if (_fields.Any(field => field.Name == shown?.Field && field.PerChild) && map.Text("per") != "child")
        {
            map.Map("shown-when")!
                .Error(
                    "field",
                    $"\"{shown!.Field}\" is asked for each child, so this question has to be \"per: child\" too."
                );
        }
        return shown;
    }

    private ShownWhen? When(YamlMap map, string key)
    {
        if (map.Map(key) is not { } when)
            return null;
        var answer = new ShownWhen(when.Required("field"), when.Words("is"));
        if (_fields.TrueForAll(field => field.Name != answer.Field))
            when.Error("field", $"\"{answer.Field}\" has to be a question asked before this one.");
        if (answer.Is.Count == 0)
            when.Error("is", "Say which answer.");
        when.Done($"\"{key}\"");
        return answer;
    }

    private static void Fits(YamlMap map, Field field, Type act)
    {
        var property = Properties.Of(act, field.Name);
        if (property is null)
            map.Error("name", $"The {(act.IsSubclassOf(typeof(Act)) ? "act" : "row")} has no \"{field.Name}\".");
        else if (!field.Kind.Fills(property.PropertyType))
            map.Error("kind", "An answer of this kind does not fit what the act takes.");
        else if ((Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is { IsEnum: true } words)
        {
            foreach (var option in field.Told.Options.Where(option => !Reads(option.Value, words)))
                map.Error("name", $"The act does not take \"{option.Value}\".");
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
