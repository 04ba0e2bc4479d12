using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Somebody who lived with a child on a day, or did not, by what is recorded.</summary>
/// <param name="Member">Who, as they are known now.</param>
/// <param name="SaidOn">The day from which the record says so.</param>
public sealed record Housemate(FamilyMemberRecorded Member, DateOnly SaidOn)
{
    /// <summary>What is said of where they lived; null where it is only said whether they lived with the child.</summary>
    public Residence? Stay { get; init; }
}

/// <summary>Who lived with a child on a day, by all that is known now.</summary>
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
    /// <summary>Who lived there for part of the week, and not that night.</summary>
    public IReadOnlyList<Housemate> OtherNights { get; init; } = [];

    /// <summary>Who had left by then, or came later: each with every stay that is recorded.</summary>
    public IReadOnlyList<Housemate> CameOrWent { get; init; } = [];

    /// <summary>Where else the child lived on that day, or from a day that is recorded.</summary>
    public IReadOnlyList<KnownResidence> Places { get; init; } = [];

    /// <summary>Who lived with the child on a day.</summary>
    /// <remarks>
    /// A residence with its days says it, whenever it was written. Where there is none, whether somebody lives with the child counts as it
    /// was said by then.
    /// </remarks>
    public static Household Of(ChildRecord record, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(record);
        var (then, said) = Then(record, on);
        var now = record.State.Person;
        // Whoever they are called by now: the person who asks knows them by that.
        var family = (then with { Known = now.Known }).Family;
        var stays = now.Residences.ToLookup(known => One(known.Said.Person));
        var placed = now
            .Family.Where(member => stays.Contains(One(member.Person)))
            .SelectMany(member => Placed(member, [.. stays[One(member.Person)]], on))
            .ToLookup(one => one.Where, one => one.Mate);
        var only = family.Where(member => !stays.Contains(One(member.Person))).ToList();
        return new Household(
            on,
            Those(Place.Here, true),
            Those(Place.Unsaid, null),
            Those(Place.There, false),
            then.Address
        )
        {
            OtherNights = [.. placed[Place.OtherNight]],
            CameOrWent = [.. placed[Place.Gone]],
            Places = [.. now.Residences.Where(known => known.Said.Person is null && known.Said.Covers(on))],
        };

        Guid? One(Guid? person) => person is { } id ? now.Known.One(id) : null;

        Housemate[] Those(Place where, bool? lives) =>
            [
                .. placed[where],
                .. only.Where(member => member.LivesWithChild == lives)
                    .Select(member => new Housemate(member, said[member.Person])),
            ];
    }

    private enum Place
    {
        Here,
        OtherNight,
        There,
        Gone,
        Unsaid,
    }

    private static IEnumerable<(Place Where, Housemate Mate)> Placed(
        FamilyMemberRecorded member,
        List<KnownResidence> stays,
        DateOnly on
    )
    {
        var going = stays.FindAll(stay => stay.Said.Covers(on));
        var here = going.FindAll(stay => stay.Said.WithChild == true);
        if (here.Find(stay => stay.Said.IsNight(on)) is { } home)
            return [(Place.Here, Mate(home))];
        if (here is [var part, ..])
            return [(Place.OtherNight, Mate(part))];
        var gone = stays.FindAll(stay => stay.Said.WithChild == true).ConvertAll(stay => (Place.Gone, Mate(stay)));
        var elsewhere = going.ConvertAll(stay => (Place.There, Mate(stay)));
        return gone.Count + elsewhere.Count > 0
            ? [.. gone, .. elsewhere]
            : [(Place.Unsaid, new Housemate(member, stays[0].SaidOn))];

        Housemate Mate(KnownResidence stay) => new(member, stay.SaidOn) { Stay = stay.Said };
    }

    // What was true by then of those of whom nothing but that is said.
    private static (PersonState Person, Dictionary<Guid, DateOnly> Said) Then(ChildRecord record, DateOnly on)
    {
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
        return (person, said);
    }
}
