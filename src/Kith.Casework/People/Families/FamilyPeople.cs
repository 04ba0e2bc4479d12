using Kith.Casework.Record;

namespace Kith.Casework.People.Families;

/// <summary>What somebody is to one child of a family.</summary>
/// <param name="Child">The child's record.</param>
/// <param name="Member">What it says of them.</param>
public sealed record FamilyTie(ChildRecord Child, FamilyMemberRecorded Member);

/// <summary>Somebody of a family who has no record as a child here, once for all the children they belong to.</summary>
/// <param name="Person">The person, by the one record that is kept.</param>
/// <param name="Ties">What they are to each child, in the order of the children.</param>
public sealed record FamilyPerson(Guid Person, IReadOnlyList<FamilyTie> Ties)
{
    /// <summary>How they are called.</summary>
    public string Name => Ties[0].Member.Name;

    /// <summary>How to reach them, by whichever record says it.</summary>
    public string? Contact => Ties.Select(tie => tie.Member.Contact).FirstOrDefault(contact => contact is not null);

    /// <summary>The children to whom they are the same, with what they are: mother of Ada and Ben.</summary>
    public IEnumerable<IGrouping<string, FamilyTie>> ByRelationship =>
        Ties.GroupBy(tie => tie.Member.Relationship, StringComparer.OrdinalIgnoreCase);
}

/// <summary>The people of several children's families.</summary>
public static class FamilyPeople
{
    /// <summary>Everybody without a record as a child here, and parents who were a child here once: each once, those who belong to most of the children first.</summary>
    /// <param name="children">The children of the family, in their order.</param>
    /// <param name="mayKnow">True for a parent with a record, as a child here once, of whom whoever looks may know; nobody where it is left out.</param>
    public static IReadOnlyList<FamilyPerson> Of(
        IReadOnlyList<ChildRecord> children,
        Func<ChildRecord, FamilyMemberRecorded, bool>? mayKnow = null
    ) =>
        [
            .. children
                .SelectMany(child =>
                    child
                        .State.Person.Family.Where(member =>
                            !member.HasRecord
                            || (
                                Kinship.ParentOf(member.Relationship) is not null
                                && mayKnow?.Invoke(child, member) == true
                            )
                        )
                        .Select(member => (One: One(child, member), Tie: new FamilyTie(child, member)))
                )
                .GroupBy(one => one.One, one => one.Tie)
                .Select(ties => new FamilyPerson(ties.Key, [.. ties]))
                .OrderBy(person => person.Ties.Any(IsParent) ? 0 : 1)
                .ThenByDescending(person => person.Ties.Count),
        ];

    internal static Guid One(ChildRecord child, FamilyMemberRecorded member) =>
        child.State.Person.Known.One(member.Person);

    private static bool IsParent(FamilyTie tie) => Kinship.ParentOf(tie.Member.Relationship) is not null;
}
