using Kith.Casework.Record;

namespace Kith.Casework.LookedAfter;

/// <summary>Records a visit to a child who is looked after.</summary>
[ActName("visit-looked-after-child", "Record a visit to the looked-after child", Place = 54)]
public sealed record VisitLookedAfterChild : Act<LookedAfterChildVisited>
{
    /// <summary>True where the child was seen.</summary>
    public bool? Seen { get; init; }

    /// <summary>True where the child was seen alone.</summary>
    public bool? Alone { get; init; }

    /// <summary>Why not.</summary>
    public string? NotAloneReason { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What was seen and heard.</summary>
    public string? Account { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        LookedAfterState.NotLookedAfter(episode!);

    public override bool IsAwaited(Episode episode) => episode.LookedAfter.IsLookedAfter;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.LookedAfter.BeganOn, "when the child became looked after"),
            .. NotSeenAfterDeath(record, Seen == true),
        ];
}
