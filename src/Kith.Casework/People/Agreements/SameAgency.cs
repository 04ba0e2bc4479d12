using System.Globalization;
using System.Text;
using Kith.Casework.Record;

namespace Kith.Casework.People.Agreements;

/// <summary>
/// Whether two texts may mean the same agency: "the school", "Larkfield School" and the teacher who is known on the record. It errs on
/// the side of yes, since it decides whether a no counts.
/// </summary>
internal static class SameAgency
{
    private const int ShortestStem = 4;

    // What names no agency: "the school" says as much as "school", and "any other agency" means all of them.
    private static readonly HashSet<string> General =
    [
        .. "THE A AN OF AND OR AT IN FOR FROM MY OUR HIS HER ITS THEIR CHILD CHILDS ANY ALL EVERY OTHER OTHERS AGENCY AGENCIES ANYBODY ANYONE EVERYBODY EVERYONE".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> Small = ["THE", "A", "AN", "OF", "AND", "FOR", "IN"];

    // Larkfield Primary is Larkfield School, and the surgery is the practice.
    private static readonly Dictionary<string, string> Kinds = new(
        from kind in new[]
        {
            "SCHOOL PRIMARY SECONDARY ACADEMY JUNIOR INFANT INFANTS HIGH COLLEGE NURSERY PRESCHOOL",
            "GP SURGERY PRACTICE MEDICAL DOCTOR DOCTORS",
        }
        let words = kind.Split(' ')
        from word in words
        select KeyValuePair.Create(word, words[0]),
        StringComparer.Ordinal
    );

    // So long that one wrong letter makes no other word.
    private const int LongWord = 6;

    // A visitor visits, and so does whoever does health visiting.
    private static readonly string[] Endings = ["ING", "ORS", "ERS", "OR", "ER", "S"];

    /// <summary>True where what somebody said no to may be what is asked.</summary>
    /// <param name="record">The child's record, with who is known to work with the child.</param>
    /// <param name="no">The agency they said no to; blank for any.</param>
    /// <param name="asked">The agency that is asked, and who of it by name and by what they do, as far as is known.</param>
    internal static bool MayBe(ChildRecord record, string? no, params IEnumerable<string?> asked)
    {
        var own = Words(record.State.Person.FirstName);
        var refused = Without(own, Words(no));
        List<HashSet<string>> said =
        [
            .. asked.Select(text => Without(own, Words(text))).Where(words => words.Count > 0),
        ];
        return refused.Count == 0
            || said.Count == 0
            || AreAllIn(refused, [.. said.SelectMany(words => words)])
            || said.Exists(words => AreAllIn(words, refused))
            || asked.Any(text => IsShortFor(no, text) || IsShortFor(text, no))
            || Known(record.State.Person)
                .Any(known => Means(refused, known) && said.Exists(words => Means(words, known)));
    }

    /// <summary>True where two texts name an agency in the same words.</summary>
    internal static bool IsNamedAlike(string? one, string? other) =>
        Words(one) is { Count: > 0 } words && words.SetEquals(Words(other));

    // Spelt with a letter wrong, left out, put in or exchanged with the next, it is the same word.
    private static bool AreAllIn(HashSet<string> words, HashSet<string> among) =>
        words.All(word => among.Contains(word) || among.Any(other => IsSpeltAlike(word, other)));

    private static bool IsSpeltAlike(string one, string other)
    {
        if (Math.Max(one.Length, other.Length) < LongWord || Math.Abs(one.Length - other.Length) > 1)
            return false;
        var from = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        var to = one.Reverse().Zip(other.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return one.Length == other.Length
            ? from + to >= one.Length - 1
                || (from + to == one.Length - 2 && one[from] == other[from + 1] && one[from + 1] == other[from])
            : from + to >= Math.Min(one.Length, other.Length);
    }

    // "CAMHS" is Child and Adolescent Mental Health Services.
    private static bool IsShortFor(string? letters, string? name) =>
        letters?.Trim() is { Length: > 2 } said
        && Spelt(name).Where(word => !Small.Contains(word)).ToList() is { Count: > 2 } words
        && string.Concat(words.Select(word => word[0])).Equals(said, StringComparison.OrdinalIgnoreCase);

    private static bool Means(HashSet<string> words, (HashSet<string> Agency, HashSet<string> All) known) =>
        words.IsSubsetOf(known.All) || (known.Agency.Count > 0 && known.Agency.IsSubsetOf(words));

    // Also those who work with the child no more: a no to them was a no.
    private static IEnumerable<(HashSet<string> Agency, HashSet<string> All)> Known(PersonState person) =>
        person
            .Professionals.Select(one => (one.Agency, Who: $"{one.Name} {one.Role}"))
            .Append((Agency: person.Described?.School, Who: "school nursery college"))
            .Append((Agency: person.Described?.Gp, Who: "GP doctor surgery practice"))
            .Where(one => !string.IsNullOrWhiteSpace(one.Agency))
            .Select(one => (Words(one.Agency), Words($"{one.Agency} {one.Who}")));

    // "Finley’s school" is the school, on Finley's record.
    private static HashSet<string> Without(HashSet<string> own, HashSet<string> words) =>
        [.. words.IsSubsetOf(own) ? words : words.Except(own)];

    private static HashSet<string> Words(string? text) =>
        [
            .. Spelt(text)
                .Where(word => !General.Contains(word))
                .Select(word => Kinds.GetValueOrDefault(word) ?? Stem(word)),
        ];

    private static string[] Spelt(string? text) =>
        string.Concat(
                (text ?? "")
                    .Normalize(NormalizationForm.FormD)
                    .Where(sign =>
                        sign is not ('\'' or '’')
                        && CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark
                    )
                    .Select(sign => char.IsLetterOrDigit(sign) ? char.ToUpperInvariant(sign) : ' ')
            )
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Stem(string word) =>
        Array.Find(
            Endings,
            ending => word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal)
        )
            is { } ending
            ? word[..^ending.Length]
            : word;
}
