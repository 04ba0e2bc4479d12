using System.Text.Json;
using System.Text.Json.Nodes;
using Kith.Casework.Record;

namespace Kith.Casework.Forms;

/// <summary>An act as read from a page.</summary>
/// <param name="Act">The act, with everything that could be read.</param>
/// <param name="Problems">What could not be read, in the order of the page. What was typed stays with the caller.</param>
public sealed record ActRead(Act Act, IReadOnlyList<Problem> Problems);

/// <summary>Between what is posted from a form's page and the act it stands for. Pure and total.</summary>
public static class ActReader
{
    /// <summary>Reads one child's act. The answers of another child are not looked at.</summary>
    /// <param name="form">The act's form.</param>
    /// <param name="posted">The values posted under each input's name, in the order of the page.</param>
    /// <param name="blank">The act with what is not asked on the page: the episode, departures, the date where the page has none.</param>
    /// <param name="child">The child, whose own part is read; null on a page without children's own parts.</param>
    public static ActRead Read(Form form, ILookup<string, string> posted, Act blank, Guid? child = null)
    {
        var type = blank.GetType();
        var values = JsonSerializer.SerializeToNode(blank, type, Json.Options)!.AsObject();
        var problems = Answers.Read(form, posted, child, values, name => Properties.Of(type, name) is not null);
        return new ActRead((Act)values.Deserialize(type, Json.Options)!, problems);
    }

    /// <summary>What is posted, with what was left blank for one child and is then as for the first.</summary>
    /// <param name="form">The act's form.</param>
    /// <param name="posted">The values posted under each input's name.</param>
    /// <param name="child">The child.</param>
    /// <param name="first">The first of those for whom it is entered.</param>
    public static ILookup<string, string> AsFirst(Form form, ILookup<string, string> posted, Guid child, Guid first)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(posted);
        var blank = form
            .Fields.Where(field => field.OrFirst && posted[field.InputName(child)].All(string.IsNullOrWhiteSpace))
            .ToDictionary(field => field.InputName(child), field => field.InputName(first));
        return child == first || blank.Count == 0
            ? posted
            : posted
                .Where(values => !blank.ContainsKey(values.Key))
                .SelectMany(values => values.Select(value => (values.Key, value)))
                .Concat(blank.SelectMany(input => posted[input.Value].Select(value => (input.Key, value))))
                .ToLookup(pair => pair.Key, pair => pair.value, StringComparer.Ordinal);
    }

    /// <summary>What the page would post to say this act: to show it again, or to fill it in beforehand.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Write(Form form, Act act, Guid? child = null) =>
        [.. Answers.Write(form, JsonSerializer.SerializeToNode(act, act.GetType(), Json.Options)!.AsObject(), child)];

    /// <summary>What a page would post to say these rows in answer to a question.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> WriteRows<TRow>(Field field, Rows<TRow> rows)
        where TRow : class, IRow<TRow>
    {
        ArgumentNullException.ThrowIfNull(field);
        return [.. Answers.WriteRows(field, JsonSerializer.SerializeToNode(rows, Json.Options)!, null)];
    }

    /// <summary>The same, of rows from last time: they are marked until somebody changes or confirms them.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> CarryRows<TRow>(Field field, Rows<TRow> rows)
        where TRow : class, IRow<TRow> =>
        rows is { Count: > 0 }
            ?
            [
                .. WriteRows(field, rows),
                .. RowAnswers.Carried(field, JsonSerializer.SerializeToNode(rows, Json.Options)!, null),
            ]
            : [];

    /// <summary>Posted values from pairs of name and value, as a draft keeps them.</summary>
    public static ILookup<string, string> Posted(IEnumerable<KeyValuePair<string, string>> pairs) =>
        pairs.ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
