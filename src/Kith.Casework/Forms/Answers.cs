using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Forms;

/// <summary>Between what is posted from a page and what an act or a fact says, as JSON.</summary>
internal static class Answers
{
    /// <summary>Reads every question that is asked into the values. What cannot be read is left out and named.</summary>
    public static List<Problem> Read(
        Form form,
        ILookup<string, string> posted,
        Guid? child,
        JsonObject values,
        Func<string, bool> takes
    )
    {
        var problems = new List<Problem>();
        foreach (var field in form.Fields.Where(field => field.IsLocal || takes(field.Name)))
        {
            if (!field.IsLocal)
                values.Remove(field.Name);
            if (!IsAsked(form, field, posted, child))
                continue;
            var read = field.Rows is null
                ? Answer.Read(field, posted, child)
                : new Answer(RowAnswers.Read(field, posted, child, problems), null);
            if (read.Problem is { } problem)
                problems.Add(new Problem(field.Name, problem) { Part = read.Part });
            else if (read.Value is not null || field.IsLocal)
                values.Put(field, read.Value);
            if (CarriedText.Unconfirmed(field, posted, child) is { } unconfirmed)
                problems.Add(unconfirmed);
        }
        return problems;
    }

    /// <summary>What the page would post to say this.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Write(Form form, JsonObject values, Guid? child)
    {
        foreach (var field in form.Fields)
        {
            if (values.Of(field) is not { } value)
                continue;
            var written = field.Rows is not null
                ? WriteRows(field, value, child)
                : Write(field, field.InputName(child), value);
            foreach (var pair in written)
                yield return pair;
        }
    }

    /// <summary>What the page would post to say these rows.</summary>
    public static IEnumerable<KeyValuePair<string, string>> WriteRows(Field field, JsonNode value, Guid? child) =>
        from row in RowAnswers.Of(field, value)
        let place = new RowInput(field.InputName(child), row["id"]!.GetValue<string>(), "")
        from cell in field.Rows!.Cells
        where row[cell.Name] is not null
        from pair in Write(cell, $"{place.Begins}.{cell.Name}", row[cell.Name]!)
        select pair;

    private static IEnumerable<KeyValuePair<string, string>> Write(Field field, string name, JsonNode value)
    {
        if (!field.IsDate)
        {
            return (value is JsonArray many ? many : [value.DeepClone()]).Select(item =>
                KeyValuePair.Create(name, Say(field.Kind, item!))
            );
        }
        // A day that nobody said is the first of all days.
        if (PartDate.OfText(value.GetValue<string>()) is not { Year: > 1 } date)
            return [];
        return new[] { ("day", date.Day), ("month", date.Month), ("year", date.Year) }
            .Where(part => part.Item2 > 0)
            .Select(part =>
                KeyValuePair.Create($"{name}-{part.Item1}", part.Item2.ToString(CultureInfo.InvariantCulture))
            );
    }

    private static bool IsAsked(Form form, Field field, ILookup<string, string> posted, Guid? child) =>
        field.ShownWhen is not { } when
        || (
            form.Find(when.Field) is { } other
            && IsAsked(form, other, posted, child)
            && posted[other.InputName(child)].Any(when.Is.Contains)
        );

    private static string Say(FieldKind kind, JsonNode value) =>
        kind switch
        {
            FieldKind.YesNo => value.GetValue<bool>() ? "yes" : "no",
            FieldKind.Number => value.ToJsonString(),
            FieldKind.File => value.Deserialize<StoredFile>(Json.Options)!.Answer,
            var entry when entry.IsEntry() => value.ToJsonString(),
            // Stored with seconds; the page has hours and minutes.
            FieldKind.Time => value.GetValue<string>()[..5],
            _ => value.GetValue<string>(),
        };
}
