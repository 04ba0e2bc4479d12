using System.Globalization;
using Kith.Matching.Names;

namespace Kith.Matching.Searching;

/// <summary>
/// What the search keeps of one person. This is the one entrance for whoever has somebody to be found: hand
/// <see cref="Of"/> what is known of them, and the answer to <c>Kith.Store.Search</c>.
/// </summary>
/// <param name="Number">The person as the lists of the index name them; two people may share one.</param>
/// <param name="Person">What is known of them.</param>
/// <param name="Terms">Every term the person is found by, with what it says of them.</param>
/// <param name="Words">The words among the terms, in letters, for the vocabulary.</param>
public sealed record PeopleIndex(
    uint Number,
    Particulars Person,
    IReadOnlyDictionary<long, Said> Terms,
    IReadOnlyList<string> Words
)
{
    // Whoever writes a record with more than this is not kept from being found by the first of it.
    private const int MostTerms = 400;
    private const int LeastLettersOfPlace = 2;
    private const int MostLettersOfTypedId = 20;

    /// <summary>The index entries of one person: a function of what is known and nothing else.</summary>
    public static PeopleIndex Of(Particulars person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var entries = new Entries();
        foreach (var name in person.Names)
            entries.AddName(name, Said.Name);
        foreach (var relative in person.Relatives)
            entries.AddName(relative, Said.Relative);
        if (person.Born is { } born)
            entries.AddDate(born);
        if (person.Expected is { } expected)
            entries.AddDate(new(expected.Year, expected.Month, expected.Day));
        foreach (var place in person.Places)
            entries.AddPlace(place);
        foreach (var telephone in person.Telephones)
            entries.AddNumber(Numbers.Telephone(telephone));
        foreach (var identifier in person.Identifiers.Values)
            entries.AddNumber(Numbers.Code(identifier));
        // A number that somebody may type, and not one that only programs do.
        if (person.Id.Length <= MostLettersOfTypedId)
            entries.AddNumber(Numbers.Code(person.Id));
        foreach (var email in person.Emails)
            entries.Add(Term.Email, email.Trim().ToLowerInvariant(), Said.Other);
        return new(NumberOf(person.Id), person, entries.Terms, entries.Words);
    }

    /// <summary>The number of a record in the lists of the index.</summary>
    public static uint NumberOf(string id) => unchecked((uint)(Term.Of('#', id) >> 20));

    /// <summary>The keys under which a word of the vocabulary is looked for by those who typed another.</summary>
    public static IReadOnlyList<long> KeysOfStored(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Keys(word, word.Length >= 6 ? 2 : 1);
    }

    internal static IReadOnlyList<long> KeysOfTyped(string word) => Keys(word, word.Length >= 6 ? 2 : 1);

    internal static IEnumerable<string> PartsOfNumber(string number)
    {
        if (number.Length < 8)
            yield break;
        var (a, b, c) = (number[..^6], number[^6..^3], number[^3..]);
        yield return $"1{a}{b}";
        yield return $"2{b}{c}";
        yield return $"3{a}{c}";
    }

    private static List<long> Keys(string word, int deletions)
    {
        // Of a number or a single letter nobody hears the sound.
        if (word.Length < 2 || char.IsAsciiDigit(word[0]))
            return [];
        List<long> keys = [.. Sound.KeysOf(word).Select(sound => Term.Of(Term.Sounding, sound))];
        if (word.Length > 2)
            keys.AddRange(Edits.Deletions(word, deletions).Select(rest => Term.Of(Term.Shortened, rest)));
        return keys;
    }

    private sealed class Entries
    {
        internal Dictionary<long, Said> Terms { get; } = [];
        internal List<string> Words { get; } = [];

        internal void AddName(PersonName name, Said said)
        {
            foreach (var word in Spelling.Forms(name.Given).Concat(Spelling.Forms(name.Family)))
                AddWord(word, said);
        }

        internal void AddPlace(Place place)
        {
            var words = Spelling.Words(place.Lines);
            for (var index = 0; index < words.Count; index++)
            {
                if (!char.IsAsciiDigit(words[index][0]) && words[index].Length >= LeastLettersOfPlace)
                    AddWord(words[index], Said.Place);
                else if (index + 1 < words.Count)
                    Add(Term.House, $"{words[index]} {words[index + 1]}", Said.Place);
            }
            foreach (var word in Spelling.Words(place.Town))
                AddWord(word, Said.Place);
            if (Numbers.Postcode(place.Postcode) is not { } postcode)
                return;
            Add(Term.Outward, postcode.Outward, Said.Place);
            if (postcode.Inward.Length == 0)
                return;
            Add(Term.Postcode, postcode.Outward + postcode.Inward, Said.Place);
            Add(Term.Sector, postcode.Outward + postcode.Inward[0], Said.Place);
            Add(Term.Inward, postcode.Inward, Said.Place);
        }

        internal void AddDate(PartialDate date)
        {
            foreach (var (kind, text) in DateTerms.Of(date))
                Add(kind, text, Said.Other);
        }

        internal void AddNumber(string number)
        {
            if (number.Length == 0)
                return;
            Add(Term.Number, number, Said.Other);
            foreach (var part in PartsOfNumber(number))
                Add(Term.PartOfNumber, part, Said.Other);
        }

        internal void Add(char kind, string text, Said said)
        {
            var term = Term.Of(kind, text);
            if (Terms.Count < MostTerms || Terms.ContainsKey(term))
                Terms[term] = Terms.GetValueOrDefault(term) | said;
        }

        private void AddWord(string word, Said said)
        {
            var term = Term.OfWord(word);
            if (!Terms.ContainsKey(term))
                Words.Add(word);
            Add(Term.Word, word, said);
        }
    }
}

/// <summary>What a term says of the person: the three bits of an entry in a list.</summary>
[Flags]
public enum Said
{
    /// <summary>Nothing that a word says.</summary>
    Other = 0,

    /// <summary>It is, or was, their name.</summary>
    Name = 1,

    /// <summary>It is the name of somebody close to them.</summary>
    Relative = 2,

    /// <summary>It is of where they live or lived.</summary>
    Place = 4,
}

/// <summary>The parts of a date that somebody may remember rightly while the rest is wrong.</summary>
internal static class DateTerms
{
    internal static IEnumerable<(char Kind, string Text)> Of(PartialDate date)
    {
        if (date is { Year: { } year, Month: { } month, Day: { } day })
        {
            yield return (Term.Born, Text($"{year:0000}{month:00}{day:00}"));
            yield return (Term.BornYearAndDay, Text($"{year:0000}{day:00}"));
        }
        if (date is { Year: { } inYear, Month: { } inMonth })
            yield return (Term.BornInMonth, Text($"{inYear:0000}{inMonth:00}"));
        if (date is { Month: { } ofMonth, Day: { } onDay })
            yield return (Term.BornOnDay, Text($"{ofMonth:00}{onDay:00}"));
        if (date.Year is { } alone)
            yield return (Term.BornInYear, Text($"{alone:0000}"));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
