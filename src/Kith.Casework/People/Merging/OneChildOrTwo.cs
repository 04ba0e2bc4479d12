using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>What speaks against two records being of one child.</summary>
public static class OneChildOrTwo
{
    /// <summary>Each in a few words; empty where nothing does.</summary>
    public static IEnumerable<string> Doubts(ChildRecord one, ChildRecord other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (ProposedDuplicates.AreKeptApart(one, other.Id))
            yield return "somebody has looked at both, and recorded that they are two children";
        var (kept, second) = (one.State.Person, other.State.Person);
        if (kept.BornOn is { } born && second.BornOn is { } otherBorn && born != otherBorn)
            yield return $"one was born on {Plain.Day(born)}, the other on {Plain.Day(otherBorn)}";
        if (kept.Sex is Sex.Male or Sex.Female && second.Sex is Sex.Male or Sex.Female && kept.Sex != second.Sex)
            yield return "one is a boy, the other a girl";
        if (kept.Registered?.Upn is { } upn && second.Registered?.Upn is { } otherUpn && upn != otherUpn)
            yield return "each has a unique pupil number of their own";
        if (kept.Registered?.NhsNumber is { } nhs && second.Registered?.NhsNumber is { } otherNhs && nhs != otherNhs)
            yield return "each has an NHS number of their own";
        if (HaveNoNameInCommon(kept, second))
            yield return $"one is called {kept.DisplayName}, the other {second.DisplayName}";
        if (Names(kept, other.Id) || Names(second, one.Id))
            yield return "one is recorded as a relative of the other";
        else if (AreTwins(kept, second))
            yield return "they have the same mother and day of birth and different first names, as twins have";
    }

    // A name that was misspelt leaves the other; a number that was mistyped leaves none.
    private static bool HaveNoNameInCommon(PersonState one, PersonState other) =>
        one.Name is not null && other.Name is not null && !WordsOf(one).Intersect(WordsOf(other)).Any();

    private static IEnumerable<string> WordsOf(PersonState person) =>
        $"{person.Name!.Given} {person.Name.Family} {person.Name.KnownAs}"
            .ToUpperInvariant()
            .Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries);

    private static bool Names(PersonState person, Guid other) => person.Links.Any(link => link.Person == other);

    private static bool AreTwins(PersonState one, PersonState other) =>
        one.BornOn is { } born
        && born == other.BornOn
        && one.FirstName is { } first
        && other.FirstName is { } otherFirst
        && !first.Equals(otherFirst, StringComparison.OrdinalIgnoreCase)
        && Mothers(one).Any(mother => Mothers(other).Any(known => IsSame(mother, known)));

    private static IEnumerable<FamilyMemberRecorded> Mothers(PersonState person) =>
        Kinship.Parents(person.Family, Kinship.Mother);

    private static bool IsSame(FamilyMemberRecorded one, FamilyMemberRecorded other) =>
        one.Person == other.Person || one.Name.Trim().Equals(other.Name.Trim(), StringComparison.OrdinalIgnoreCase);
}
