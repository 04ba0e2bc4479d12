using System.Collections.Frozen;

namespace Kith.Casework.People;

/// <summary>What a relationship, as it is written, says of two people.</summary>
/// <remarks>Relationships are chosen from a list now, and were typed before: both are read here.</remarks>
public static class Kinship
{
    /// <summary>The father, as the list has it.</summary>
    public const string Father = "father";

    /// <summary>The mother, as the list has it.</summary>
    public const string Mother = "mother";

    private static readonly FrozenDictionary<string, string> AsTyped = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["mother"] = Mother,
        ["mum"] = Mother,
        ["mom"] = Mother,
        ["mummy"] = Mother,
        ["birth mother"] = Mother,
        ["father"] = Father,
        ["dad"] = Father,
        ["daddy"] = Father,
        ["birth father"] = Father,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of a family who are the child's mother or father; none for any other word.</summary>
    /// <param name="family">The family.</param>
    /// <param name="parent"><see cref="Mother"/> or <see cref="Father"/>.</param>
    public static IEnumerable<FamilyMemberRecorded> Parents(IEnumerable<FamilyMemberRecorded> family, string? parent) =>
        family.Where(member => parent is not null && AsTyped.GetValueOrDefault(member.Relationship.Trim()) == parent);

    /// <summary>The parents of whom nothing is recorded, neither who they are nor why they are not known.</summary>
    public static IEnumerable<string> Unrecorded(PersonState person)
    {
        ArgumentNullException.ThrowIfNull(person);
        // Of a child known from a return only, nobody was asked for anybody.
        return person.Family.Length == 0
            ? []
            : new[] { Mother, Father }.Where(parent =>
                !Parents(person.Family, parent).Any() && !person.ParentsNotKnown.ContainsKey(parent)
            );
    }
}
