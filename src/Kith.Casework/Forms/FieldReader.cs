using System.Text.Json;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Forms;

/// <summary>Reads the questions of one form, and checks each against what it fills.</summary>
/// <param name="codes">The lists of codes that several forms share.</param>
/// <param name="shared">The questions of rows that several forms share, by their name.</param>
/// <param name="duties">The duties that questions may name; null to take any.</param>
internal sealed partial class FieldReader(
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
            OrAgency = OrAgency(map, told.Kind),
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

    private static bool OrAgency(YamlMap map, FieldKind kind)
    {
        if (map.Text("or-agency") is not { } said)
            return false;
        if (said != "true" || kind is not FieldKind.Practitioner)
            map.Error("or-agency", "\"or-agency\" can only be true, and only of a person who works here.");
        return true;
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
