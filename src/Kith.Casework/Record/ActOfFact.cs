namespace Kith.Casework.Record;

/// <summary>An act that carries its fact: each answer stands in the fact under the name it has in the act.</summary>
/// <typeparam name="TFact">What becomes true.</typeparam>
public abstract record Act<TFact> : Act
    where TFact : Fact
{
    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice)
    {
        var fact = Carries(record, episode, practice);
        return this is IHearsChild { Asked: { } asked } && !IsBlank(asked)
            ? [fact, new ChildAsked(asked) { Episode = fact.Episode }]
            : [fact];
    }

    /// <summary>The fact. An act overrides it to add what is worked out rather than asked.</summary>
    protected virtual TFact Carries(ChildRecord record, Episode? episode, Practice practice) => Answered(record);

    /// <summary>The fact as it was answered: every detail of it that the act has too, by name. Swapping two is not possible.</summary>
    protected TFact Answered(ChildRecord record)
    {
        var fact = Answers<TFact>.Of(
            this,
            Scope switch
            {
                Scope.Child or Scope.NewRecord => 0,
                _ => EpisodeIn(record),
            }
        );
        return fact is PathwayFact && record.State.Episode(Episode)?.Pathway is { } pathway
            ? (TFact)(Fact)((PathwayFact)(Fact)fact with { Pathway = pathway })
            : fact;
    }
}

/// <summary>Names a fact that an act can leave beside the one it carries.</summary>
/// <param name="fact">The fact.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AlsoLeavesAttribute(Type fact) : Attribute
{
    /// <summary>The fact.</summary>
    public Type Fact { get; } = fact;
}
