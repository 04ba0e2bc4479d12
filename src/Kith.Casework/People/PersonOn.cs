using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>A child and the people around them as they were on a day, by all that is known now of when each tie began and ended.</summary>
/// <param name="Then">What was recorded by then.</param>
/// <param name="Family">Whose tie to the child held on that day, as far as is known.</param>
/// <param name="Ended">Whose tie had ended by then.</param>
public sealed record PersonOn(
    PersonState Then,
    IReadOnlyList<FamilyMemberRecorded> Family,
    IReadOnlyList<FamilyMemberRecorded> Ended
)
{
    /// <summary>Everybody who had come to belong to the child by then.</summary>
    public IEnumerable<FamilyMemberRecorded> Everybody => Family.Concat(Ended);

    /// <summary>Reads it.</summary>
    /// <remarks>Whoever is called otherwise by now is called so: the person who asks knows them by that.</remarks>
    public static PersonOn Of(ChildRecord record, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(record);
        var now = record.State.Person;
        var then = record
            .ByDate.TakeWhile(fact => fact.On <= on)
            .Aggregate(
                PersonState.Unknown,
                (state, happened) =>
                    happened.Fact is PersonFact fact ? PersonState.Evolve(state, fact, happened) : state
            ) with
        {
            Known = now.Known,
        };
        var known = then.Family.ToDictionary(member => now.Known.One(member.Person));
        var begun = now
            .Family.Select(member => As(member, known.GetValueOrDefault(now.Known.One(member.Person))))
            .OfType<FamilyMemberRecorded>()
            .Where(member => !(member.From?.Earliest > on))
            .ToLookup(member => !(member.Until?.Latest < on));
        return new PersonOn(then, [.. begun[true]], [.. begun[false]]);
    }

    // What somebody was then, with when it began and ended as it is known now; null for somebody who is not known to have been anything.
    private static FamilyMemberRecorded? As(FamilyMemberRecorded now, FamilyMemberRecorded? then) =>
        then is null ? (now.From is null ? null : now)
        : then.Relationship == now.Relationship ? then with { Name = now.Name, From = now.From, Until = now.Until }
        : then with { Name = now.Name };
}
