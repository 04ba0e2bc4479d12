using System.Text.Json.Serialization;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>Records a referral. It opens an episode, follows a contact, or asks for more than the early help that goes on.</summary>
[ActName("receive-referral", "Record a referral", Place = 270)]
public sealed record ReceiveReferral : Act<ReferralReceived>
{
    /// <summary>Who referred, as the children in need census codes it.</summary>
    public string? Source { get; init; }

    /// <summary>Name or post of the referrer.</summary>
    public string? Referrer { get; init; }

    /// <summary>Main reason, as the census codes it.</summary>
    public string? PrimaryNeed { get; init; }

    /// <summary>What worries the referrer.</summary>
    public string? Concern { get; init; }

    /// <summary>Whether the parents know of the referral.</summary>
    public bool? ParentsTold { get; init; }

    /// <summary>What the child said or wants, as the referrer knows it. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override Scope Scope => Scope.NewOrOpenEpisode;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Stage => Stages.FrontDoor;

    /// <inheritdoc/>
    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode switch
        {
            null => null,
            { AwaitsDecision: true } =>
                "A referral for this child is waiting for a decision. Record what is new as a contact.",
            { HasStatutoryWork: true } => "This child has a social care case. Record what is new as a contact.",
            _ => null,
        };

    /// <inheritdoc/>
    public override bool IsAwaited(Episode episode) =>
        episode.FrontDoor is { Contact: not null, Referral: null } && !episode.Runs(Stages.EarlyHelp);

    /// <inheritdoc/>
    protected override ReferralReceived Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            ReferrerUser = practice.Actor.Details.Post == Post.Partner ? practice.Actor.Id : null,
        };
}
