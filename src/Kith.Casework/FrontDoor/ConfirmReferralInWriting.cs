using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>Records that whoever referred by word of mouth has put it in writing. The decision does not wait for it.</summary>
[ActName("confirm-referral-in-writing", "Record that the referral came in writing too", Place = 216)]
public sealed record ConfirmReferralInWriting : Act<ReferralConfirmedInWriting>
{
    /// <summary>What it says beside what was said.</summary>
    public string? Adds { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.FrontDoor;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.FrontDoor switch
        {
            { Referral: null } => "There was no referral that could be put in writing.",
            { Referral.Came: ReferralCame.InWriting } => "The referral came in writing.",
            { InWritingOn: not null } => "It came in writing already.",
            _ => null,
        };

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.FrontDoor.ReferredOn, "when the referral was received");
}
