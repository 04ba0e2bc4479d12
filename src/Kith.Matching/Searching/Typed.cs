using System.Text.RegularExpressions;
using Kith.Matching.Names;

namespace Kith.Matching.Searching;

/// <summary>One word that may be of a name or of an address.</summary>
/// <param name="Text">Its normal form.</param>
/// <param name="OfRelative">True of Donna in "Donna’s children".</param>
internal sealed record TypedWord(string Text, bool OfRelative);

/// <summary>What somebody typed, taken apart: words, dates, postcodes, numbers and e-mail addresses, in any order on one line.</summary>
public sealed partial class Typed
{
    /// <summary>No more of what is typed is read.</summary>
    public const int MostLetters = 200;

    private const int MostWords = 10;
    private const int MostOthers = 4;

    // A house is 12/4 or 12-14.
    private const int LeastOfCode = 5;
    private const int MostMilliseconds = 1000;

    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "the",
        "of",
        "dob",
        "born",
        "nee",
        "formerly",
        "aka",
        "mr",
        "mrs",
        "miss",
        "ms",
        "dr",
        "and",
        "lives",
        "living",
        "at",
        "in",
        "on",
        "tel",
        "phone",
        "mobile",
        "mob",
        "nhs",
        "no",
        "number",
        "called",
        "once",
        "was",
        "now",
        "known",
        "as",
        "near",
        "with",
        "postcode",
        "address",
        "name",
        "named",
        "to",
        "upn",
        "from",
        "her",
        "his",
        "their",
        "is",
        "about",
        "for",
        "email",
        "a",
        "an",
        "family",
    };

    private static readonly HashSet<string> Relations = new(StringComparer.Ordinal)
    {
        "mum",
        "mam",
        "mom",
        "mummy",
        "mother",
        "mums",
        "dad",
        "daddy",
        "father",
        "dads",
        "parent",
        "parents",
        "child",
        "children",
        "kid",
        "kids",
        "son",
        "sons",
        "daughter",
        "daughters",
        "brother",
        "brothers",
        "sister",
        "sisters",
        "sibling",
        "siblings",
        "baby",
        "babies",
        "boy",
        "boys",
        "girl",
        "girls",
        "carer",
        "carers",
        "partner",
        "wife",
        "husband",
        "gran",
        "grandma",
        "granny",
        "nana",
        "grandmother",
        "granddad",
        "grandad",
        "grandfather",
        "grandparent",
        "grandparents",
        "aunt",
        "auntie",
        "uncle",
        "cousin",
        "stepdad",
        "stepmum",
        "guardian",
        "twin",
        "twins",
        "grandson",
        "granddaughter",
        "grandchildren",
        "relative",
        "relatives",
    };

    private Typed() { }

    internal List<TypedWord> Words { get; } = [];
    internal List<TypedDate> Dates { get; } = [];
    internal List<(string Outward, string Inward)> Postcodes { get; } = [];
    internal List<string> Numbers { get; } = [];
    internal List<string> Emails { get; } = [];
    internal List<(string Number, string Street)> Houses { get; } = [];

    /// <summary>True where there is nothing to look for.</summary>
    public bool IsEmpty =>
        Words.Count + Dates.Count + Postcodes.Count + Numbers.Count + Emails.Count + Houses.Count == 0;

    /// <summary>Reads a line. What is too long is cut; nothing is refused.</summary>
    public static Typed Read(string? text)
    {
        var typed = new Typed();
        var rest =
            text is null ? ""
            : text.Length > MostLetters ? text[..MostLetters]
            : text;
        rest = typed.TakeEmails(rest);
        rest = typed.TakeLongNumbers(rest);
        rest = typed.TakeDates(rest);
        rest = typed.TakePostcodes(rest);
        rest = typed.TakeWrittenNumbers(rest);
        typed.TakeWords(rest);
        return typed;
    }

    private string TakeEmails(string text) =>
        Email().Replace(text, found => Took(Emails, found.Value.ToLowerInvariant()));

    private string TakeLongNumbers(string text) =>
        LongNumber()
            .Replace(
                text,
                found =>
                {
                    var digits = Names.Numbers.Digits(found.Value);
                    if (digits.Length is < 9 or > 14 || TypedDate.Parse(found.Value.Trim()) is not null)
                        return found.Value;
                    var telephone = Names.Numbers.Telephone(found.Value);
                    return Took(Numbers, found.Value.TrimStart()[0] is '0' or '+' ? telephone : digits);
                }
            );

    private string TakeDates(string text)
    {
        foreach (var date in TypedDate.In(text).Take(MostOthers).Reverse())
        {
            Dates.Insert(0, date);
            text = $"{text[..date.Start]} {text[(date.Start + date.Length)..]}";
        }
        return text;
    }

    private string TakePostcodes(string text) =>
        Postcode()
            .Replace(
                text,
                found =>
                    Postcodes.Count < MostOthers
                    && Names.Numbers.Postcode(found.Groups["out"].Value + found.Groups["in"].Value) is { } code
                        ? TookPostcode(code)
                    : found.Groups["sector"].Success
                        ? Took(Postcodes, (found.Groups["out"].Value.ToUpperInvariant(), found.Groups["sector"].Value))
                    : found.Value
            );

    // SB-77120 and HSG/20417: written with strokes, and known without them.
    private string TakeWrittenNumbers(string text) =>
        WrittenNumber()
            .Replace(
                text,
                found =>
                    Names.Numbers.Code(found.Value) is { Length: >= LeastOfCode } code && code.Any(char.IsAsciiDigit)
                        ? Took(Numbers, code)
                        : found.Value
            );

    // The first half of a postcode alone may be a short number of somebody's record, too.
    private string TookPostcode((string Outward, string Inward) code)
    {
        if (code.Inward.Length == 0)
            Took(Numbers, code.Outward);
        return Took(Postcodes, code);
    }

    private void TakeWords(string text)
    {
        // "Donna's children": what stands before the relation is somebody else's name. A comma or a bar ends a name.
        foreach (var phrase in Possessive().Replace(text, " 's ").Split([',', ';', '|', '(', ')']))
            TakePhrase([.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Pieces)]);
        for (var index = 0; index + 1 < _numbers.Count; index++)
            if (_numbers[index] is { IsNumber: true } number && Houses.Count < MostOthers)
                Houses.Add((number.Text, _numbers[index + 1].Text));
    }

    private readonly List<(string Text, bool IsNumber)> _numbers = [];

    private static IEnumerable<string> Pieces(string word) => word == "'s" ? ["'s"] : Spelling.Words(word);

    private void TakePhrase(List<string> pieces)
    {
        var relation = pieces.FindIndex(Relations.Contains);
        var owner = pieces.IndexOf("'s");
        var (from, to) =
            relation < 0 ? (0, 0)
            : owner >= 0 && owner < relation ? (0, owner)
            : relation > 0 && pieces[relation - 1].EndsWith('s') && relation == pieces.Count - 1 ? (0, relation)
            : (relation + 1, pieces.Count);
        for (var index = 0; index < pieces.Count; index++)
            if (!Relations.Contains(pieces[index]) && pieces[index] != "'s")
                Take(pieces[index], index >= from && index < to);
    }

    private void Take(string word, bool ofRelative)
    {
        var isNumber = char.IsAsciiDigit(word[0]);
        _numbers.Add((word, isNumber));
        if (word.Any(char.IsAsciiDigit) && (word.Length >= 4 || word.Any(char.IsAsciiLetter)))
            Took(Numbers, Names.Numbers.Code(word));
        else if (
            !isNumber
            && Words.Count < MostWords
            && !Silent.Contains(word)
            && !(Words.Count > 0 && Spelling.IsParticle(word))
        )
            Words.Add(new(word, ofRelative));
    }

    private static string Took<T>(List<T> list, T value)
    {
        if (list.Count < MostOthers)
            list.Add(value);
        return " , ";
    }

    private const RegexOptions Case =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"[^\s@,;]+@[^\s@,;]+", Case, MostMilliseconds)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![0-9a-z/])(\+|[0-9])[0-9 ()\-]{7,18}[0-9](?![0-9a-z/])", Case, MostMilliseconds)]
    private static partial Regex LongNumber();

    [GeneratedRegex(
        @"(?<![0-9a-z])(?<out>[a-z]{1,2}[0-9][a-z0-9]?)( *(?<in>[0-9][a-z]{2})| (?<sector>[0-9]))?(?![0-9a-z])",
        Case,
        MostMilliseconds
    )]
    private static partial Regex Postcode();

    [GeneratedRegex(@"(?<![0-9a-z])[0-9a-z]+([/\-][0-9a-z]+)+(?![0-9a-z])", Case, MostMilliseconds)]
    private static partial Regex WrittenNumber();

    [GeneratedRegex(@"['’‘`]s?(?=\s|$)", Case, MostMilliseconds)]
    private static partial Regex Possessive();
}
