using System.Globalization;
using System.Text;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.HarmOutsideHome.Contexts;

/// <summary>
/// Takes the names of other children out of what whoever works with one child reads of a place that several are linked to. Any word of
/// their names goes, however it is spelt: a sentence that reads oddly tells less than a name.
/// </summary>
/// <param name="others">Every name of the others, each word by itself or several together.</param>
/// <param name="own">Every name of the child whose page it is: they tell nothing.</param>
public sealed class WithoutNames(IEnumerable<string> others, IEnumerable<string> own)
{
    private const string Instead = "another child";
    private const int LeastLetters = 2;

    // “An” and “Do” are names, and words too: so short they are a name where they begin with a capital.
    private const int LettersOfAnyWord = 3;

    private readonly HashSet<string> _hidden = [.. others.SelectMany(Words).Except(own.SelectMany(Words))];

    /// <summary>Every name that a child has, or had.</summary>
    public static IEnumerable<string> NamesOf(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var person = record.State.Person;
        return record
            .Facts.Select(recorded => recorded.Fact)
            .OfType<ChildNamed>()
            .Append(person.Name)
            .OfType<ChildNamed>()
            .SelectMany(name => new[] { name.Given, name.KnownAs, name.Family })
            .Concat((person.Described?.Names ?? []).SelectMany(name => new[] { name.Given, name.Family }))
            .OfType<string>();
    }

    /// <summary>The text without the names.</summary>
    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = new StringBuilder(text.Length);
        var hiding = false;
        var between = 0;
        for (var at = 0; at < text.Length; )
        {
            var end = at;
            while (end < text.Length && IsLetter(text[end]))
                end++;
            if (end == at)
            {
                said.Append(text[at++]);
                continue;
            }
            var word = text[at..end];
            at = end;
            if (!Hides(word))
            {
                said.Append(word);
                hiding = false;
                continue;
            }
            // First and family name together are one child.
            if (hiding && said.ToString(between, said.Length - between).Trim(' ', '-', '’', '\'').Length == 0)
                said.Length = between;
            else
                said.Append(Instead);
            (hiding, between) = (true, said.Length);
        }
        return said.ToString();
    }

    private bool Hides(string word) =>
        _hidden.Contains(Plain(word)) && (word.Length >= LettersOfAnyWord || char.IsUpper(word[0]));

    private static IEnumerable<string> Words(string name)
    {
        var plain = Plain(name);
        var start = 0;
        for (var at = 0; at <= plain.Length; at++)
        {
            if (at < plain.Length && IsLetter(plain[at]))
                continue;
            if (at - start >= LeastLetters)
                yield return plain[start..at];
            start = at + 1;
        }
    }

    private static bool IsLetter(char letter) =>
        char.IsLetter(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    // Lower case and without accents, so that Zoë is found where somebody wrote ZOE.
    private static string Plain(string text) =>
        string.Concat(
            text.Normalize(NormalizationForm.FormD)
                .Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                .Select(char.ToLowerInvariant)
        );
}
