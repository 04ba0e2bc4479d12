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

    /// <summary>A brother or sister of whom it is not known which.</summary>
    public const string Sibling = "sibling";

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

    // What a child is to whoever is this to the child: a boy, a girl, and where that is not known.
    private static readonly FrozenDictionary<string, (string Boy, string Girl, string Either)> Inverses = new (
        string[] Of,
        string Boy,
        string Girl,
        string Either
    )[]
    {
        (["brother", "sister", Sibling], "brother", "sister", Sibling),
        (["half-brother", "half-sister", "half-sibling"], "half-brother", "half-sister", "half-sibling"),
        (["stepbrother", "stepsister"], "stepbrother", "stepsister", "stepbrother or stepsister"),
        (["cousin"], "cousin", "cousin", "cousin"),
        (["child"], Father, Mother, "parent"),
        ([Mother, Father], "child", "child", "child"),
    }
        .SelectMany(kin => kin.Of.Select(word => (word, (kin.Boy, kin.Girl, kin.Either))))
        .ToFrozenDictionary(kin => kin.word, kin => kin.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a child is to somebody of the family, by what they are to the child; null for a word that says nothing of it.</summary>
    /// <param name="relationship">What they are to the child: brother.</param>
    /// <param name="sex">The child's sex; null when not known.</param>
    public static string? InverseOf(string relationship, Sex? sex)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        return Inverses.TryGetValue(relationship.Trim(), out var inverse)
            ? sex switch
            {
                Sex.Male => inverse.Boy,
                Sex.Female => inverse.Girl,
                _ => inverse.Either,
            }
            : null;
    }

    /// <summary>Those of a family who are the child's mother or father; none for any other word.</summary>
    /// <param name="family">The family.</param>
    /// <param name="parent"><see cref="Mother"/> or <see cref="Father"/>.</param>
    public static IEnumerable<FamilyMemberRecorded> Parents(IEnumerable<FamilyMemberRecorded> family, string? parent) =>
        family.Where(member => parent is not null && AsTyped.GetValueOrDefault(member.Relationship.Trim()) == parent);

    /// <summary><see cref="Mother"/> or <see cref="Father"/> by a word for one; null for any other word.</summary>
    public static string? ParentOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return AsTyped.GetValueOrDefault(word.Trim());
    }

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
