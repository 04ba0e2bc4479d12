using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor.Worries;

/// <summary>An adult of a worry, and who of the family on the record of a child they are.</summary>
/// <param name="Adult">The adult, as they were described.</param>
/// <param name="Known">Who it is; null for somebody new.</param>
/// <param name="IsSure">True where the name is one of theirs; false where it is only like one.</param>
/// <param name="IsNewContact">True where the record does not say that they are reached so.</param>
internal sealed record MetAdult(WorryAdult Adult, FamilyMemberRecorded? Known, bool IsSure, bool IsNewContact)
{
    private static readonly char[] Between = [',', ';', '/'];

    /// <summary>True where the record says that they are something else to the child.</summary>
    public bool IsNewRelationship =>
        Known is { } known
        && Adult.Relationship is { } said
        && !IsOne(said, known.Relationship)
        && (Kinship.ParentOf(said) is not { } parent || parent != Kinship.ParentOf(known.Relationship));

    /// <summary>Who it is, by the name on the record and the one that was sent.</summary>
    public string Who => IsSure ? Known!.Name : $"{Adult.Name}, on the record {Known!.Name}, {Known.Relationship}";

    /// <summary>Who it is; null for a brother or sister with a record, of whom everything stands on that.</summary>
    public static MetAdult? Of(WorryAdult adult, ChildRecord record, AreAlike alike)
    {
        var name = adult.Name!;
        var person = record.State.Person;
        var same = person.Family.Where(member => Names(person, member).Any(one => IsOne(one, name))).ToList();
        if (same.Find(member => member.HasRecord) is not null)
            return null;
        // Of two of one name, the one who is to the child what was sent.
        if ((same.Find(member => IsOne(member.Relationship, adult.Relationship)) ?? same.FirstOrDefault()) is { } sure)
            return new(adult, sure, true, IsNew(adult.Contact, person, sure, record));
        var near = person
            .Family.Where(member => !member.HasRecord)
            .Where(member =>
                Names(person, member).Any(one => alike(one, name) || alike(name, one))
                || (IsFirstNameOf(name, person, member) && IsOne(member.Relationship, adult.Relationship))
            )
            .ToList();
        // Which of several it is, nobody can tell from here.
        return near is [var only]
            ? new(adult, only, false, IsNew(adult.Contact, person, only, record))
            : new(adult, null, false, false);
    }

    private static IEnumerable<string> Names(PersonState person, FamilyMemberRecorded member) =>
        (person.Known.GetValueOrDefault(member.Person)?.Names ?? []).Select(name => name.Said).Append(member.Name);

    private static bool IsFirstNameOf(string name, PersonState person, FamilyMemberRecorded member) =>
        !name.Trim().Contains(' ', StringComparison.Ordinal)
        && Names(person, member).Any(one => IsOne(one.Split(' ')[0], name));

    private static bool IsNew(string? said, PersonState person, FamilyMemberRecorded member, ChildRecord record)
    {
        if (string.IsNullOrWhiteSpace(said) || KeptAddresses.Of(record).Covers(said))
            return false;
        var known = person.Known.GetValueOrDefault(member.Person)?.Now;
        string?[] held =
        [
            member.Contact,
            member.Note,
            known?.Telephone,
            known?.Email,
            known?.Contacting,
            .. person.Links.Where(link => person.AreOne(link.Person, member.Person)).Select(link => link.Contact),
        ];
        return Telephone.Dialled(said) is { } number
            ? held.OfType<string>().SelectMany(one => one.Split(Between)).All(one => Telephone.Dialled(one) != number)
            : held.OfType<string>().All(one => !one.Contains(said.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsOne(string one, string? other) =>
        string.Equals(one.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);
}
