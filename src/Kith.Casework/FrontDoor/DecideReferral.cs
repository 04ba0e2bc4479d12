using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>Decides what happens after a referral.</summary>
[ActName("decide-referral", "Decide the referral")]
public sealed record DecideReferral : Act
{
    /// <summary>What is to happen; null until chosen.</summary>
    public ReferralDecision? Decision { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Main need, as the children in need census codes it.</summary>
    public string? PrimaryNeed { get; init; }

    /// <inheritdoc/>
    public override string? CannotFollow(ChildState child, Episode? episode) =>
        episode is null or { IsClosed: true } ? "There is no open referral."
        : episode.FrontDoor.Referral is null ? "There is no referral to decide: record the referral first."
        : episode.FrontDoor.Decision is not null ? "This referral has been decided."
        : null;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(ChildState child, Practice practice)
    {
        if (Decision is null)
        {
            yield return new Problem("decision", "Choose what happens next");
        }
        if (string.IsNullOrWhiteSpace(Reason))
        {
            yield return new Problem("reason", "Say why you decided this");
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Fact> Facts(ChildState child, Episode? episode, Practice practice)
    {
        yield return new ReferralDecided(Decision!.Value, Reason, PrimaryNeed) { Episode = Episode };
        if (Decision == ReferralDecision.NoFurtherAction)
        {
            yield return new EpisodeClosed("RC8", Reason) { Episode = Episode };
        }
    }
}
