using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Starts enquiries under section 47. New harm starts another while the conference of the last is awaited.</summary>
[ActName("start-section-47-enquiry", "Start a section 47 enquiry", Place = 40)]
public sealed record StartSection47Enquiry : Act<EnquiryStarted>
{
    /// <summary>What will be looked into, who is seen, in what order.</summary>
    public string? Plan { get; init; }

    /// <summary>Whether the parents were told that there is an enquiry; null where nobody said yet.</summary>
    public bool? ParentsTold { get; init; }

    /// <summary>Who was told, when, and what the enquiry is for.</summary>
    public string? ToldWhat { get; init; }

    /// <summary>Why they are not told yet: how it would put the child at risk.</summary>
    public string? NotToldBecause { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.Section47;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Protection.HasOpenEnquiry ? "An enquiry is going on already." : null;

    // After police protection or an emergency order enquiries are made by law, whatever a discussion decides.
    public override bool IsAwaited(Episode episode) => episode.Protection.AwaitsEnquiry || episode.OwesEnquiry;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.Protection.DiscussedOn, "when the strategy discussion was held");
}
