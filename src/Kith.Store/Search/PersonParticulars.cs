using Kith.Casework.People;
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

    private static Dictionary<string, string> Identifiers(PersonDescribed person)
    {
        var identifiers = new Dictionary<string, string>(StringComparer.Ordinal);
        if (person.NhsNumber is { Length: > 0 } nhs)
            identifiers["nhs"] = nhs;
        foreach (var held in person.Numbers ?? [])
            if (held.Number is { Length: > 0 } number)
                identifiers.TryAdd(held.Of is { Length: > 0 } of ? of : Other, number);
        return identifiers;
    }
}
