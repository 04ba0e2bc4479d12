using System.Globalization;
using Kith.Matching.Names;

namespace Kith.Matching.Searching;

/// <summary>Looks closely at one person: what of that which was typed fits, how well, and why.</summary>
internal sealed class Fit(Typed typed, IReadOnlyList<Expansion> expansions)
{
    private const double FromBefore = 0.96;
    private const double OfRelative = 0.62;
    private const double OfPlace = 0.75;
    private const double NotOfRelative = 0.7;
    private const double InOrder = 0.3;
    private const double LeftOver = 0.25;
    private const double OfInitial = 2;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private sealed record Held(string Word, ReasonAbout About, string Whole, int Place, bool IsMain, bool IsGiven);

    private readonly record struct Match(double Bits, int Typed, int Held, Meant? Meant);

    internal Found Of(Particulars person)
    {
        List<(double Bits, Reason Reason)> why = [];
        var bits = OfWords(person, why);
        foreach (var date in typed.Dates)
            bits += OfDate(date, person, why);
        foreach (var (outward, inward) in typed.Postcodes)
            bits += OfPostcode(outward, inward, person, why);
        foreach (var (house, street) in typed.Houses)
            bits += OfHouse(house, street, person, why);
        foreach (var number in typed.Numbers)
            bits += OfNumber(number, person, why);
        foreach (var email in typed.Emails)
            bits += OfEmail(email, person, why);
        return new(person.Id, bits, [.. why.OrderByDescending(one => one.Bits).Select(one => one.Reason).Distinct()]);
    }

    private double OfWords(Particulars person, List<(double, Reason)> why)
    {
        if (expansions.Count == 0)
            return 0;
        var held = Holds(person);
        var matches = Matches(held);
        matches.Sort((one, other) => other.Bits.CompareTo(one.Bits));
        var (usedTyped, usedHeld) = (0u, new HashSet<int>());
        List<Match> taken = [];
        foreach (var match in matches)
        {
            if ((usedTyped & (1u << match.Typed)) != 0 || !usedHeld.Add(held[match.Held].Place))
                continue;
            usedTyped |= 1u << match.Typed;
            if (match.Meant?.Like.Kind == Like.Joined)
                usedTyped |= Partner(match);
            taken.Add(match);
        }
        var bits = taken.Sum(match => match.Bits) + Order(taken, held);
        bits -=
            LeftOver
            * held.Where(one => one.IsMain && !usedHeld.Contains(one.Place))
                .Select(one => one.Place)
                .Distinct()
                .Count();
        foreach (var match in taken)
            why.Add((match.Bits, WhyOf(expansions[match.Typed].Typed.Text, match, held[match.Held])));
        return bits;
    }

    // Two typed words that are one name: the neighbour has found its name too.
    private uint Partner(Match match)
    {
        var word = match.Meant!.Text;
        return match.Typed + 1 < expansions.Count
            && word.EndsWith(expansions[match.Typed + 1].Typed.Text, StringComparison.Ordinal)
                ? 1u << (match.Typed + 1)
            : match.Typed > 0 ? 1u << (match.Typed - 1)
            : 0;
    }

    private static double Order(List<Match> taken, List<Held> held)
    {
        var given = taken.FindIndex(match => held[match.Held] is { IsMain: true, IsGiven: true });
        var family = taken.FindIndex(match => held[match.Held] is { IsMain: true, IsGiven: false });
        return given >= 0 && family >= 0 && taken[given].Typed < taken[family].Typed ? InOrder : 0;
    }

    private List<Match> Matches(List<Held> held)
    {
        List<Match> matches = [];
        for (var word = 0; word < expansions.Count; word++)
        {
            var (text, ofRelative) = expansions[word].Typed;
            for (var index = 0; index < held.Count; index++)
            {
                var share = Share(held[index], ofRelative);
                if (expansions[word].ByText.TryGetValue(held[index].Word, out var meant))
                    matches.Add(new(meant.Bits * share, word, index, meant));
                else if (
                    text.Length == 1
                    && held[index].Word[0] == text[0]
                    && held[index].About is ReasonAbout.Name or ReasonAbout.OtherName
                )
                    matches.Add(new(OfInitial * share, word, index, null));
            }
        }
        return matches;
    }

