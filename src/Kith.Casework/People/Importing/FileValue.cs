using System.Text;
using System.Text.Json.Nodes;
using Kith.Casework.Forms;
using Kith.Guidance;

namespace Kith.Casework.People.Importing;

/// <summary>One value of a file, read as the answer to the question it stands for.</summary>
/// <param name="Value">What it says; null where it could not be read.</param>
/// <param name="Problem">Why it could not be read; null when it could.</param>
/// <param name="IsPart">True for a date of which only a part is known, given in words.</param>
internal readonly record struct FileValue(JsonNode? Value, string? Problem, bool IsPart = false)
{
    private static readonly char[] Between = [';', '|', ','];

    /// <summary>What stands in the columns of a row; empty for nothing.</summary>
    internal static string Text(MappedColumn column, int[] places, IReadOnlyList<string> values, PeopleMapping mapping)
    {
        var text = string.Join(
            ", ",
            places.Select(place => values[place].Trim()).Where(part => part.Length > 0 && !mapping.Blank.Contains(part))
        );
        return column.Codes.TryGetValue(text, out var meant) ? meant : text;
    }

    /// <summary>What is wrong with a text that no database takes or no page shows; null where it is sound.</summary>
    internal static string? Unsound(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value == Rune.ReplacementChar.Value)
                return "A letter is not in the encoding of the file. If the whole file is so, say encoding: windows-1252 in the mapping";
            else if (Rune.IsControl(rune) && rune.Value is not ('\n' or '\r' or '\t'))
                return $"It holds the control character {rune.Value}";
        return null;
    }

    internal static FileValue Read(Field field, string text, FileDates dates)
    {
        if (Unsound(text) is { } unsound)
            return new FileValue(null, unsound);
        return field.Kind switch
        {
            FieldKind.Date or FieldKind.PartDate => Date(field, text, dates),
            FieldKind.Choices => Several(field, text),
            FieldKind.YesNo => text.ToUpperInvariant() switch
            {
                "YES" or "Y" or "TRUE" or "1" => new FileValue(true, null),
                "NO" or "N" or "FALSE" or "0" => new FileValue(false, null),
                _ => NoAnswer(field, text),
            },
            var kind when kind.Offers() => Offered(field, text) is { } value
                ? new FileValue(value, null)
                : NoAnswer(field, text),
            _ => Of(Answer.Read(field, text)),
        };
    }

    private static FileValue Of(Answer answer) => new(answer.Value, answer.Problem);

    private static FileValue Date(Field field, string text, FileDates dates) =>
        dates.Read(text) is not { } date
            ? new FileValue(null, $"“{Short(text)}” is no date as the mapping has them: {dates.Said}")
        : field.Kind == FieldKind.PartDate || date.Day > 0 ? new FileValue(date.ToString(), null)
        : new FileValue(date.Said, null, IsPart: true);

    private static FileValue Several(Field field, string text)
    {
        var said = text.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var values = said.Select(one => Offered(field, one)).ToList();
        return values.IndexOf(null) is >= 0 and var wrong
            ? NoAnswer(field, said[wrong])
            : new FileValue(new JsonArray([.. values.Distinct().Select(value => (JsonNode)value!)]), null);
    }

    // By its code, or as the page offers it.
    private static string? Offered(Field field, string text) =>
        field
            .Options.FirstOrDefault(option =>
                Plain(option.Value).Equals(Plain(text), StringComparison.OrdinalIgnoreCase)
                || Plain(option.Label).Equals(Plain(text), StringComparison.OrdinalIgnoreCase)
            )
            ?.Value;

    private static string Plain(string text) => text.Replace('’', '\'');

    private static FileValue NoAnswer(Field field, string text) =>
        new(null, $"“{Short(text)}” is no answer to “{field.Subject}”. Say under codes in the mapping what it means");

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
