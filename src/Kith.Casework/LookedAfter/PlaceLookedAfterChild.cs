using Kith.Casework.Record;

namespace Kith.Casework.LookedAfter;

/// <summary>Records that a child who is looked after moved.</summary>
[ActName("place-looked-after-child", "Record where the child lives now", Place = 52)]
public sealed record PlaceLookedAfterChild : Act<LookedAfterChildPlaced>
{
    /// <summary>With whom; null until chosen.</summary>
    public CareHome? Home { get; init; }

    /// <summary>Who they are, and where the child sleeps.</summary>
    public string? Who { get; init; }

    /// <summary>What decides how often the child is visited; null until chosen.</summary>
    public VisitArrangement? Arrangement { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        LookedAfterState.NotLookedAfter(episode!);

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.LookedAfter.BeganOn, "when the child became looked after");
}
