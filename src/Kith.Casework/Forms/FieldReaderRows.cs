using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Forms;

// The questions of each row of a question.
internal sealed partial class FieldReader
{
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
    private const int LargestEver = 999_999;

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
}
