using System.Globalization;

namespace Kith.Matching.Tests.Comparing;

/// <summary>What is known of each made-up person in a data set.</summary>
public enum Known
{
    /// <summary>Everything that a children's service may know.</summary>
    Everything,

    /// <summary>As a referral comes by telephone: no numbers that are given to one person only, no household.</summary>
    NoNumbers,

    /// <summary>Names, date of birth, sex and address.</summary>
    NamesAndAddress,
}

/// <summary>
/// A town of made-up families, the same for the same seed: twins, brothers and sisters, fathers and sons of one name,
/// cousins of one name, second marriages, moves, shared telephones, newborns without a name, names from other scripts, and
/// the slips with which all of them are written down a second time.
/// </summary>
public sealed class MadeUpFamilies
{
    private readonly Dice _dice;
    private readonly Known _known;
    private readonly List<Someone> _people = [];

    /// <param name="seed">The same families for the same seed.</param>
    /// <param name="families">How many families.</param>
    /// <param name="known">What is known of each.</param>
    public MadeUpFamilies(int seed, int families, Known known)
    {
        _dice = new Dice(seed);
        _known = known;
        for (var family = 0; family < families; family++)
            AddFamily(family);
        foreach (var someone in _people)
            someone.IsHeld = _dice.Percent(80);
        Held = [.. _people.Where(someone => someone.IsHeld).Select(AsHeld)];
        Contacts = [.. _people.Where(someone => _dice.Percent(someone.IsHeld ? 60 : 80)).Select(AsContact)];
    }

    /// <summary>The records that are held.</summary>
    public IReadOnlyList<Particulars> Held { get; }

    /// <summary>Those who come in, as they were written down the second time.</summary>
    public IReadOnlyList<Contact> Contacts { get; }

    /// <summary>One who comes in.</summary>
    /// <param name="Person">As they were written down.</param>
    /// <param name="Is">The record that is theirs; null where they are new.</param>
    /// <param name="TwinIs">The record of their twin; null where there is none.</param>
    public sealed record Contact(Particulars Person, string? Is, string? TwinIs);

    private void AddFamily(int number)
    {
        var home = _dice.Home();
        var origin = _dice.Percent(22) ? 1 + _dice.Below(MadeUpNames.Origins.Length - 1) : 0;
        var names = MadeUpNames.Origins[origin];
        var surname = names.Surname(_dice);
        var (telephone, email) = (
            _dice.Telephone(),
            $"{_dice.Letters(7)}{_dice.Below(99)}@{_dice.Of(MadeUpNames.Mail)}"
        );
        var mother = NewPerson(names, 'F', surname, _dice.Born(1975, 1998), home, number);
        var father = NewPerson(
            names,
            'M',
            _dice.Percent(70) ? surname : names.Surname(_dice),
            _dice.Born(1972, 1997),
            home,
            number
        );
        mother.Telephone = telephone;
        mother.Email = email;
        father.Telephone = _dice.Telephone();
        if (_dice.Percent(25))
            mother.Former = names.Surname(_dice);
        var isSecondMarriage = _dice.Percent(12);
        var children = 1 + _dice.Below(3) + _dice.Below(3);
        List<Someone> all = [];
        var born = _dice.Born(2007, 2017);
        for (var child = 0; child < children; child++, born = born.AddDays(330 + _dice.Below(900)))
        {
            var family =
                isSecondMarriage && child == 0 ? names.Surname(_dice)
                : _dice.Percent(80) ? father.Family
                : mother.Family;
            all.AddRange(NewBirth(names, family, born, home, number));
            // No family calls two of its children alike, nor a daughter like her mother.
            for (var one = 0; one < all.Count; one++)
                while (all[one].Given == mother.Given || all[..one].Any(other => other.Given == all[one].Given))
                    all[one].Given = names.Given(all[one].Sex, _dice);
        }
        // A son called like his father, and cousins called alike round the corner.
        if (all.FirstOrDefault(child => child.Sex == 'M') is { Twin: null } son && _dice.Percent(6))
            son.Given = father.Given;
        foreach (var child in all)
        {
            child.Middle = child.Middle == child.Given ? null : child.Middle;
            child.Telephone = telephone;
            child.Email = _dice.Percent(60) ? email : null;
            child.Mother = mother;
        }
        if (_dice.Percent(60))
            _people.AddRange([mother, father]);
        _people.AddRange(all);
        if (_dice.Percent(8))
            AddCousins(names, all, number);
    }

    private void AddCousins(MadeUpNames names, List<Someone> cousins, int number)
    {
        var home = _dice.Home();
        var mother = NewPerson(names, 'F', cousins[0].Family, _dice.Born(1975, 1998), home, number);
        var telephone = _dice.Telephone();
        foreach (var cousin in cousins.Take(2))
        {
            var child = NewPerson(
                names,
                cousin.Sex,
                cousin.Family,
                cousin.Born.AddDays(_dice.Below(1400) - 700),
                home,
                -1 - number
            );
            (child.Given, child.Middle) = (cousin.Given, child.Middle == cousin.Given ? null : child.Middle);
            (child.Telephone, child.Mother) = (telephone, mother);
            _people.Add(child);
        }
    }

