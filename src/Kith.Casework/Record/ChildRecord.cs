namespace Kith.Casework.Record;

/// <summary>A child's record: the facts as written, the facts as they stand after corrections, and the state they add up to.</summary>
public sealed class ChildRecord
{
    private ChildRecord(Guid id, IReadOnlyList<Recorded> facts, IReadOnlyList<Recorded> standing, ChildState state) =>
        (Id, Facts, Standing, State) = (id, facts, standing, state);

    /// <summary>The child.</summary>
    public Guid Id { get; }

    /// <summary>Every fact ever written, in the order written, corrections included.</summary>
    public IReadOnlyList<Recorded> Facts { get; }

    /// <summary>The facts that stand: corrected ones replaced or left out, in the order first written.</summary>
    public IReadOnlyList<Recorded> Standing { get; }

    /// <summary>The facts that stand, by the day they were true, and on one day in the order written.</summary>
    // Sorted once: pages, the journey and the rules all read in this order.
    public IReadOnlyList<Recorded> ByDate => field ??= InOrder(Standing);

    /// <summary>What the standing facts add up to.</summary>
    public ChildState State { get; }

    /// <summary>Who works, or worked, with the child, and whom the record is restricted to.</summary>
    public Access.Involved Involved => field ??= Access.Involved.In(this);

    /// <summary>True while somebody’s work with the child has no end: they lead, chair or work beside the lead.</summary>
    public bool WorksStill(string user) =>
        Involved.All.Any(one =>
            one.Practitioner == user && one.Until is null && one.Role != Access.InvolvementRole.Partner
        );

    /// <summary>The entries that were moved to another record, by their versions.</summary>
    public IReadOnlySet<int> Moved =>
        field ??= Facts.Select(fact => fact.Fact).OfType<IMovesAway>().SelectMany(moved => moved.Entries).ToHashSet();

    /// <summary>How many facts were written: what the next writer must have seen.</summary>
    public int Version => Facts.Count;

    /// <summary>A record from its facts in the order written.</summary>
    public static ChildRecord From(Guid id, IReadOnlyList<Recorded> facts)
    {
        var standing = Correcting.Apply(facts);
        return new(id, facts, standing, Fold(ChildState.Unknown, standing));
    }

    /// <summary>A child nothing is known of yet.</summary>
    public static ChildRecord New(Guid id) => From(id, []);

    /// <summary>The record with more facts.</summary>
    public ChildRecord With(IEnumerable<Recorded> more)
    {
        Recorded[] added = [.. more];
        Recorded[] facts = [.. Facts, .. added];
        // Nothing but a correction or a move changes what was there before.
        return added.Any(recorded => Correcting.Changes(recorded.Fact))
            ? From(Id, facts).Knowing(State.Person.Known)
            : new(Id, facts, ReferenceEquals(Standing, Facts) ? facts : [.. Standing, .. added], Fold(State, added));
    }

    /// <summary>The record with who its people are by records of their own.</summary>
    /// <param name="people">Those of the family who have one.</param>
    public ChildRecord Knowing(People.KnownPeople people) =>
        new(Id, Facts, Standing, State with { Person = State.Person with { Known = people } });

    /// <summary>The record as it stood before a fact was written, with what has been corrected in it since.</summary>
    internal ChildRecord Before(int version) => From(Id, [.. Standing.Where(fact => fact.Version < version)]);

    /// <summary>The record as at a day: what was true by then, with what has been corrected in it since.</summary>
    public ChildRecord AsOf(DateOnly on) =>
        From(Id, [.. ByDate.TakeWhile(fact => fact.On <= on)]).Knowing(State.Person.Known);

    private static IReadOnlyList<Recorded> InOrder(IReadOnlyList<Recorded> facts) =>
        facts.Zip(facts.Skip(1)).All(pair => pair.First.On <= pair.Second.On)
            ? facts
            : [.. facts.OrderBy(fact => fact.On).ThenBy(fact => fact.Version)];

    private static ChildState Fold(ChildState state, IReadOnlyList<Recorded> facts) =>
        facts.Aggregate(state, ChildState.Evolve);
}
