using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Web.Shared.Drafting;

namespace Kith.Web.StaffSite.Recording;

/// <summary>The questions of an act's page, as it asks them.</summary>
internal static class Questions
{
    internal static string LabelOf(ActEntry entry, string question) =>
        RowsTyped.Find(entry, question) is var (rows, row, number) ? LabelOf(entry, rows.Rows!, row, number)
        : entry
            .Together.Select(child =>
                entry
                    .Form.Fields.FirstOrDefault(field => field.InputName(child.Id) == question)
                    ?.LabelFor(child.State.Person.FirstName ?? "the child")
            )
            .FirstOrDefault(label => label is not null)
            is { } label
            ? label
        : (question == ActEntry.ChildrenInput ? "Which children is this about?" : Shared.Say.Sentence(question));

    private static string LabelOf(ActEntry entry, RowsAsked rows, RowInput place, int number) =>
        $"{rows.Called(number)}: {(CellOf(rows, place) is { } cell ? cell.LabelFor(entry.Child.State.Person.FirstName ?? "the child") : "Take it out")}";

    private static Field? CellOf(RowsAsked rows, RowInput place) =>
        rows.Cells.FirstOrDefault(cell => cell.Name == place.Cell);

    /// <summary>True for what a page says of itself, and nobody answers.</summary>
    internal static bool IsAsked(string question) => RowInput.Of(question) is not { IsMark: true };

    internal static string TextOf(ActEntry entry, string question, IEnumerable<KeyValuePair<string, string>> answer)
    {
        var field = RowsTyped.Find(entry, question) is var (rows, place, _)
            ? CellOf(rows.Rows!, place)
            : entry.Form.Fields.FirstOrDefault(one => entry.Together.Any(child => one.InputName(child.Id) == question));
        var isDate = answer.Any(pair => pair.Key != question);
        var ordered = isDate ? answer.OrderBy(pair => Place(pair.Key)) : answer;
        var text = string.Join(isDate ? " " : ", ", ordered.Select(pair => Said(entry, field, pair.Value)));
        return text.Length == 0 ? "left empty" : text;
    }

    private static string Said(ActEntry entry, Field? field, string value) =>
        field?.Options.FirstOrDefault(option => option.Value == value)?.Label
        ?? entry.Together.FirstOrDefault(child => child.Id.ToString("N") == value)?.State.Person.DisplayName
        ?? StoredFile.Read(value)?.ToString()
        ?? value;

    // A date is said day first, whatever the order in which its parts were kept.
    private static int Place(string input) =>
        input.EndsWith("-day", StringComparison.Ordinal) ? 0
        : input.EndsWith("-month", StringComparison.Ordinal) ? 1
        : 2;
}
