using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;

namespace Kith.Demo;

/// <summary>An act that was performed in a story, ready to be stored.</summary>
/// <param name="ActId">The act; the same whenever the story is told.</param>
/// <param name="ActName">What was done.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="Key">Under which it is stored once.</param>
/// <param name="Children">Each child's record as it was, and what became true.</param>
public sealed record ToldAct(
    Guid ActId,
    string ActName,
    string Actor,
    DateTimeOffset At,
    string Key,
    IReadOnlyList<(ChildRecord Seen, IReadOnlyList<Dated> Facts)> Children
)
{
    /// <summary>What became true of people of the family: each record as it was.</summary>
    public IReadOnlyList<PersonAppend> People { get; init; } = [];

    /// <summary>What readers outside got by it.</summary>
    public IReadOnlyList<FrozenPaper> Papers { get; init; } = [];

    /// <summary>Written beside every made-up fact, so that nobody takes it for true.</summary>
    public const string Source = "demonstration";

    /// <summary>The act as the store takes it.</summary>
    public Append ToStore() =>
        new(
            ActId,
            ActName,
            Actor,
            At,
            Key,
            [.. Children.Select(child => new StreamAppend(child.Seen, child.Facts, Source))]
        )
        {
            People = People,
            Papers = Papers,
        };

    /// <summary>The record of one of the children once the act is done.</summary>
    public ChildRecord After(int child)
    {
        var (seen, facts) = Children[child];
        return seen.With(
            facts.Select(
                (fact, index) =>
                    new Recorded(seen.Version + index + 1, fact.Fact, fact.On, fact.At, At, Actor, ActId, Source)
            )
        );
    }

    /// <summary>A person's record once the act is done.</summary>
    public PersonRecord After(PersonAppend person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Record.With(
            person.Facts.Select(
                (fact, index) =>
                    new Recorded(
                        person.Record.Version + index + 1,
                        fact.Fact,
                        fact.On,
                        fact.At,
                        At,
                        Actor,
                        ActId,
                        Source
                    )
            )
        );
    }
}
