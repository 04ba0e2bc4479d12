using Kith.Casework.Record;

namespace Kith.Casework.AwayFromHome;

/// <summary>Records that somebody of the authority looked to a child who is kept away from home for months.</summary>
[ActName("visit-long-stay", "Record that you looked to the child in the hospital, home or school", Place = 189)]
public sealed record VisitLongStay : Act<LongStayVisited>
{
    /// <summary>True where the child was seen.</summary>
    public bool? Seen { get; init; }

    /// <summary>Why not.</summary>
    public string? NotSeenReason { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What was seen and heard.</summary>
    public string? Account { get; init; }

    /// <summary>What the authority does for the child and the family, or why it does nothing.</summary>
    public string? Does { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        AwayState.NotBorn(record)
        ?? (episode!.Away.LongStayKnownOn is null ? "No long stay of the child is on record." : null);

    public override bool IsAwaited(Episode episode) => episode.Away.LongStayWaits;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        [
            .. NotBefore(record.State.Episode(Episode)?.Away.LongStayKnownOn, "when the authority was told"),
            .. NotSeenAfterDeath(record, Seen == true),
        ];
}
