using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Matching;

namespace Kith.Store.Search;

/// <summary>What of a child's record the search looks in.</summary>
/// <remarks>An address that is kept secret is not among it, wherever it stands: nobody finds a child by it, and nobody is told of it.</remarks>
internal static class ChildParticulars
{
    /// <summary>The kind of the number that the authority gives each record.</summary>
    internal const string Number = "number";

    internal static Particulars Of(ChildRecord record)
    {
        var person = record.State.Person;
        var facts = record.Standing.Select(recorded => recorded.Fact).ToList();
        var kept = KeptAddresses.Of(record);
        return new Particulars(IdOf(record.Id))
        {
            Names =
            [
                .. (person.Name is { } now ? NamesIn(now) : [])
                    .Concat(facts.OfType<ChildNamed>().Reverse().SelectMany(NamesIn))
                    .Concat(
                        from name in person.Described?.Names ?? []
                        where name.Said.Length > 0
                        select new PersonName(name.Given ?? "", name.Family ?? "")
                    )
                    .Distinct(),
            ],
            Born =
                person.BornOn is { } born ? new(born.Year, born.Month, born.Day)
                : Birth.YearOf(person.BornAbout) is { } year ? new(year, null, null)
                : null,
            Expected = person.BornOn is null ? person.Registered?.ExpectedOn : null,
            Places =
            [
                .. facts
                    .OfType<AddressRecorded>()
                    .Reverse()
                    .Where(address => !KeptAddresses.IsKept(address) && !kept.Covers(address.Lines))
                    .Select(address => new Place(address.Lines, address.Postcode))
                    .Distinct(),
            ],
            Identifiers = Identifiers(person),
            // As this record says it: it has to come out the same when it is made again without the people's own records.
            Relatives = [.. person.Links.Select(member => NameOf(member.Name)).Distinct()],
        };
    }

    /// <summary>A child in the index.</summary>
    internal static string IdOf(Guid child) => child.ToString("D");

    private static IEnumerable<PersonName> NamesIn(ChildNamed name)
    {
        yield return new(name.Given, name.Family);
        if (name.KnownAs is { Length: > 0 } known)
            yield return new(known, name.Family);
    }

    private static Dictionary<string, string> Identifiers(PersonState person)
    {
        var identifiers = new Dictionary<string, string>(StringComparer.Ordinal);
        if (person.Number.Length > 0)
            identifiers[Number] = person.Number;
        if (person.Registered?.NhsNumber is { Length: > 0 } nhs)
            identifiers["nhs"] = nhs;
        if (person.Registered?.Upn is { Length: > 0 } upn)
            identifiers["UPN"] = upn;
        if (person.Registered?.FormerUpn is { Length: > 0 } former)
            identifiers["former UPN"] = former;
        PersonParticulars.AddHeld(identifiers, person.Described?.Numbers);
        return identifiers;
    }

    internal static PersonName NameOf(string name)
    {
        var at = name.Trim().LastIndexOf(' ');
        return at < 0 ? new(name.Trim(), "") : new(name.Trim()[..at], name.Trim()[(at + 1)..]);
    }
}
