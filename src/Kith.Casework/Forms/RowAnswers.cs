using System.Text.Json.Nodes;
using Kith.Casework.Record;

namespace Kith.Casework.Forms;

/// <summary>Between the rows posted from a page and what an act or a fact says, as JSON.</summary>
internal static class RowAnswers
{
    /// <summary>Reads the rows of a question; null for none. Blank rows, and those taken out, are none. What cannot be read is left out and named.</summary>
    public static JsonArray? Read(Field field, ILookup<string, string> posted, Guid? child, List<Problem> problems)
    {
        var (asked, input) = (field.Rows!, field.InputName(child));
        var rows = new JsonArray();
        var carried = false;
        foreach (var place in RowInput.In(posted, input).Where(place => !posted[place.Removes].Any(IsSaid)))
        {
            var row = new JsonObject { ["id"] = place.Row };
            rows.Add(row);
            foreach (var cell in asked.Cells)
            {
                var read = Answer.Read(cell.In(place.Begins), posted, null);
                if (read.Problem is { } problem)
                    problems.Add(asked.Of(field.Name, place.Row, rows.Count, cell, problem) with { Part = read.Part });
                else if (read.Value is not null)
                    row[cell.Name] = read.Value;
                if (CarriedText.Unconfirmed(cell.In(place.Begins), posted, null) is { } unconfirmed)
                    problems.Add(
                        asked.Of(
                            field.Name,
                            place.Row,
                            rows.Count,
                            cell with
                            {
                                Told = cell.Told with { Name = cell.Name + RowsAsked.Confirmed },
                            },
                            unconfirmed.Message
                        )
                    );
            }
            carried |= posted[RowInput.Name(input, place.Row, RowInput.Last)].Contains(asked.DigestOf(row));
        }
        if (rows.Count > asked.AtMost)
            problems.Add(new Problem(field.Name, $"{field.Subject}: keep to {asked.AtMost}. There are {rows.Count}"));
        if (asked.Confirms && carried && !posted[input + RowsAsked.Confirmed].Any(IsSaid))
        {
            problems.Add(
                new Problem(
                    field.Name + RowsAsked.Confirmed,
                    "Look at what is from last time. Change what has changed, and confirm that the rest is still right"
                )
                {
                    Row = int.MaxValue,
                }
            );
        }
        return rows.Count > 0 ? rows : null;
    }

    /// <summary>The rows of an answer as it is kept. Text from before there were rows is one row.</summary>
    public static IReadOnlyList<JsonObject> Of(Field field, JsonNode value) =>
        value is JsonArray rows
            ?
            [
                .. rows.Select(
                    (row, place) =>
                        row is JsonObject stands
                            ? stands
                            : new JsonObject(field.Rows!.OfWord(row!.GetValue<string>()).Select(Copied))
                            {
                                ["id"] = $"{Rows.OfWord}{place + 1}",
                            }
                ),
            ]
            : [new JsonObject { ["id"] = Rows.OfText, [field.Rows!.TextCell] = value.DeepClone() }];

    /// <summary>What a page holds beside the rows that it carries forward: by what each is known as long as nobody changes it.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Carried(Field field, JsonNode value, Guid? child) =>
        Of(field, value)
            .Select(row =>
                KeyValuePair.Create(
                    RowInput.Name(field.InputName(child), row["id"]!.GetValue<string>(), RowInput.Last),
                    field.Rows!.DigestOf(row)
                )
            );

    private static KeyValuePair<string, JsonNode?> Copied(KeyValuePair<string, JsonNode?> cell) =>
        new(cell.Key, cell.Value?.DeepClone());

    private static bool IsSaid(string value) => !string.IsNullOrWhiteSpace(value);
}
