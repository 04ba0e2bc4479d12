using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Matching;

namespace Kith.Store.Search;

/// <summary>What of the record of somebody in a family the search looks in. Whoever is found so is shown through a child.</summary>
public static class PersonParticulars
{
    private const string Prefix = "person/";

    // A number of which nobody says whose it is.
    private const string Other = "other";

    /// <summary>Somebody of a family in the index, where children stand under their ids alone.</summary>
    internal static string IdOf(Guid person) => IdOf(person, isChild: false);

    /// <summary>How the index names somebody.</summary>
    /// <param name="person">The record.</param>
    /// <param name="isChild">True for a child.</param>
    public static string IdOf(Guid person, bool isChild) =>
        isChild ? ChildParticulars.IdOf(person) : $"{Prefix}{person:D}";

    /// <summary>The person of an entry of the index; null for a child.</summary>
    /// <param name="id">As the index has it.</param>
    public static Guid? PersonOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.StartsWith(Prefix, StringComparison.Ordinal) ? Guid.Parse(id.AsSpan(Prefix.Length)) : null;
    }

    internal static Particulars? Of(PersonRecord record) =>
        record.Identity is not { } identity
            ? null
            : new Particulars(IdOf(record.Id))
            {
                Names = [.. identity.Names.Select(name => new PersonName(name.Given ?? "", name.Family ?? ""))],
                Born =
                    identity.Now.BornOn is { } born ? new(born.Year, born.Month, born.Day)
                    : Birth.YearOf(identity.Now.BornAbout) is { } year ? new(year, null, null)
                    : null,
                Telephones = identity.Now.Telephone is { Length: > 0 } telephone ? [telephone] : [],
                Emails = identity.Now.Email is { Length: > 0 } email ? [email] : [],
                Identifiers = Identifiers(identity.Now),
            };

    /// <summary>The same, with where they live or lived by the records of children they belong to. An address that is kept secret on one of these is not heard.</summary>
    /// <param name="record">The record of the person.</param>
    /// <param name="children">The children.</param>
    public static Particulars? Of(PersonRecord record, IReadOnlyList<ChildRecord> children)
    {
        ArgumentNullException.ThrowIfNull(record);
        var secret = KeptAddresses.Of(children);
        return Of(record) is { } person
            ? person with
            {
                Places =
                [
                    .. children
                        .SelectMany(child => AddressesOf(record.Id, child))
                        .Where(place => !secret.Covers(place.Lines))
                        .Distinct(),
                ],
            }
            : null;
    }

    private static IEnumerable<Place> AddressesOf(Guid person, ChildRecord child)
    {
        var state = child.State.Person;
        foreach (var stay in state.Residences.Select(known => known.Said).Where(stay => stay.Person == person))
            if (stay is { Lines: { } lines, Protected: not true })
                yield return new Place(lines, stay.Postcode);
        if (
            state.Address is { } home
            && (
                state.Links.Any(link => link.Person == person && link.LivesWithChild == true)
                || state.Residences.Any(known => known.Said.Person == person && known.Said.WithChild == true)
            )
        )
            yield return new Place(home.Lines, home.Postcode);
    }

    private static Dictionary<string, string> Identifiers(PersonDescribed person)
    {
        var identifiers = new Dictionary<string, string>(StringComparer.Ordinal);
        if (person.NhsNumber is { Length: > 0 } nhs)
            identifiers["nhs"] = nhs;
        AddHeld(identifiers, person.Numbers);
        return identifiers;
    }

    /// <summary>The numbers by which others know somebody, each under whose it is.</summary>
    internal static void AddHeld(Dictionary<string, string> identifiers, Rows<NumberHeld>? numbers)
    {
        foreach (var held in numbers ?? [])
            if (held.Number is { Length: > 0 } number)
                identifiers.TryAdd(held.Of is { Length: > 0 } of ? of : Other, number);
    }
}
