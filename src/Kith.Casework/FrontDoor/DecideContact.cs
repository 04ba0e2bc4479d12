using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>Decides what a contact changes where work with the child goes on, and tells whoever got in touch.</summary>
[ActName("decide-contact", "Decide what a contact changes", Place = 11)]
public sealed record DecideContact : Act<ContactDecided>
{
    /// <summary>What it changes; null until chosen.</summary>
    public ContactOutcome? Outcome { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>How whoever got in touch was told.</summary>
    public string? How { get; init; }

    /// <summary>What they were told.</summary>
    public string? Said { get; init; }

    /// <summary>What shows that they know.</summary>
    public string? Proof { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.FrontDoor;

    [JsonIgnore]
    public override bool IsLeftAfterDeath => true;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        IsAwaited(episode!) ? null : "No contact waits for somebody to decide what it changes.";

    public override bool IsAwaited(Episode episode) => episode.FrontDoor.Waiting.Count > 0;

    public override bool GoesWith(ChildRecord record, ChildRecord other) =>
        record.State.Open is { } ours && IsAwaited(ours) && other.State.Open is { } theirs && IsAwaited(theirs);

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(
            record.State.Episode(Episode)?.FrontDoor.Waiting.Max(contact => contact.On),
            "when they got in touch"
        );
}
