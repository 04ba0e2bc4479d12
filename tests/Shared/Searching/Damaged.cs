using System.Globalization;
using Kith.Matching;
using Kith.Matching.Names;

namespace Kith.Tests.Searching;

/// <summary>One way in which people type what they half remember.</summary>
/// <param name="Kind">In words.</param>
/// <param name="Of">What is typed for a person; null where the person has nothing of the kind.</param>
internal sealed record Damage(string Kind, Func<Particulars, ulong, string?> Of)
{
    /// <summary>All of them. Except where it says so, the name comes with one thing more: a name alone finds no one among a million.</summary>
    public static IReadOnlyList<Damage> All { get; } =
    [
        new("as it is", (p, n) => Clued(p, n, p.Names[0].Given, p.Names[0].Family)),
        new("family name first", (p, n) => Clued(p, n, p.Names[0].Family + ",", First(p))),
        new("one slip in each name", (p, n) => Clued(p, n, Slip(First(p), n), Slip(p.Names[0].Family, n + 7))),
        new(
            "two slips in the family name",
            (p, n) =>
                p.Names[0].Family.Length < 6 ? null : Clued(p, n, First(p), Slip(Slip(p.Names[0].Family, n), n + 7))
        ),
        new("as it sounds", AsHeard),
        new(
            "nickname or other spelling",
            (p, n) => Nick(p, n) is { } nick ? Clued(p, n, nick, p.Names[0].Family) : null
        ),
        new("former name", (p, n) => p.Names.Count > 1 ? Clued(p, n, First(p), p.Names[1].Family) : null),
        new("initial and whole date", (p, n) => $"{First(p)[0]} {p.Names[0].Family} {Date(p, "d/M/yyyy")}"),
        new("name and year", (p, _) => $"{First(p)} {p.Names[0].Family} {Date(p, "yyyy")} {Street(p)}"),
        new("name and month", (p, _) => $"{First(p)} {p.Names[0].Family} {Date(p, "MMMM yyyy")}"),
        new(
            "day and month exchanged",
            (p, _) => p.Born!.Value.Day > 12 ? null : $"{First(p)} {p.Names[0].Family} {Date(p, "MM/dd/yyyy")}"
        ),
        new("one digit of the date wrong", (p, n) => $"{First(p)} {p.Names[0].Family} {WrongDate(p, n)}"),
        new("date alone with first name", (p, _) => $"{First(p)} {Date(p, "d MMM yy")}"),
        new("address", (p, _) => $"{First(p)} {p.Places[0].Lines}"),
        new("address with a slip", (p, n) => $"{First(p)} {p.Names[0].Family} {Slip(Street(p), n)}"),
        new(
            "postcode and first name",
            (p, _) =>
                $"{First(p)} {p.Places[0].Postcode!.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal)}"
        ),
        new("telephone", (p, _) => p.Telephones.Count == 0 ? null : p.Telephones[0]),
        new("telephone with a wrong digit", (p, n) => p.Telephones.Count == 0 ? null : WrongDigit(p.Telephones[0], n)),
        new(
            "NHS number",
            (p, _) => p.Identifiers.TryGetValue("nhs", out var nhs) ? $"{nhs[..3]} {nhs[3..6]} {nhs[6..]}" : null
        ),
        new(
            "somebody's child",
            (p, _) =>
                $"{p.Relatives[0].Given} {p.Relatives[0].Family}'s {(p.Sex == 'F' ? "daughter" : "son")} {First(p)} {Date(p, "yyyy")}"
        ),
        new(
            "a mother and the first name",
            (p, n) => $"{Slip(First(p), n)} mum {p.Relatives[0].Given} {p.Relatives[0].Family} {Date(p, "yyyy")}"
        ),
        new(
            "slip, nickname and wrong date",
            (p, n) => $"{Nick(p, n) ?? First(p)} {Slip(p.Names[0].Family, n)} {WrongDate(p, n)}"
        ),
    ];

    private static string First(Particulars person) => person.Names[0].Given.Split(' ')[0];

    private static string Street(Particulars person) => person.Places[0].Lines.Split(' ')[1];

