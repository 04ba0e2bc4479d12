using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>Lets the referrer know that the referral has arrived. What was decided is told them later, or with it.</summary>
[ActName("acknowledge-referral", "Say that the referral has arrived", Place = 215)]
public sealed record AcknowledgeReferral : Act<ReferralAcknowledged>
{
    /// <summary>How they were told.</summary>
    public string? How { get; init; }

    /// <summary>Whether they had to ask; null where nobody said.</summary>
    public bool? AskedAgain { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.FrontDoor;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.FrontDoor switch
        {
            { Referral: null } => "There was no referral, so there is nobody to tell that it has arrived.",
            { AcknowledgedOn: not null } or { ToldOn: not null } => "The referrer knows that it has arrived.",
            _ => null,
        };

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        NotBefore(record.State.Episode(Episode)?.FrontDoor.ReferredOn, "when the referral was received");
}
