using System.Collections.Frozen;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>What speaks against two people of families being one.</summary>
public static class OnePersonOrTwo
{
    private static readonly FrozenSet<string> Parents = new[]
    {
        Kinship.Mother,
        Kinship.Father,
        "adoptive mother",
        "adoptive father",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Grandparents = new[]
    {
        "mother’s mother",
        "mother’s father",
        "father’s mother",
        "father’s father",
        "grandmother",
        "grandfather",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why they cannot be one as they are recorded, in a sentence that says what to do; null where they can.</summary>
    public static string? Against(PersonMet one, PersonMet other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (Differ(one, other, person => person.BornOn) is var (born, otherBorn))
            return $"{one.Name} was born on {Plain.Day(born)}, {other.Name} on {Plain.Day(otherBorn)}. If they are one person, put the wrong day right first";
        if (
            Numbers(one) is { Length: > 0 } numbers
            && Numbers(other) is { Length: > 0 } others
            && !numbers.Intersect(others).Any()
        )
            return "Each has an NHS number of their own. If they are one person, put the wrong number right first";
        return one.Ties.Any(tie =>
            other.Ties.Any(known => known.Child == tie.Child && AreParentAndChild(tie.Relationship, known.Relationship))
        )
            ? "On one child’s record one of them is the other’s mother or father. They are two people"
            : null;
    }

    /// <summary>What makes it doubtful, each in a few words; empty where nothing does.</summary>
    public static IEnumerable<string> Doubts(PersonMet one, PersonMet other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.IsKeptApartFrom(other))
            yield return "somebody has looked at both, and recorded that they are two people";
        if (!Words(one).Intersect(Words(other)).Any())
            yield return $"one is called {one.Name}, the other {other.Name}";
        if (Sexes(one) is [var sex] && Sexes(other) is [var otherSex] && sex != otherSex)
            yield return "one is a man, the other a woman";
        if (Differ(one, other, person => person.DiedOn) is not null)
            yield return "they died on different days";
    }

    private static (DateOnly, DateOnly)? Differ(PersonMet one, PersonMet other, Func<PersonDescribed, DateOnly?> day)
    {
        DateOnly[] days = [.. one.Described.Select(day).OfType<DateOnly>()];
        DateOnly[] others = [.. other.Described.Select(day).OfType<DateOnly>()];
        return days.Length > 0 && others.Length > 0 && !days.Intersect(others).Any() ? (days[0], others[0]) : null;
    }

    private static string[] Numbers(PersonMet person) =>
        [.. person.Described.Select(described => described.NhsNumber).OfType<string>()];

    private static Sex[] Sexes(PersonMet person) =>
        [
            .. person
                .Described.Select(described => described.Sex)
                .OfType<Sex>()
                .Where(sex => sex is Sex.Male or Sex.Female)
                .Distinct(),
        ];

    private static bool AreParentAndChild(string one, string other) =>
        (IsParent(one) && Grandparents.Contains(other.Trim()))
        || (IsParent(other) && Grandparents.Contains(one.Trim()));

    private static bool IsParent(string relationship) =>
        Parents.Contains(Kinship.ParentOf(relationship) ?? relationship.Trim());

    private static IEnumerable<string> Words(PersonMet person) =>
        person.Names.SelectMany(name =>
            name.ToUpperInvariant().Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries)
        );
}
