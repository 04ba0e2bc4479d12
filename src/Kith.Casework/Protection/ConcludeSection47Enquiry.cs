using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.Protection;

/// <summary>Concludes enquiries under section 47.</summary>
[ActName("conclude-section-47-enquiry", "Conclude the section 47 enquiry", Place = 130)]
public sealed record ConcludeSection47Enquiry : Act<EnquiryConcluded>
{
    /// <summary>What the child said or showed. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>Why the child was not seen, where not.</summary>
    public string? ChildNotSeenReason { get; init; }

    /// <summary>What was found.</summary>
    public string? Findings { get; init; }

    /// <summary>What they concluded; null until chosen.</summary>
    public EnquiryOutcome? Outcome { get; init; }

    /// <summary>The user who is to chair the conference; null when not known yet.</summary>
    public string? Chair { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.Section47;

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Protection.HasOpenEnquiry ? null : "No enquiry is going on.";

    public override bool IsAwaited(Episode episode) => episode.Protection.HasOpenEnquiry;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.Protection.EnquiryStartedOn, "when the enquiry started");
}
