using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Starts enquiries under section 47. New harm starts another while the conference of the last is awaited.</summary>
[ActName("start-section-47-enquiry", "Start a section 47 enquiry", Place = 40)]
public sealed record StartSection47Enquiry : Act
{
    /// <summary>What will be looked into, who is seen, in what order.</summary>
    public string? Plan { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Stage => Stages.Section47;

    /// <inheritdoc/>
    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Protection.HasOpenEnquiry ? "An enquiry is going on already." : null;

    /// <inheritdoc/>
    public override bool IsAwaited(Episode episode) => episode.Protection.AwaitsEnquiry;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.Protection.DiscussedOn, "when the strategy discussion was held")
            .Concat(Problem.Of((IsBlank(Plan), "plan", "Say what you will look into and who you will see")));

    /// <inheritdoc/>
    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice) =>
        [new EnquiryStarted(Plan) { Episode = Episode }];
}
