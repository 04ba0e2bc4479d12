using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Kith.Casework.Record;

namespace Kith.Casework.Forms;

/// <summary>What each row of a question asks.</summary>
/// <param name="Word">What one row is called in messages: "Action".</param>
/// <param name="Add">The words of the button that adds one.</param>
/// <param name="AtMost">How many there may be.</param>
/// <param name="Confirms">True when what is carried forward from last time has to be changed or confirmed.</param>
/// <param name="Cells">The questions of a row.</param>
public sealed record RowsAsked(string Word, string Add, int AtMost, bool Confirms, IReadOnlyList<Field> Cells)
{
    /// <summary>How many rows there may be where the form does not say: more is a list nobody works through.</summary>
    public const int Most = 60;

    /// <summary>What is added to the name of the question for the box that says that what was carried forward is still right.</summary>
    public const string Confirmed = ".confirmed";

    /// <summary>How many blank rows a page begins with: as many as are usually entered at once.</summary>
    public int BeginWith { get; init; } = 1;

    /// <summary>The words of the line behind which the questions stand that few rows need.</summary>
    public string Further { get; init; } = "More";

    /// <summary>
    /// The questions by whose answers a row is known, such as a name: where one is answered, what says who or what the row is stands
    /// behind the line too, and only what is asked anew before it. Empty where every question is always open.
    /// </summary>
    public IReadOnlyList<string> KnownBy { get; init; } = [];

    /// <summary>True where the rows come from a list that stands elsewhere: each is answered, and none is added or taken out.</summary>
    public bool IsListed => Cells.Any(cell => cell.Kind == FieldKind.Given);

    /// <summary>The question that holds what was written before there were rows.</summary>
    public string TextCell { get; init; } = "";

    /// <summary>A word of a list that was written before there were rows, as a row.</summary>
    internal Func<string, JsonObject> OfWord { get; init; } = _ => [];

    /// <summary>What one row is called.</summary>
    /// <param name="number">Which it is, from 1.</param>
    public string Called(int number) => $"{Word} {number}";

    /// <summary>The questions of rows that need an answer and have none. What was written before there were rows needs none.</summary>
    internal IEnumerable<Problem> MissingFrom(string question, IReadOnlyList<IRow> rows) =>
        from row in rows.Index()
        where row.Item.Id != Record.Rows.OfText
        from cell in Cells
        where cell.Missing is not null && Details.Of(row.Item, cell.Name) is null
        select Of(question, row.Item.Id, row.Index + 1, cell, cell.Missing!);

    internal Problem Of(string question, string row, int number, Field cell, string message) =>
        new(RowInput.Name(question, row, cell.Name), $"{Called(number)}: {message}")
        {
            Row = number,
            Part = cell.IsDate ? DatePart.All : DatePart.None,
        };

    /// <summary>True when a row says what it said as it was carried forward.</summary>
    /// <param name="row">The row.</param>
    /// <param name="posted">What is on the page.</param>
    /// <param name="last">What the page holds of it from then.</param>
    public bool Says(RowInput row, ILookup<string, string> posted, string last)
    {
        var said = new JsonObject();
        foreach (var cell in Cells)
            said[cell.Name] = Answer.Read(cell.In(row.Begins), posted, null).Value;
        return DigestOf(said) == last;
    }

    /// <summary>A short digest of what a row says, by which one that was carried forward and not changed is known.</summary>
    internal string DigestOf(JsonObject row)
    {
        var says = string.Join('\n', Cells.Select(cell => row[cell.Name]?.ToJsonString()));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(says)).AsSpan(0, 6));
    }
}

/// <summary>An input of a row, as it is named: <c>actions:k3f9.who</c> is the answer “who” in row k3f9 of “actions”.</summary>
/// <param name="Question">The input name of the question with rows.</param>
/// <param name="Row">The row's id.</param>
/// <param name="Cell">The question in the row, or one of the words below.</param>
public readonly record struct RowInput(string Question, string Row, string Cell)
{
    /// <summary>The box that takes a row out. It stays on the page, to be put back, and is not read.</summary>
    public const string Removed = "removed";

    /// <summary>A digest of the row as it was carried forward.</summary>
    public const string Last = "last";

    private const int LongestId = 40;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>The words that no question of a row is called by.</summary>
    internal static IReadOnlyList<string> Taken { get; } = ["id", Removed, Last];

    /// <summary>True for what a page holds beside the answers: what was carried to a row, or to a question of it.</summary>
    public bool IsMark => Cell == Last || Cell.EndsWith($".{Last}", StringComparison.Ordinal);

    /// <summary>How the inputs of the row begin.</summary>
    public string Begins => $"{Question}:{Row}";

    /// <summary>The input that takes the row out.</summary>
    public string Removes => Name(Question, Row, Removed);

    /// <summary>The name of an input of a row.</summary>
    public static string Name(string question, string row, string cell) => $"{question}:{row}.{cell}";

    /// <summary>An input by its name; null for one of no row.</summary>
    public static RowInput? Of(string input)
    {
        var colon = input.IndexOf(':', StringComparison.Ordinal);
        var point = colon < 0 ? -1 : input.IndexOf('.', colon);
        return point > 0 && IsId(input.AsSpan(colon + 1, point - colon - 1))
            ? new RowInput(input[..colon], input[(colon + 1)..point], input[(point + 1)..])
            : null;
    }

    /// <summary>The rows of a question in which something is answered, in their order. A blank row is none.</summary>
    /// <param name="posted">What was posted, in the order of the page.</param>
    /// <param name="question">The input name of the question.</param>
    public static IReadOnlyList<RowInput> In(ILookup<string, string> posted, string question) =>
        [
            .. posted
                .Where(input => input.Any(value => !string.IsNullOrWhiteSpace(value)))
                .Select(input => Of(input.Key))
                .OfType<RowInput>()
                .Where(input =>
                    input.Question == question
                    && input is { IsMark: false, Cell: not Removed }
                    && !input.Cell.EndsWith(RowsAsked.Confirmed, StringComparison.Ordinal)
                )
                .DistinctBy(input => input.Row),
        ];

    private static bool IsId(ReadOnlySpan<char> id) =>
        id.Length is > 0 and <= LongestId && !id.ContainsAnyExcept(Letters);
}
