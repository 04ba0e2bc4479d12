using System.Globalization;
using System.Text;

namespace Kith.Store;

/// <summary>Names as they are searched: lower case, without accents, hyphens or apostrophes, a space before every word.</summary>
public static class SearchName
{
    /// <summary>All the words of several names: <c>" zoe o brien"</c>. Empty when there are none.</summary>
    public static string Of(params ReadOnlySpan<string?> names)
    {
        var text = new StringBuilder();
        foreach (var name in names)
        foreach (var word in Words(name))
            text.Append(' ').Append(word);
        return text.ToString();
    }

    /// <summary>The words of what somebody typed, ready to be looked for.</summary>
    public static IReadOnlyList<string> Words(string? typed)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var letter in (typed ?? "").Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
                word.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                Finish();
        }
        Finish();
        return words;

        void Finish()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }
}