    private static double Share(Held held, bool ofRelative) =>
        held.About switch
        {
            ReasonAbout.Relative => ofRelative ? 1 : OfRelative,
            ReasonAbout.Address => OfPlace,
            ReasonAbout.OtherName => ofRelative ? NotOfRelative : FromBefore,
            _ => ofRelative ? NotOfRelative : 1,
        };

    private static List<Held> Holds(Particulars person)
    {
        List<Held> held = [];
        var place = 0;
        for (var index = 0; index < person.Names.Count; index++)
            AddName(person.Names[index], index == 0 ? ReasonAbout.Name : ReasonAbout.OtherName);
        foreach (var relative in person.Relatives)
            AddName(relative, ReasonAbout.Relative);
        foreach (var at in person.Places)
        foreach (var word in Spelling.Words(at.Lines).Concat(Spelling.Words(at.Town)))
            held.Add(new(word, ReasonAbout.Address, at.Lines, place++, false, false));
        return held;

        void AddName(PersonName name, ReasonAbout about)
        {
            AddPart(name.Given, about, name, isGiven: true);
            AddPart(name.Family, about, name, isGiven: false);
        }

        void AddPart(string part, ReasonAbout about, PersonName name, bool isGiven)
        {
            var whole = about == ReasonAbout.Relative ? $"{name.Given} {name.Family}".Trim() : part;
            var first = true;
            foreach (var form in Spelling.Forms(part))
            {
                // The parts of one double name may each be typed; of a second given name nobody need have heard.
                held.Add(new(form, about, whole, place++, about == ReasonAbout.Name && first, isGiven));
                first = false;
            }
        }
    }

    private static Reason WhyOf(string text, Match match, Held held)
    {
        var how = match.Meant?.Like.Kind switch
        {
            null => $"begins with {text.ToUpperInvariant()}",
            Like.Same or Like.Joined => null,
            Like.Spelling => $"another spelling of {Said(text)}",
            Like.Nickname => $"{Said(text)} is used for it",
            Like.Sound => $"sounds like {Said(text)}",
            Like.Beginning => $"begins with {Said(text)}",
            _ => $"nearly {Said(text)}",
        };
        var after = how is null ? "" : $" ({how})";
        return held.About switch
        {
            ReasonAbout.OtherName => new(held.About, $"once called {held.Whole}{after}"),
            ReasonAbout.Relative => new(held.About, $"close to {held.Whole}{after}"),
            ReasonAbout.Address => new(held.About, $"lives or lived at {held.Whole}{after}"),
            _ => new(held.About, $"called {held.Whole}{after}"),
        };
    }

