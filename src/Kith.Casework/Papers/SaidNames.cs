using System.Text.RegularExpressions;
using Kith.Casework.People;

namespace Kith.Casework.Papers;

/// <summary>Names of people in a text typed by hand.</summary>
public static partial class SaidNames
{
    // One of two letters is as often a word.
    private const int ShortestGiven = 3;

    /// <summary>Two or three words in a row that begin with a capital, as names do: what may be the name of anybody.</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<string> MayBeIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (Match run in Run().Matches(text))
        {
            string[] words = [.. run.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(OfWhom)];
            for (var first = 0; first + 1 < words.Length; first++)
            {
                yield return $"{words[first]} {words[first + 1]}";
                if (first + 2 < words.Length)
                    yield return $"{words[first]} {words[first + 1]} {words[first + 2]}";
            }
        }
    }

    /// <summary>True where somebody is named in a text: by a whole name, or by a first name that none of those who may read of themselves shares.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Every name they have.</param>
    /// <param name="own">Words of names that say nothing: those of the child, of the reader, and of who lives with both.</param>
    internal static bool AreIn(string text, IEnumerable<string> names, IReadOnlySet<string> own)
    {
        var words = WordsOf(text);
        return names.Any(name => IsIn(words, WordsOf(name), own));
    }

    /// <summary>True where a text has a name as a whole.</summary>
    internal static bool IsSaid(string text, string name) =>
        WordsOf(name) is { Length: > 0 } words && WordsOf(text).AsSpan().IndexOf(words) >= 0;

    /// <summary>The words of a name or a text, in capitals and without accents.</summary>
    internal static string[] WordsOf(string text) =>
        [.. Word().Matches(text).Select(word => KeptPlaces.Letters(OfWhom(word.Value)))];

    // "Shaun’s shifts" names Shaun.
    private static string OfWhom(string word) =>
        word.Length > 2 && word[^2] is '\'' or '’' && word[^1] is 's' or 'S' ? word[..^2] : word;

    /// <summary>Every name of somebody of a family.</summary>
    internal static IEnumerable<string> Of(FamilyMemberRecorded member, PersonState person) =>
        (person.Known.GetValueOrDefault(member.Person)?.Names.Select(name => name.Said) ?? []).Append(member.Name);

    private static bool IsIn(string[] text, string[] name, IReadOnlySet<string> own) =>
        name.Length > 0
        && (
            (name[0].Length >= ShortestGiven && !own.Contains(name[0]) && text.Contains(name[0]))
            || (name.Length > 1 && text.AsSpan().IndexOf(name) >= 0)
            || (
                name.Length > 1
                && !own.Contains(name[^1])
                && name[^1].Length >= ShortestGiven
                && text.Contains(name[^1])
            )
        );

    [GeneratedRegex(
        @"\p{Lu}[\p{L}'’-]+(\s+\p{Lu}[\p{L}'’-]+)+",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Run();

    [GeneratedRegex(@"[\p{L}\p{M}'’-]+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
