namespace Kith.Casework.Record;

/// <summary>Ends involvement with the child.</summary>
[ActName("close-episode", "End our involvement", Place = 290)]
public sealed record CloseEpisode : Act
{
    /// <summary>Why, as the children in need census codes it.</summary>
    public string? Reason { get; init; }

    /// <summary>What was achieved and what the family can do if worried again.</summary>
    public string? Summary { get; init; }

    /// <inheritdoc/>
    public override string? CannotFollow(ChildRecord record, Episode? episode) => episode!.KeptOpenBy;

    /// <inheritdoc/>
    public override bool IsAwaited(Episode episode) => episode.IsDone;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of(
            (IsBlank(Reason), "reason", "Choose why our involvement ends"),
            (IsBlank(Summary), "summary", "Say what was achieved and what the family can do if they are worried again")
        );

    /// <inheritdoc/>
    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice) =>
        [new EpisodeClosed(Reason!, Summary) { Episode = Episode }];
}
