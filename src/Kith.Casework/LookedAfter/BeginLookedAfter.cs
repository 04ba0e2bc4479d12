using Kith.Casework.Record;

namespace Kith.Casework.LookedAfter;

/// <summary>Records that the authority began to look after a child, by which law, and where the child lives.</summary>
[ActName("begin-looked-after", "Record that the child became looked after", Place = 51)]
[AlsoLeaves(typeof(LookedAfterChildPlaced))]
public sealed record BeginLookedAfter : Act<LookedAfterBegan>
{
    /// <summary>By which law; null until chosen.</summary>
    public CareBasis? Basis { get; init; }

    /// <summary>Why, and what was tried first.</summary>
    public string? Reason { get; init; }

    /// <summary>What the parents say.</summary>
    public string? ParentsSay { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>Why no family group meeting was offered first.</summary>
    public string? BestInterestsReason { get; init; }

    /// <summary>With whom the child lives; null until chosen.</summary>
    public CareHome? Home { get; init; }

    /// <summary>Who they are, and where the child sleeps.</summary>
    public string? Who { get; init; }

    /// <summary>What decides how often the child is visited; null until chosen.</summary>
    public VisitArrangement? Arrangement { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        record.State.Person.IsUnborn ? "This child is not born yet. Record the birth first."
        : episode!.LookedAfter.IsLookedAfter
            ? "The child is looked after already. Record where the child lives now instead."
        : null;

    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice) =>
        [
            Answered(record),
            new LookedAfterChildPlaced(Home!.Value, Who!, Arrangement!.Value) { Episode = EpisodeIn(record) },
        ];
}
