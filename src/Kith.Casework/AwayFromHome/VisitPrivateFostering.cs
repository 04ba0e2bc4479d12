using Kith.Casework.Record;

namespace Kith.Casework.AwayFromHome;

/// <summary>Records a visit to a privately fostered child.</summary>
[ActName("visit-private-fostering", "Record a visit to the privately fostered child", Place = 192)]
public sealed record VisitPrivateFostering : Act<PrivateFosteringVisited>
{
    /// <summary>True where the child was seen alone.</summary>
    public bool? Alone { get; init; }

    /// <summary>Why not.</summary>
    public string? NotAloneReason { get; init; }

    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What was seen and heard.</summary>
    public string? Account { get; init; }

    /// <summary>Whether the arrangement suits the child.</summary>
    public string? Suits { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Away.FosteredSince is null ? "The child is not privately fostered." : null;

    public override bool IsAwaited(Episode episode) => episode.Away.FosteredSince is not null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.Away.FosteredSince, "when the authority was told");
}
