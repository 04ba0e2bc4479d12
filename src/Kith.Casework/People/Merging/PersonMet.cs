using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Somebody of a family, under every record there is of them, with the children they belong to: what an act about who is who takes.</summary>
public sealed class PersonMet
{
    private readonly IReadOnlyList<PersonRecord> _records;
    private readonly IReadOnlyList<(Guid Child, FamilyMemberRecorded Link, bool IsOpen, RecordSight Seen)> _ties;

    private PersonMet(
        IReadOnlyList<PersonRecord> records,
        IReadOnlyList<(Guid, FamilyMemberRecorded, bool, RecordSight)> ties
    ) => (_records, _ties) = (records, ties);

    /// <summary>The person, as they are known.</summary>
    public Guid Id => Record.Id;

    /// <summary>Their record; of several, the one that is kept.</summary>
    public PersonRecord Record => _records[0];

    /// <summary>How they are called.</summary>
    public string Name => NameOf(Id);

    /// <summary>What is recorded of them, on every record; empty where nothing is.</summary>
    public IEnumerable<PersonDescribed> Described =>
        _records.Select(record => record.Identity?.Now).OfType<PersonDescribed>();

    /// <summary>Every name they have or had.</summary>
    public IEnumerable<string> Names =>
        _records
            .SelectMany(record => record.Identity?.Names.Select(name => name.Said) ?? [])
            .Concat(_ties.Select(tie => tie.Link.Name))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>What they are to which child, of those whose records whoever acts may open.</summary>
    public IEnumerable<(Guid Child, string Relationship)> Ties =>
        _ties.Where(tie => tie.Seen == RecordSight.Opened).Select(tie => (tie.Child, tie.Link.Relationship));

    /// <summary>True where somebody found that the two are two people, on whichever of their records.</summary>
    public bool IsKeptApartFrom(PersonMet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _records
            .SelectMany(ProposedPeople.KeptApart)
            .Intersect(other._records.Select(record => record.Id))
            .Any();
    }

    /// <summary>True where whoever acts may open the record of a child they belong to.</summary>
    public bool IsKnown => IsKnownAs(_ => true);

    /// <summary>True where a child they belong to was adopted, and the record is sealed: nothing leads from it or to it.</summary>
    public bool IsSealed => _ties.Any(tie => tie.Seen == RecordSight.Sealed);

    /// <summary>The children they belong to, under some of their records, with whom we are involved and of whom whoever acts may know.</summary>
    public IEnumerable<Guid> Casework(Func<Guid, bool>? person = null) =>
        _ties
            .Where(tie =>
                tie.Seen is RecordSight.Opened or RecordSight.Known
                && tie.IsOpen
                && person?.Invoke(tie.Link.Person) != false
            )
            .Select(tie => tie.Child);

    /// <summary>True where we are involved with a child on either side, and it is not the same one: others rely on what stands there.</summary>
    public static bool AreInCasework(IEnumerable<Guid> one, IEnumerable<Guid> other) =>
        one.Any(child => other.Any(another => another != child));

    /// <summary>The same of one of their records.</summary>
    public bool IsKnownAs(Func<Guid, bool> person) =>
        _ties.Any(tie => tie.Seen == RecordSight.Opened && person(tie.Link.Person));

    /// <summary>One of their records; null where it is none of theirs.</summary>
    public PersonRecord? RecordOf(Guid person) => _records.FirstOrDefault(record => record.Id == person);

    /// <summary>How they are called on one of their records.</summary>
    public string NameOf(Guid person) =>
        RecordOf(person)?.Identity?.DisplayName
        ?? _ties.Select(tie => tie.Link).FirstOrDefault(link => link.Person == person)?.Name
        ?? _ties.Select(tie => tie.Link.Name).FirstOrDefault()
        ?? "Name not known";

    /// <summary>Works it out.</summary>
    /// <param name="people">All records of the person.</param>
    /// <param name="children">The children they belong to, each with how far whoever acts sees the record.</param>
    public static PersonMet Of(
        IReadOnlyList<PersonRecord> people,
        IEnumerable<(ChildRecord Record, RecordSight Seen)> children
    )
    {
        var ids = people.Select(person => person.Id).ToHashSet();
        return new PersonMet(
            [.. people.OrderBy(person => person.MergedInto is null ? 0 : 1)],
            [
                .. from child in children
                from link in child.Record.State.Person.Links
                where !link.HasRecord && ids.Contains(link.Person)
                select (child.Record.Id, link, child.Record.State.Open is not null, child.Seen),
            ]
        );
    }
}

/// <summary>How far somebody sees the record of a child.</summary>
public enum RecordSight
{
    /// <summary>They may open it.</summary>
    Opened,

    /// <summary>They may know that there is one.</summary>
    Known,

    /// <summary>To them there is none.</summary>
    Hidden,

    /// <summary>It is sealed: the child was adopted.</summary>
    Sealed,
}