    private static string Said(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static double OfDate(TypedDate date, Particulars person, List<(double, Reason)> why)
    {
        var born = person.Born ?? (person.Expected is { } due ? new PartialDate(due.Year, due.Month, due.Day) : null);
        if (born is not { } known)
            return 0;
        var bits = double.MinValue;
        for (var index = 0; index < date.Readings.Count; index++)
            bits = Math.Max(bits, Near(date.Readings[index], known) - (index == 0 ? 0 : 1.2));
        if (bits <= 0)
            return bits;
        var typed = date.Readings[0];
        var verb = person.Born is null ? "expected" : "born";
        var isSame = Agrees(typed.Year, known.Year) && Agrees(typed.Month, known.Month) && Agrees(typed.Day, known.Day);
        why.Add(
            (
                bits,
                new(ReasonAbout.Birth, isSame ? $"{verb} {Words(known)}" : $"{verb} {Words(known)}, not {Words(typed)}")
            )
        );
        return bits;
    }

    private static bool Agrees(int? typed, int? known) => typed is null || typed == known;

    private static double Near(PartialDate typed, PartialDate known)
    {
        var (year, month, day) = (
            Part(typed.Year, known.Year, 4),
            Part(typed.Month, known.Month, 3.6),
            Part(typed.Day, known.Day, 5.1)
        );
        var wrong = (year < 0 ? 1 : 0) + (month < 0 ? 1 : 0) + (day < 0 ? 1 : 0);
        var bits = Math.Max(0, year) + Math.Max(0, month) + Math.Max(0, day);
        return wrong switch
        {
            0 => bits,
            // One part of three may be a slip, and is likelier to be one where a single digit is out.
            1 when bits > 7 => bits - (OneDigit(typed, known) ? 0 : 1),
            1 when typed is { Year: { } was, Month: null } && Math.Abs(was - (known.Year ?? 0)) == 1 => 1,
            1 => -1,
            _ => -3,
        };
    }

    private static double Part(int? typed, int? known, double bits) =>
        typed is null || known is null ? 0
        : typed == known ? bits
        : -1;

    private static bool OneDigit(PartialDate typed, PartialDate known) =>
        Edits.Between(Digits(typed), Digits(known), 1) <= 1;

    private static string Digits(PartialDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year ?? 0:0000}{date.Month ?? 0:00}{date.Day ?? 0:00}");

    private static string Words(PartialDate date) =>
        date switch
        {
            { Month: null } => $"{date.Year}",
            { Day: null } => new DateOnly(date.Year ?? 2000, date.Month.Value, 1).ToString(
                date.Year is null ? "MMMM" : "MMMM yyyy",
                British
            ),
            _ => new DateOnly(
                date.Year ?? 2000,
                date.Month.Value,
                Math.Min(date.Day.Value, DateTime.DaysInMonth(date.Year ?? 2000, date.Month.Value))
            ).ToString(date.Year is null ? "d MMMM" : "d MMMM yyyy", British),
        };

    private static double OfPostcode(string outward, string inward, Particulars person, List<(double, Reason)> why)
    {
        var best = 0.0;
        foreach (var place in person.Places)
            if (Numbers.Postcode(place.Postcode) is { } known)
            {
                var same = known.Outward == outward;
                var bits =
                    same && known.Inward == inward ? (inward.Length == 0 ? 5 : 15)
                    : inward.Length == 3 && Edits.Between(outward + inward, known.Outward + known.Inward, 1) == 1 ? 11
                    : same && inward.Length > 0 && known.Inward.StartsWith(inward[0]) ? 8
                    : same ? 4.5
                    : 0;
                best = Math.Max(best, bits);
                if (bits > 0)
                    why.Add(
                        (bits, new(ReasonAbout.Address, $"lives or lived in {known.Outward} {known.Inward}".TrimEnd()))
                    );
            }
        return best;
    }

    private static double OfHouse(string house, string street, Particulars person, List<(double, Reason)> why)
    {
        foreach (var place in person.Places)
        {
            var words = Spelling.Words(place.Lines);
            for (var index = 0; index < words.Count; index++)
                if (words[index] == house)
                {
                    var near = index + 1 < words.Count && Edits.Between(words[index + 1], street, 2) <= 2;
                    why.Add((near ? 7 : 1.5, new(ReasonAbout.Address, $"lives or lived at {place.Lines}")));
                    return near ? 7 : 1.5;
                }
        }
        return 0;
    }

    private static double OfNumber(string number, Particulars person, List<(double, Reason)> why)
    {
        var best = 0.0;
        foreach (var telephone in person.Telephones)
            Take(Numbers.Telephone(telephone), new(ReasonAbout.Contact, $"telephone {telephone}"));
        foreach (var (kind, identifier) in person.Identifiers)
            Take(Numbers.Code(identifier), new(ReasonAbout.Number, $"{KindOf(kind)}number {identifier}"));
        Take(Numbers.Code(person.Id), new(ReasonAbout.Number, $"number {person.Id}"));
        return best;

        void Take(string known, Reason reason)
        {
            var bits =
                known.Length == 0 ? 0
                : known == number ? 22
                : known.Length > 7 && Edits.Between(known, number, 2) is var slips and <= 2 ? 18 - 3 * slips
                : number.Length >= 6 && known.EndsWith(number, StringComparison.Ordinal) ? 14
                : 0;
            best = Math.Max(best, bits);
            if (bits > 0)
                why.Add((bits, bits == 22 ? reason : reason with { Says = $"{reason.Says}, nearly {number}" }));
        }
    }

    private static string KindOf(string kind) =>
        kind switch
        {
            "number" => "",
            "nhs" or "upn" => $"{kind.ToUpperInvariant()} ",
            _ => $"{kind} ",
        };

    private static double OfEmail(string email, Particulars person, List<(double, Reason)> why)
    {
        foreach (var known in person.Emails)
            if (Edits.Between(known.Trim().ToLowerInvariant(), email, 2) is var slips and <= 2)
            {
                why.Add((20 - 3 * slips, new(ReasonAbout.Contact, $"e-mail {known}")));
                return 20 - 3 * slips;
            }
        return 0;
    }
}
