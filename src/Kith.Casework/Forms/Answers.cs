using System.Globalization;
using System.Text.Json.Nodes;
using Kith.Casework.Record;

namespace Kith.Casework.Forms;

/// <summary>Between what is posted from a page and what an act or a fact says, as JSON.</summary>
internal static class Answers
{
    /// <summary>Reads every question that is asked into the values. What cannot be read is left out and named.</summary>
    public static List<Problem> Read(
        Form form,
        Func<string, IReadOnlyList<string>> posted,
        Guid? child,
        JsonObject values,
        Func<string, bool> takes
    )
    {
        var problems = new List<Problem>();
        foreach (var field in form.Fields.Where(field => takes(field.Name)))
        {
            var read = IsAsked(form, field, posted, child) ? Answer.Read(field, posted, child) : Answer.None;
            values.Remove(field.Name);
            if (read.Problem is { } problem)
            {
                problems.Add(new Problem(field.Name, problem) { Part = read.Part });
            }
            else if (read.Value is not null)
            {
                values[field.Name] = read.Value;
            }
        }
        return problems;
    }

    /// <summary>What the page would post to say this.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Write(Form form, JsonObject values, Guid? child)
    {
        foreach (var field in form.Fields)
        {
            if (values[field.Name] is not { } value)
            {
                continue;
            }
            var name = field.InputName(child);
            if (field.Kind == FieldKind.Date)
            {
                var day = DateOnly.ParseExact(value.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
                if (day == default)
                {
                    continue;
                }
                yield return new(name + "-day", day.Day.ToString(CultureInfo.InvariantCulture));
                yield return new(name + "-month", day.Month.ToString(CultureInfo.InvariantCulture));
                yield return new(name + "-year", day.Year.ToString(CultureInfo.InvariantCulture));
                continue;
            }
            foreach (var item in value is JsonArray many ? many : [value.DeepClone()])
            {
                yield return new(name, Say(field.Kind, item!));
            }
        }
    }

    private static bool IsAsked(Form form, Field field, Func<string, IReadOnlyList<string>> posted, Guid? child) =>
        field.ShownWhen is not { } when
        || (
            form.Find(when.Field) is { } other
            && IsAsked(form, other, posted, child)
            && posted(other.InputName(child)).Any(when.Is.Contains)
        );

    private static string Say(FieldKind kind, JsonNode value) =>
        kind switch
        {
            FieldKind.YesNo => value.GetValue<bool>() ? "yes" : "no",
            FieldKind.Number => value.ToJsonString(),
            var entry when entry.IsEntry() => value.ToJsonString(),
            // Stored with seconds; the page has hours and minutes.
            FieldKind.Time => value.GetValue<string>()[..5],
            _ => value.GetValue<string>(),
        };
}
