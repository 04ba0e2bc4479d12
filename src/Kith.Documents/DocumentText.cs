using System.Text.RegularExpressions;

namespace Kith.Documents;

/// <summary>The words of a document's file, for whoever looks at how it is worded.</summary>
public static partial class DocumentText
{
    private const string Fence = "\n---\n";

    /// <summary>The words alone: without what it is, what the record decides and what it fills in.</summary>
    /// <param name="text">The file.</param>
    public static string Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = text.ReplaceLineEndings("\n");
        var end = whole.IndexOf(Fence, StringComparison.Ordinal);
        return Inserted().Replace(Decided().Replace(end < 0 ? whole : whole[(end + Fence.Length)..], ""), "it");
    }

    [GeneratedRegex(@"\{%.*?%\}", RegexOptions.Singleline, 1000)]
    private static partial Regex Decided();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline, 1000)]
    private static partial Regex Inserted();
}