    private static string Clued(Particulars person, ulong number, string one, string other) =>
        (number % 4) switch
        {
            0 => $"{one} {other} {Date(person, "dd/MM/yyyy")}",
            1 => $"{Date(person, "d MMMM yyyy")} {one} {other}",
            2 => $"{one} {other} {person.Places[0].Postcode}",
            _ => $"{one} {other}, {person.Places[0].Lines.ToLowerInvariant()}",
        };

    private static string Date(Particulars person, string format) =>
        new DateOnly(
            person.Born!.Value.Year!.Value,
            person.Born.Value.Month!.Value,
            person.Born.Value.Day!.Value
        ).ToString(format, CultureInfo.InvariantCulture);

    private static string? AsHeard(Particulars person, ulong number)
    {
        var (given, family) = (Heard(First(person), number), Heard(person.Names[0].Family, number));
        return given == First(person) && family == person.Names[0].Family ? null : Clued(person, number, given, family);
    }

    private static string? Nick(Particulars person, ulong number) =>
        Nicknames.Of(Spelling.Of(First(person))) is { Count: > 0 } others
            ? others[(int)(number % (ulong)others.Count)]
            : null;

    private static string WrongDigit(string number, ulong chance)
    {
        var draw = new Draw(chance);
        var at = 2 + draw.Below(number.Length - 2);
        return $"{number[..at]}{(char)('0' + (number[at] - '0' + 1 + draw.Below(8)) % 10)}{number[(at + 1)..]}";
    }

    private static string WrongDate(Particulars person, ulong chance)
    {
        var date = new DateOnly(
            person.Born!.Value.Year!.Value,
            person.Born.Value.Month!.Value,
            person.Born.Value.Day!.Value
        );
        var wrong = (chance % 3) switch
        {
            0 => date.AddYears(1),
            1 => new DateOnly(date.Year, date.Month % 12 + 1, Math.Min(date.Day, 28)),
            _ => new DateOnly(date.Year, date.Month, date.Day > 10 ? date.Day - 10 : date.Day + 10),
        };
        return wrong.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>One slip of the hand: a letter missing, doubled, another, or two exchanged; seldom the first.</summary>
    private static string Slip(string word, ulong chance)
    {
        var draw = new Draw(chance);
        if (word.Length < 3)
            return word;
        var at = 1 + draw.Below(word.Length - 2);
        return draw.Below(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, $"{word[at]}"),
            2 => word.Remove(at, 1).Insert(at, $"{(char)('a' + draw.Below(26))}"),
            _ => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
        };
    }

    // How people write what they hear; no table of ours is asked.
    private static readonly (string From, string To)[] Sounds =
    [
        ("ph", "f"),
        ("ie", "y"),
        ("ck", "k"),
        ("ee", "ea"),
        ("ou", "ow"),
        ("tt", "t"),
        ("ll", "l"),
        ("nn", "n"),
        ("mm", "m"),
        ("ss", "s"),
        ("y", "i"),
        ("c", "k"),
        ("sz", "sh"),
        ("cz", "ch"),
        ("w", "v"),
        ("dh", "d"),
        ("kh", "k"),
        ("gh", "g"),
        ("bh", "v"),
        ("mh", "v"),
        ("oo", "u"),
        ("ai", "ay"),
        ("aa", "a"),
        ("ei", "ay"),
        ("ea", "ee"),
        ("j", "y"),
        ("x", "ks"),
        ("z", "s"),
        ("qu", "kw"),
        ("ough", "off"),
        ("er", "a"),
        ("ian", "ean"),
        ("e", "i"),
        ("o", "u"),
        ("s", "ss"),
        ("d", "dd"),
        ("l", "ll"),
    ];

    private static string Heard(string word, ulong chance)
    {
        var draw = new Draw(chance);
        var heard = word.ToLowerInvariant();
        var fitting = Sounds.Where(sound => heard.IndexOf(sound.From, 1, StringComparison.Ordinal) > 0).ToList();
        if (heard.Length < 4 || fitting.Count == 0)
            return word;
        var (from, to) = draw.Of(fitting);
        var at = heard.IndexOf(from, 1, StringComparison.Ordinal);
        return heard[..at] + to + heard[(at + from.Length)..];
    }
}
