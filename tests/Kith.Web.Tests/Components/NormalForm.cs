using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Kith.Web.Tests.Components;

/// <summary>
/// HTML as lines of text that are equal exactly when two pieces of HTML mean the same to a browser and a screen reader.
/// </summary>
/// <remarks>
/// Only this is ignored: the order of attributes, the order of classes, comments, and white space that makes no
/// difference. White space counts inside a textarea, beside an inline element, and at the ends of words that only a
/// screen reader says.
/// </remarks>
internal static class NormalForm
{
    private static readonly HashSet<string> Inline =
    [
        "a",
        "abbr",
        "b",
        "code",
        "em",
        "i",
        "small",
        "span",
        "strong",
        "time",
    ];

    public static string Of(string html)
    {
        var body = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!;
        var lines = new StringBuilder();
        foreach (var child in body.ChildNodes)
            Write(child, 0, lines);
        return lines.ToString();
    }

    private static void Write(INode node, int depth, StringBuilder lines)
    {
        if (node is IText text && Words(text) is { Length: > 0 } words)
            lines.Append(' ', depth * 2).Append('"').Append(words).Append("\"\n");
        if (node is not IElement element)
            return;

        lines.Append(' ', depth * 2).Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal))
            lines.Append(' ').Append(attribute.Name).Append("=\"").Append(Value(attribute)).Append('"');
        lines.Append(">\n");
        foreach (var child in element.ChildNodes)
            Write(child, depth + 1, lines);
    }

    private static string Value(IAttr attribute) =>
        attribute.Name == "class"
            ? string.Join(
                ' ',
                attribute
                    .Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    .Order(StringComparer.Ordinal)
            )
            : attribute.Value;

    private static string Words(IText text)
    {
        if (text.ParentElement?.LocalName == "textarea")
            return text.Data;
        var words = Collapse(text.Data);
        if (words == " ")
            return "";
        if (!Counts(text.PreviousSibling, text))
            words = words.TrimStart(' ');
        if (!Counts(text.NextSibling, text))
            words = words.TrimEnd(' ');
        return words;
    }

    private static string Collapse(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var space = letter is ' ' or '\t' or '\r' or '\n' or '\f';
            if (!space || words.Length == 0 || words[^1] != ' ')
                words.Append(space ? ' ' : letter);
        }
        return words.ToString();
    }

    private static bool Counts(INode? neighbour, IText text) =>
        neighbour is null
            ? text.ParentElement?.ClassList.Contains("govuk-visually-hidden") == true
            : neighbour is IElement element && Inline.Contains(element.LocalName);
}
