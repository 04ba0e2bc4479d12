using System.Text;

namespace Kith.Guidance;

/// <summary>The file made of a protocol that is being written, and which part of the writing each of its lines came from.</summary>
/// <param name="Text">The file.</param>
/// <param name="Places">The first line of each part, in order: a section's key, <c>title</c>, <c>co-production</c>, <c>training</c> or <see cref="Rules"/>.</param>
public sealed record WrittenProtocol(string Text, IReadOnlyList<(int Line, string Part)> Places)
{
    /// <summary>The part that holds the rules.</summary>
    public const string Rules = "rules";

    /// <summary>The part that accounts for clocks longer than the guidance's.</summary>
    public const string Departures = "departures";

    /// <summary>The part a line belongs to, and which of its lines that is, from 1.</summary>
    /// <param name="line">A line of the file, from 1.</param>
    public (string Part, int Line) PlaceOf(int line)
    {
        var (first, part) = Places.LastOrDefault(place => place.Line <= line, Places[0]);
        return (part, line - first + 1);
    }

    /// <summary>Gathers the lines of a file.</summary>
    internal sealed class Lines
    {
        private readonly StringBuilder _text = new();
        private readonly List<(int, string)> _places = [];
        private int _count;

        public void Add(string line, string? part = null)
        {
            if (part is not null)
                _places.Add((_count + 1, part));
            _text.Append(line).Append('\n');
            _count++;
        }

        public void List(string key, int items, string? part = null) =>
            Add(items == 0 ? $"{key}: []" : $"{key}:", part);

        /// <summary>Plain text below its key. White space around a line means nothing in it, and a control character is not allowed in a file.</summary>
        public void Text(string key, string plain)
        {
            var lines = plain.ReplaceLineEndings("\n").Trim().Split('\n');
            if (lines is [""])
            {
                Add($"{key}:");
                return;
            }
            Add($"{key}: |");
            var indent = new string(' ', key.Length - key.TrimStart().Length + 2);
            foreach (
                var line in lines.Select(line =>
                    string.Concat(line.Select(one => char.IsControl(one) ? ' ' : one)).Trim()
                )
            )
                Add(line.Length == 0 ? "" : indent + line);
        }

        /// <summary>The file, with the rules as somebody typed them at its end.</summary>
        public WrittenProtocol End(string rules) =>
            new(_text.Append(rules.ReplaceLineEndings("\n").TrimEnd()).Append('\n').ToString(), MovedPastTheGap());

        // The rules begin on the line after the empty one before them.
        private (int, string)[] MovedPastTheGap() =>
            [.. _places.SkipLast(1), .. _places.TakeLast(1).Select(place => (place.Item1 + 1, place.Item2))];
    }
}
