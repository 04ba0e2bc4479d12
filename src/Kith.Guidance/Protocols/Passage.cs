using System.Text;

namespace Kith.Guidance;

/// <summary>A paragraph of plain text, or one point of a list.</summary>
/// <param name="Text">Its words, on one line.</param>
/// <param name="IsPoint">True for a point of a list.</param>
public sealed record Passage(string Text, bool IsPoint)
{
    private static readonly string[] Marks = ["- ", "* ", "• "];

    /// <summary>Reads plain text as people type it: an empty line ends a paragraph, and a line that begins with "- " is a point of a list.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<Passage> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Passage> read = [];
        var words = new StringBuilder();
        var isPoint = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            var mark = Array.Find(Marks, mark => line.StartsWith(mark, StringComparison.Ordinal));
            if (line.Length == 0 || mark is not null)
                End();
            isPoint |= mark is not null;
            words.Append(words.Length == 0 ? "" : " ").Append(mark is null ? line : line[mark.Length..].TrimStart());
        }
        End();
        return read;

        void End()
        {
            if (words.Length > 0)
                read.Add(new Passage(words.ToString(), isPoint));
            words.Clear();
            isPoint = false;
        }
    }

    /// <summary>Paragraphs and lists in order: each a single paragraph, or the points that stand together.</summary>
    /// <param name="passages">The passages.</param>
    public static IEnumerable<IReadOnlyList<Passage>> Together(IReadOnlyList<Passage> passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        for (var first = 0; first < passages.Count; )
        {
            var count = passages[first].IsPoint
                ? passages.Skip(first).TakeWhile(passage => passage.IsPoint).Count()
                : 1;
            yield return [.. passages.Skip(first).Take(count)];
            first += count;
        }
    }
}