    private IEnumerable<Someone> NewBirth(MadeUpNames names, string family, DateOnly born, string[] home, int number)
    {
        var first = NewPerson(names, _dice.Percent(50) ? 'F' : 'M', family, born, home, number);
        if (!_dice.Percent(4))
            return [first];
        var second = NewPerson(
            names,
            _dice.Percent(65) ? first.Sex
                : first.Sex == 'F' ? 'M'
                : 'F',
            family,
            born,
            home,
            number
        );
        while (second.Given == first.Given)
            second.Given = names.Given(second.Sex, _dice);
        (first.Twin, second.Twin) = (second, first);
        return [first, second];
    }

    private Someone NewPerson(MadeUpNames names, char sex, string family, DateOnly born, string[] home, int number) =>
        new()
        {
            Id = $"P{_dice.Next():x16}",
            Names = names,
            Sex = sex,
            Given = names.Given(sex, _dice),
            Middle = _dice.Percent(60) ? names.Given(sex, _dice) : null,
            Family = family,
            Born = born,
            Home = home,
            Household = $"H{number}",
            Nhs = _dice.Nhs(),
            Upn = born.Year is > 2008 and < 2022 ? _dice.Upn() : null,
        };

    private Particulars AsHeld(Someone someone)
    {
        List<PersonName> names = [Name(HeldGiven(someone), _dice.Percent(70) ? someone.Middle : null, someone.Family)];
        if (someone.Former is { } former && _dice.Percent(60))
            names.Add(names[0] with { Family = former });
        return Made(
            someone.Id,
            someone,
            names,
            new PartialDate(someone.Born.Year, someone.Born.Month, someone.Born.Day),
            someone.Home
        );
    }

    // A child whose record was begun at birth, before there was a name.
    private string HeldGiven(Someone someone) =>
        someone.Born.Year >= 2025 && someone.Twin is null && _dice.Percent(30) ? "Baby" : someone.Given;

    private Contact AsContact(Someone someone)
    {
        var family =
            _dice.Percent(4) && someone.Mother is not null ? someone.Mother.Family
            : _dice.Percent(2) ? $"{someone.Family}-{someone.Names.Surname(_dice)}"
            : someone.Former is { } former && _dice.Percent(20) ? former
            : someone.Family;
        family = _dice.Percent(4) ? _dice.Slip(family) : family;
        var given = _dice.Percent(someone.Names.IsTransliterated ? 35 : 7)
            ? someone.Names.Variant(someone.Given, _dice)
            : someone.Given;
        given = _dice.Percent(6) ? _dice.Slip(given) : given;
        given = _dice.Percent(1) ? given[..1] : given;
        var middle =
            _dice.Percent(50) ? null
            : _dice.Percent(15) ? someone.Middle?[..1]
            : someone.Middle;
        var name = Name(given, middle, family);
        if (_dice.Percent(2))
            name = new PersonName(name.Family, name.Given);
        var home = _dice.Percent(12) ? _dice.Home() : someone.Home;
        var person = Made($"C{_dice.Next():x16}", someone, [name], SecondDate(someone.Born), home);
        return new Contact(
            person,
            someone.IsHeld ? someone.Id : null,
            someone.Twin is { IsHeld: true } twin ? twin.Id : null
        );
    }

    private PartialDate? SecondDate(DateOnly born)
    {
        PartialDate date = new(born.Year, born.Month, born.Day);
        return _dice.Below(1000) switch
        {
            < 15 when born.Day <= 12 => date with { Month = born.Day, Day = born.Month },
            < 35 => date with { Day = Math.Clamp((born.Day / 10 * 10) + _dice.Below(10), 1, 28) },
            < 45 => date with { Year = born.Year + (_dice.Percent(50) ? 1 : -1) },
            < 52 => date with { Month = 1 + _dice.Below(12) },
            < 65 => date with { Day = null },
            < 78 => new PartialDate(born.Year, null, null),
            < 105 => null,
            _ => date,
        };
    }

    private Particulars Made(string id, Someone someone, List<PersonName> names, PartialDate? born, string[] home)
    {
        var all = _known == Known.Everything;
        var reachable = _known != Known.NamesAndAddress;
        Dictionary<string, string> numbers = [];
        if (all && _dice.Percent(60))
            numbers.Add("nhs", _dice.Percent(1) ? _dice.SlipDigit(someone.Nhs) : someone.Nhs);
        if (all && someone.Upn is not null && _dice.Percent(45))
            numbers.Add("upn", someone.Upn);
        return new Particulars(id)
        {
            Names = names,
            Born = born,
            Sex =
                _dice.Percent(5) ? null
                : _dice.Below(300) == 0 ? 'F'
                : someone.Sex,
            Places = [Place(home)],
            Telephones =
                reachable && _dice.Percent(65)
                    ? [_dice.Percent(15) ? _dice.Telephone() : someone.Telephone ?? _dice.Telephone()]
                    : [],
            Emails =
                reachable && someone.Email is { } email && _dice.Percent(50)
                    ? [_dice.Percent(4) ? _dice.Slip(email) : email]
                    : [],
            Identifiers = numbers,
            Household = all && _dice.Percent(50) ? someone.Household : null,
            Relatives =
                reachable && someone.Mother is { } mother && _dice.Percent(60)
                    ?
                    [
                        new PersonName(
                            _dice.Percent(8) ? mother.Names.Variant(mother.Given, _dice) : mother.Given,
                            mother.Family
                        ),
                    ]
                    : [],
        };
    }

