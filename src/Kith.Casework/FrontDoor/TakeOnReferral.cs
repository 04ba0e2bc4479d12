using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>Says who looks after a contact or a referral until it is decided what becomes of it.</summary>
[ActName("take-on-referral", "Say who looks after it until it is decided", Place = 16)]
public sealed record TakeOnReferral : Act<ReferralTakenOn>
{
    /// <summary>Who; null for whoever records it.</summary>
    public string? Owner { get; init; }

    [JsonIgnore]
    public override string? Stage => Stages.FrontDoor;

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.FrontDoor switch
        {
            { Contact: null, Referral: null } => "Nothing arrived of which it is to be decided what becomes of it.",
            { Referral: not null, AwaitsDecision: false } => "It is decided what becomes of it.",
            _ => null,
        };

    public override bool GoesWith(ChildRecord record, ChildRecord other) =>
        record.State.Open?.FrontDoor is { } ours && other.State.Open?.FrontDoor is { } theirs && ours.CameWith(theirs);

    protected override ReferralTakenOn Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            Owner = Owner ?? practice.Actor.Id,
        };
}
