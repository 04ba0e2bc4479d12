using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>Records that somebody got in touch about a child. Whether it is a referral is decided from it.</summary>
[ActName("receive-contact", "Record a contact", Place = 260)]
public sealed record ReceiveContact : Act
{
    /// <summary>Who got in touch.</summary>
    public string? From { get; init; }

    /// <summary>Their agency; null for family or public.</summary>
    public string? Agency { get; init; }

    /// <summary>What they said.</summary>
    public string? Concern { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override Scope Scope => Scope.NewOrOpenEpisode;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Stage => Stages.FrontDoor;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        Problem.Of(
            (IsBlank(From), "from", "Say who got in touch"),
            (IsBlank(Concern), "concern", "Say what they told us")
        );

    /// <inheritdoc/>
    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice) =>
        [new ContactReceived(From!, Concern!, Agency) { Episode = EpisodeIn(record) }];
}
