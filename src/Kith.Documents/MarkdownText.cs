using System.Text;

namespace Kith.Documents;

/// <summary>Text as Markdown that says exactly that text, and makes no heading, list, link, table or markup.</summary>
internal static class MarkdownText
{
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + text.Length / 4);
        var blank = true;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                // One blank for any number of blanks and ends of lines: nothing begins a line but the template.
                if (!blank)
                    escaped.Append(' ');
                blank = true;
                continue;
            }
            // Letters that turn the direction of the line would let a text look like another.
            if (char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format)
                continue;
            // Markdown takes any sign of ASCII after a backslash for itself.
            if (char.IsAscii(letter) && (char.IsPunctuation(letter) || char.IsSymbol(letter)))
                escaped.Append('\\');
            escaped.Append(letter);
            blank = false;
        }
        while (escaped.Length > 0 && escaped[^1] == ' ')
            escaped.Length--;
        return escaped.ToString();
    }
}
