namespace Kith.Matching.Texts;

/// <summary>A piece of a text.</summary>
/// <param name="Text">The piece.</param>
/// <param name="IsMarked">True where it is what was looked for.</param>
public sealed record Piece(string Text, bool IsMarked);

/// <summary>As much of a text as shows what was looked for, with that marked.</summary>
public static class Excerpt
{
    private const int Before = 60;
    private const int Longest = 240;
    private const string Left = "… ";

    /// <summary>The pieces of an excerpt, around where most of what was looked for stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">Where what was looked for stands, in their order; where there is none, the beginning is the excerpt.</param>
    public static IReadOnlyList<Piece> Of(string text, IReadOnlyList<Range> marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(marks);
        var (start, end) = text.Length <= Longest ? (0, text.Length) : Window(text, marks);
        List<Piece> pieces = [];
        var at = start;
        foreach (var mark in marks)
        {
            var (from, until) = (mark.Start.Value, mark.End.Value);
            if (from < at || until > end)
                continue;
            Add(text[at..from], false);
            Add(text[from..until], true);
            at = until;
        }
        Add(text[at..end], false);
        return
        [
            .. start > 0 ? [new Piece(Left, false)] : Array.Empty<Piece>(),
            .. pieces,
            .. end < text.Length ? [new Piece(" …", false)] : Array.Empty<Piece>(),
        ];

        void Add(string piece, bool isMarked)
        {
            if (piece.Length > 0)
                pieces.Add(new Piece(piece, isMarked));
        }
    }

    private static (int Start, int End) Window(string text, IReadOnlyList<Range> marks)
    {
        var first = marks
            .Select(mark => mark.Start.Value)
            .DefaultIfEmpty(0)
            .MaxBy(from => marks.Count(mark => mark.Start.Value >= from && mark.End.Value <= from + Longest - Before));
        var until = marks.Where(mark => mark.Start.Value == first).Select(mark => mark.End.Value).FirstOrDefault();
        var start = Cut(text, Math.Max(0, first - Before), first);
        // A phrase may be longer than an excerpt.
        var end = Math.Max(until, CutBack(text, Math.Min(text.Length, start + Longest), Math.Max(until, start)));
        return (start, end);
    }

    // Between two words, and where there is no such place, between two characters.
    private static int Cut(string text, int from, int before)
    {
        if (from == 0)
            return 0;
        var space = text.IndexOf(' ', from, before - from);
        return space >= 0 ? space + 1
            : char.IsLowSurrogate(text[from]) ? from - 1
            : from;
    }

    private static int CutBack(string text, int until, int after)
    {
        if (until == text.Length || until <= after)
            return until;
        var space = text.LastIndexOf(' ', until - 1, until - after);
        return space > after ? space
            : char.IsLowSurrogate(text[until]) ? until - 1
            : until;
    }
}