    private Place Place(string[] home)
    {
        var street = _dice.Percent(20)
            ? home[1]
                .Replace(" Road", " Rd", StringComparison.Ordinal)
                .Replace(" Street", " St.", StringComparison.Ordinal)
            : home[1];
        var line = _dice.Percent(3) ? street : $"{home[0]} {street}";
        return new Place(
            line,
            _dice.Percent(8) ? null
                : _dice.Percent(3) ? _dice.SlipDigit(home[2])
                : home[2],
            home[3]
        );
    }

    private static PersonName Name(string given, string? middle, string family) =>
        new(middle is null ? given : $"{given} {middle}", family);

    private sealed class Someone
    {
        public required string Id { get; init; }
        public required MadeUpNames Names { get; init; }
        public required char Sex { get; init; }
        public required string Given { get; set; }
        public required string? Middle { get; set; }
        public required string Family { get; init; }
        public required DateOnly Born { get; init; }
        public required string[] Home { get; init; }
        public required string Household { get; init; }
        public required string Nhs { get; init; }
        public required string? Upn { get; init; }
        public string? Former { get; set; }
        public string? Telephone { get; set; }
        public string? Email { get; set; }
        public Someone? Mother { get; set; }
        public Someone? Twin { get; set; }
        public bool IsHeld { get; set; }
    }
}

/// <summary>Chance that can be had again, and the slips people make.</summary>
public sealed class Dice(int seed)
{
    private static readonly string[] Streets =
    [
        "Church Road",
        "High Street",
        "Mill Lane",
        "Station Road",
        "Park Avenue",
        "Victoria Street",
        "Queens Road",
        "Albert Road",
        "The Crescent",
        "Manor Road",
        "Kings Road",
        "Grange Road",
        "Springfield Road",
        "Windsor Road",
        "York Road",
        "West Street",
        "Chapel Street",
        "Elm Grove",
        "Oak Avenue",
        "Birch Close",
        "Meadow Way",
        "Hill Top",
    ];
    private static readonly string[] Towns = ["Leeds", "Bradford", "Wakefield", "Halifax", "Huddersfield", "Keighley"];

    private ulong _state = ((ulong)seed * 7919) + 88172645463325252UL;

    public ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public bool Percent(int chance) => Below(100) < chance;

    public T Of<T>(T[] list) => list[Below(list.Length)];

    /// <summary>The first of a list more often than the last, as names are.</summary>
    public T Often<T>(T[] list) => list[Math.Min(Below(list.Length), Below(list.Length))];

    public string Letters(int many) => string.Concat(Enumerable.Range(0, many).Select(_ => (char)('a' + Below(26))));

    public DateOnly Born(int from, int to) => new DateOnly(from, 1, 1).AddDays(Below((to - from) * 365));

    public string Telephone() => $"07{Below(1_000_000_000):000000000}";

    public string Nhs() => $"{Below(1_000_000_000):000000000}{Below(10)}";

    public string Upn() => $"{(char)('A' + Below(23))}{Below(1_000_000):000000}{Below(1_000_000):000000}";

    // About fifteen homes to a postcode.
    public string[] Home()
    {
        var area = Below(4_000);
        var town = Towns[area % Towns.Length];
        var postcode =
            $"{town[..1].ToUpperInvariant()}{(area % 29) + 1} {(area / 29) % 9 + 1}{(char)('A' + area % 20)}{(char)('A' + area / 20 % 20)}";
        return [$"{1 + Below(60)}", Streets[area % Streets.Length], postcode, town];
    }

    /// <summary>One letter left out, doubled, exchanged with its neighbour or mistaken.</summary>
    public string Slip(string text)
    {
        if (text.Length < 3)
            return text;
        var at = 1 + Below(text.Length - 2);
        return Below(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            2 => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            _ => text[..at] + (char)('a' + Below(26)) + text[(at + 1)..],
        };
    }

    public string SlipDigit(string text)
    {
        var at = Enumerable.Range(0, text.Length).Where(index => char.IsAsciiDigit(text[index])).ToArray();
        var place = at[Below(at.Length)];
        return text[..place]
            + ((text[place] - '0' + 1 + Below(9)) % 10).ToString(CultureInfo.InvariantCulture)
            + text[(place + 1)..];
    }
}
