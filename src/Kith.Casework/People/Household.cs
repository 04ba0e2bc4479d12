using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Somebody who lived with a child on a day, by what is recorded.</summary>
/// <param name="Member">Who, as they are known now.</param>
/// <param name="SaidOn">The day from which the record says so.</param>
public sealed record Housemate(FamilyMemberRecorded Member, DateOnly SaidOn);

/// <summary>Who lived with a child on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Lived">Who lived with the child.</param>
/// <param name="NotKnown">Of whom the record does not say where they lived.</param>
/// <param name="Elsewhere">Who lived elsewhere.</param>
/// <param name="Address">Where the child lived; null when not known.</param>
public sealed record Household(
    DateOnly On,
    IReadOnlyList<Housemate> Lived,
    IReadOnlyList<Housemate> NotKnown,
    IReadOnlyList<Housemate> Elsewhere,
    AddressRecorded? Address
)
{
    /// <summary>Who lived with the child on a day, by what was true from then on or before.</summary>
    public static Household Of(ChildRecord record, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(record);
        var (person, said) = (PersonState.Unknown, new Dictionary<Guid, DateOnly>());
        foreach (var recorded in record.ByDate.TakeWhile(fact => fact.On <= on))
        {
            if (recorded.Fact is not PersonFact fact)
                continue;
            var before = person;
            person = PersonState.Evolve(person, fact, recorded);
            foreach (var link in person.Links)
                if (
                    before.Links.FirstOrDefault(known => known.Person == link.Person)?.LivesWithChild
                    != link.LivesWithChild
                )
                    said[link.Person] = recorded.On;
                else
                    said.TryAdd(link.Person, recorded.On);
        }
        // Whoever they are called by now: the person who asks knows them by that.
        var family = (person with { Known = record.State.Person.Known }).Family;
        return new Household(on, Those(true), Those(null), Those(false), person.Address);

        Housemate[] Those(bool? lives) =>
            [
                .. family
                    .Where(member => member.LivesWithChild == lives)
                    .Select(member => new Housemate(member, said[member.Person])),
            ];
    }
}
