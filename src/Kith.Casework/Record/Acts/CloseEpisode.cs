using System.Text.Json.Serialization;

namespace Kith.Casework.Record;

/// <summary>Ends involvement with the child.</summary>
[ActName("close-episode", "End our involvement", Place = 290)]
public sealed record CloseEpisode : Act<EpisodeClosed>
{
    /// <summary>Why, as the children in need census codes it.</summary>
    public string? Reason { get; init; }

    /// <summary>What was achieved and what the family can do if worried again.</summary>
    public string? Summary { get; init; }

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) => episode!.KeptOpenBy;

    public override bool IsAwaited(Episode episode) => episode.IsDone;
}
