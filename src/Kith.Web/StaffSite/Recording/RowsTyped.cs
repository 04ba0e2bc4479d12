using Kith.Casework.Forms;
using Kith.Casework.Record;

namespace Kith.Web.StaffSite.Recording;

/// <summary>The rows of questions, as they are typed on a page.</summary>
internal static class RowsTyped
{
    /// <summary>The name of the button that adds a row where there are no scripts; its value is the input of the question.</summary>
    public const string AddInput = "__add-row";

    /// <summary>What was typed; text that a draft kept from before its question had rows stands in a row.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> In(
        Form form,
        IReadOnlyList<KeyValuePair<string, string>> typed
    )
    {
        var rows = form.Fields.Where(field => field.Rows is not null).ToList();
        return rows.Count == 0 ? typed : [.. typed.Select(pair => Placed(pair, rows))];
    }

    /// <summary>The row of a question that an input belongs to and which it is, from 1; null for any other input.</summary>
    public static (Field Question, RowInput Input, int Number)? Find(ActEntry entry, string input) =>
        RowInput.Of(input) is { } place
        && entry.Form.Fields.FirstOrDefault(field =>
            field.Rows is not null && entry.Together.Any(child => field.InputName(child.Id) == place.Question)
        )
            is { } question
            ? (question, place, Standing(entry, place.Question).TakeWhile(row => row.Row != place.Row).Count() + 1)
            : null;

    /// <summary>The rows of a question that are not taken out.</summary>
    public static IEnumerable<RowInput> Standing(ActEntry entry, string question) =>
        RowInput.In(entry.Answers, question).Where(row => entry.One(row.Removes) is null);

    private static KeyValuePair<string, string> Placed(KeyValuePair<string, string> pair, List<Field> rows) =>
        rows.Find(field => field.Name == pair.Key.Split('.')[0]) is { Rows: { } asked } field
        && RowInput.Of(pair.Key) is null
        && !pair.Key.EndsWith(RowsAsked.Confirmed, StringComparison.Ordinal)
            ? new(RowInput.Name(pair.Key, Rows.OfText, asked.TextCell), pair.Value)
            : pair;
}
