using System.Text.Json.Serialization;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>Records a referral. It opens an episode, follows a contact, or asks for more than the early help that goes on.</summary>
[ActName("receive-referral", "Record a referral", Place = 270)]
[AlsoLeaves(typeof(ReferralAcknowledged))]
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

    /// <summary>Whether the referrer has been told already that it has arrived; null when not said.</summary>
    public bool? Acknowledged { get; init; }

    /// <summary>What the child said or wants, as the referrer knows it. This child only.</summary>
    public string? ChildSaid { get; init; }

    /// <summary>What the family thinks of it.</summary>
    public string? FamilyThinks { get; init; }

    /// <summary>Whether the family agrees that we are told; null where nobody said.</summary>
    public FamilyAgrees? Agrees { get; init; }

    /// <summary>Why we are told all the same: what the referrer goes by.</summary>
    public string? Despite { get; init; }

    /// <summary>How it came; null where nobody said.</summary>
    public ReferralCame? Came { get; init; }

    /// <summary>Whether it tells of domestic abuse to which the police went; null where nobody said.</summary>
    public bool? DomesticAbuse { get; init; }

    /// <summary>Whether the police told the school; null until chosen.</summary>
    public SchoolTold? SchoolTold { get; init; }

    /// <summary>The partner who referred through this system, where somebody else records what they sent.</summary>
    [JsonIgnore]
    public string? ReferrerUser { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.NewOrOpenEpisode;

    [JsonIgnore]
    public override string? Stage => Stages.FrontDoor;

    public override bool IsAwaited(Episode episode) =>
        episode is { FrontDoor: { Contact: not null, Referral: null }, IsDone: false }
        && !episode.Runs(Stages.EarlyHelp);

    protected override ReferralReceived Carries(ChildRecord record, Episode? episode, Practice practice) =>
        Answered(record) with
        {
            ReferrerUser = practice.Actor.Details.Post == Post.Partner ? practice.Actor.Id : ReferrerUser,
            Came = practice.Actor.Details.Post == Post.Partner ? ReferralCame.InWriting : Came,
        };

    // Whoever refers through this system reads on the next page that it has arrived.
    public override IEnumerable<Fact> Facts(ChildRecord record, Episode? episode, Practice practice)
    {
        var referral = Carries(record, episode, practice);
        yield return referral;
        if (Acknowledged == true || referral.ReferrerUser is not null)
        {
            yield return new ReferralAcknowledged(How: referral.ReferrerUser is null ? null : "through-kith")
            {
                Episode = referral.Episode,
            };
        }
    }
}
