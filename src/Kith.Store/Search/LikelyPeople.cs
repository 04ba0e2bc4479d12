using System.Runtime.CompilerServices;
using Kith.Casework.Record;
using Kith.Matching;
using Kith.Matching.Comparing;
using Kith.Matching.Searching;
using Kith.Store.Engines;
using Kith.Store.Rows;

namespace Kith.Store.Search;

/// <summary>
/// Finds the records that may be of one person: the search brings whoever shares something, and the matcher weighs them. It decides
/// nothing. An address that is kept secret is heard on neither side.
/// </summary>
public sealed class LikelyPeople(Database database)
{
    // By what somebody is looked for: enough that one wrong name or date leaves others, and few questions to the database.
    private const int MostNames = 3;
    private const int MostPlaces = 2;

    /// <summary>The other records that may be of the child of a record, the likeliest first.</summary>
    public Task<IReadOnlyList<Match>> OfAsync(ChildRecord record, CancellationToken stop = default) =>
        OfAsync(ChildParticulars.Of(record), stop);

    /// <summary>The records that may be of a person of whom this is known, the likeliest first; the person's own is not among them.</summary>
    public async Task<IReadOnlyList<Match>> OfAsync(Particulars person, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(person);
        var search = new PeopleSearch(database);
        var held = new Dictionary<string, Particulars>(StringComparer.Ordinal);
        foreach (var question in Questions(person).Distinct(StringComparer.Ordinal))
        foreach (var candidate in await search.CandidatesAsync(question, stop))
            if (candidate.Id != person.Id && PersonParticulars.PersonOf(candidate.Id) is null)
                held[candidate.Id] = candidate;
        return Among(person, held.Values);
    }

    /// <summary>Those of some records that may be of a person of whom this is known, the likeliest first.</summary>
    public static IReadOnlyList<Match> Among(Particulars person, IReadOnlyCollection<Particulars> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        var held = others.Where(other => SharesMoreThanAName(person, other)).Select(Compared).ToList();
        return held.Count == 0 ? [] : new Matcher(held, apart: true).Find(Compared(person));
    }

    /// <summary>How two records compare now; null where nothing says any more that they may be of one child.</summary>
    public static Match? Compare(ChildRecord one, ChildRecord other) =>
        Among(ChildParticulars.Of(one), [ChildParticulars.Of(other)]) is [var match, ..] ? match : null;

    /// <summary>True where two share no number and were born on days that no slip of the pen makes one: they are two people.</summary>
    public static bool AreSurelyTwo(Particulars one, Particulars other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.Born is { Year: not null, Month: not null, Day: not null } born
            && other.Born is { Year: not null, Month: not null, Day: not null } otherBorn
            && !AreNear(born, otherBorn)
            && !one.Identifiers.Any(number => other.Identifiers.GetValueOrDefault(number.Key) == number.Value);
    }

    /// <summary>Everybody of whom there is a record that something may lead to: the children, and the people of their families (<see cref="PersonParticulars.PersonOf"/>). One at a time.</summary>
    public async IAsyncEnumerable<Particulars> EverybodyAsync([EnumeratorCancellation] CancellationToken stop = default)
    {
        var closed = await database.Engine.ListAsync(
            row => ChildParticulars.IdOf(row.GetGuid(0)),
            "SELECT id FROM child WHERE restricted = $1",
            [ChildRow.Sealed],
            stop
        );
        HashSet<string> withheld = [.. closed];
        var all = database.Engine.StreamAsync(
            row => row.GetString(0),
            "SELECT said FROM found_person ORDER BY number, id",
            [],
            stop
        );
        await foreach (var said in all)
            if (PeopleJson.Read(said) is var person && !withheld.Contains(person.Id))
                yield return person;
    }

    // The matcher sees the candidates alone, and not how many thousands share a name: a name by itself proposes nobody. Who has the
    // whole name is found by the search.
    private static bool SharesMoreThanAName(Particulars one, Particulars other) =>
        one.Identifiers.Any(number =>
            number.Key != ChildParticulars.Number && other.Identifiers.GetValueOrDefault(number.Key) == number.Value
        )
        || (one.Born is { } born && other.Born is { } otherBorn && AreNear(born, otherBorn))
        || (one.Expected is { } expected && expected == other.Expected)
        || one.Places.Select(Placed).Intersect(other.Places.Select(Placed)).Any()
        || one.Telephones.Intersect(other.Telephones).Any()
        || one.Emails.Intersect(other.Emails, StringComparer.OrdinalIgnoreCase).Any();

    // Day and month exchanged, or one of the three parts mistyped.
    private static bool AreNear(PartialDate one, PartialDate other) =>
        new[] { one.Year == other.Year, one.Month == other.Month, one.Day == other.Day }.Count(same => same) >= 2
        || (one.Year == other.Year && one.Month == other.Day && one.Day == other.Month);

    private static string Placed(Place place) =>
        string.Concat((place.Postcode ?? place.Lines).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    // Each record has a number of ours, so that two records of one child differ by it: it tells nobody apart.
    private static Particulars Compared(Particulars person) =>
        person with
        {
            Identifiers = person.Identifiers.Where(number => number.Key != ChildParticulars.Number).ToDictionary(),
        };

    private static IEnumerable<string> Questions(Particulars person)
    {
        var born = person.Born is { Year: { } year, Month: { } month, Day: { } day } ? $" {day}/{month}/{year}" : "";
        foreach (var name in person.Names.Take(MostNames))
            yield return $"{name.Given} {name.Family}{born}";
        foreach (var place in person.Places.Take(MostPlaces))
            yield return $"{person.Names.Select(name => name.Given).FirstOrDefault()} {place.Lines} {place.Postcode}";
        foreach (var number in person.Identifiers.Values)
            yield return number;
    }
}
