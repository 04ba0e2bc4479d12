using Kith.Matching.Names;

namespace Kith.Matching.Comparing;

/// <summary>Brings what is known of a person into the forms that are compared.</summary>
internal sealed class Sketcher(Vocabulary vocabulary)
{
    // However many names somebody brings, comparing them stays quick.
    private const int MostNames = 8;
    private const int MostOthers = 6;

    private static readonly HashSet<string> NotYetNamed =
    [
        "baby",
        "babe",
        "bby",
        "infant",
        "newborn",
        "unborn",
        "unnamed",
        "unknown",
    ];

    private static readonly HashSet<string> NoNames =
    [
        "notknown",
        "nk",
        "na",
        "none",
        "tbc",
        "boy",
        "girl",
        "twin",
        "male",
        "female",
        "of",
        "one",
        "two",
        "1",
        "2",
        "3",
        "i",
        "ii",
        "a",
        "b",
        "not",
        "known",
    ];

    private static readonly HashSet<string> Titles = ["mr", "mrs", "ms", "miss", "master", "dr", "mx"];

    // Words by which no two addresses are told apart, as people abbreviate them.
    private static readonly HashSet<string> CommonInAddresses =
    [
        "flat",
        "apartment",
        "apt",
        "unit",
        "house",
        "no",
        "number",
        "road",
        "rd",
        "street",
        "st",
        "avenue",
        "ave",
        "av",
        "lane",
        "ln",
        "close",
        "cl",
        "drive",
        "dr",
        "way",
        "court",
        "ct",
        "place",
        "pl",
        "crescent",
        "cres",
        "gardens",
        "gdns",
        "terrace",
        "terr",
        "the",
        "of",
    ];

    public Sketch Of(Particulars person)
    {
        var town = person.Places.Select(place => place.Town).FirstOrDefault(town => !string.IsNullOrWhiteSpace(town));
        return new Sketch
        {
            Id = person.Id,
            Names = [.. person.Names.Take(MostNames).Select(Name)],
            Born = person.Born,
            Expected = person.Expected,
            Sex = person.Sex,
            Places = [.. person.Places.Take(MostOthers).Select(Place).OfType<PlaceSketch>()],
            Town = One(town),
            Telephones = [.. person.Telephones.Take(MostOthers).Select(Telephone).OfType<Word>().Distinct()],
            Emails = [.. person.Emails.Take(MostOthers).Select(Email).OfType<Email>().Distinct()],
            Identifiers = [.. person.Identifiers.Take(MostOthers).Where(IsNumber).Select(Identifier)],
            Household = Known(person.Household?.Trim().ToLowerInvariant() ?? ""),
            Relatives =
            [
                .. person
                    .Relatives.Take(MostNames)
                    .Select(Name)
                    .Where(name => name.Given.IsKnown || name.Family.IsKnown),
            ],
            Birthplace = One(person.BornIn),
        };
    }

    private NameSketch Name(PersonName name) => new(Given(name.Given), Part(Spelling.Words(name.Family)));

    // "Baby", "Unborn twin 2": no name, and nothing that could differ from the name given later.
    private NamePart Given(string given)
    {
        string[] words = [.. Spelling.Words(given).SkipWhile(word => word.Length > 1 && Titles.Contains(word))];
        return IsNoName(words) ? NamePart.Unknown : Part(words);
    }

    private static bool IsNoName(string[] words) =>
        words.Length > 0 && (NotYetNamed.Contains(words[0]) || (words[0].Length > 1 && words.All(NoNames.Contains)));

    private NamePart Part(IReadOnlyList<string> words)
    {
        if (words.Count == 0 || (words.Count == 1 && words[0] is "unknown" or "nk" or "notknown"))
            return NamePart.Unknown;
        Word[] known = [.. words.Select(word => vocabulary[word])];
        return new NamePart(words.Count == 1 ? known[0] : vocabulary[string.Concat(words)], known);
    }

    private Word? One(string? text)
    {
        var words = Spelling.Words(text);
        return words.Count == 0 ? null : vocabulary[string.Concat(words)];
    }

    private PlaceSketch? Place(Place place)
    {
        var postcode = Numbers.Code(place.Postcode ?? "");
        var words = Spelling.Words(place.Lines);
        var house = string.Join(' ', words.Where(word => char.IsAsciiDigit(word[0])));
        var street = string.Concat(
            words
                .Where(word => !char.IsAsciiDigit(word[0]) && !CommonInAddresses.Contains(word))
                .Order(StringComparer.Ordinal)
        );
        if (postcode.Length + street.Length == 0)
            return null;
        return new PlaceSketch(
            vocabulary[$"{house}|{(postcode.Length > 0 ? postcode : street)}"].Id,
            Known(postcode),
            postcode.Length >= 5 ? Known(postcode[..^3]) : null,
            Known(house),
            Known(street)
        );
    }

    private Word? Telephone(string number) => Known(Numbers.Telephone(number));

    private Email? Email(string written)
    {
        var email = written.Trim().ToLowerInvariant();
        return email.Length < 4 ? null : new Email(vocabulary[email], vocabulary[email.Split('@', 2)[0]]);
    }

    private static bool IsNumber(KeyValuePair<string, string> identifier) => Numbers.Code(identifier.Value).Length >= 4;

    private (string, Word) Identifier(KeyValuePair<string, string> identifier) =>
        (identifier.Key, vocabulary[Numbers.Code(identifier.Value)]);

    private Word? Known(string text) => text.Length == 0 ? null : vocabulary[text];
}
