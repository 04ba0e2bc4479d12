using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>Records a referral. It opens an episode unless a contact opened one already.</summary>
[ActName("receive-referral", "Record a referral")]
public sealed record ReceiveReferral : Act
{
    /// <summary>Who referred, as the children in need census codes it.</summary>
    public string? Source { get; init; }

    /// <summary>Name or post of the referrer.</summary>
    public string? Referrer { get; init; }

    /// <summary>What worries the referrer.</summary>
    public string? Concern { get; init; }

    /// <summary>Whether the parents know of the referral.</summary>
    public bool? ParentsTold { get; init; }

    /// <summary>What the child said or wants.</summary>
    public string? ChildSaid { get; init; }

    /// <inheritdoc/>
    public override string? Stage => Stages.FrontDoor;

    /// <inheritdoc/>
    public override string? CannotFollow(ChildState child, Episode? episode) =>
        Episode == 0
            ? child.Open is { FrontDoor.AwaitsDecision: true }
                ? "A referral for this child is already waiting for a decision: add to it there."
                : null
            : episode is { IsClosed: false, FrontDoor: { Contact: not null, Referral: null } }
                ? null
                : "This episode has its referral.";

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(ChildState child, Practice practice)
    {
        if (string.IsNullOrWhiteSpace(Source))
        {
            yield return new Problem("source", "Choose who made the referral");
        }
        if (string.IsNullOrWhiteSpace(Concern))
        {
            yield return new Problem("concern", "Say what worries the referrer");
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Fact> Facts(ChildState child, Episode? episode, Practice practice)
    {
        var referrerUser = practice.Actor.Details.Post == People.Post.Partner ? practice.Actor.Id : null;
        yield return new ReferralReceived(Source, Concern, Referrer, referrerUser, null, ParentsTold, ChildSaid)
        {
            Episode = Episode == 0 ? child.NextEpisode : Episode,
        };
    }
}
