using Kith.Casework.Agencies;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor;

/// <summary>Contact, referral and decision of one episode.</summary>
/// <param name="Contact">The contact; null when it began with a referral.</param>
/// <param name="ReferredOn">When the referral was received; null when there is none yet.</param>
/// <param name="Referral">The referral; null when there is none yet.</param>
/// <param name="DecidedOn">When it was decided; null while open.</param>
/// <param name="Decision">What was decided; null while open.</param>
/// <param name="ToldOn">When the referrer was told; null when not.</param>
/// <param name="Reported">What a return says came of it, where the decision itself was not recorded here.</param>
public sealed record FrontDoorState(
    ContactReceived? Contact,
    DateOnly? ReferredOn,
    ReferralReceived? Referral,
    DateOnly? DecidedOn,
    ReferralDecided? Decision,
    DateOnly? ToldOn,
    ReferralOutcomeReported? Reported = null
) : StageState<FrontDoorFact>
{
    /// <summary>When the referrer was told that it has arrived; null when nobody has told them so.</summary>
    public DateOnly? AcknowledgedOn { get; init; }

    /// <summary>Who looks after it until it is decided; null for nobody by name.</summary>
    public string? Owner { get; init; }

    /// <summary>What agencies were asked, with what came of it, in order.</summary>
    public IReadOnlyList<CheckMade> Checks { get; init; } = [];

    /// <summary>Those that are neither answered nor known not to be had.</summary>
    public IEnumerable<CheckMade> OpenChecks => Checks.Where(check => check.IsOpen);

    /// <summary>Nothing has happened.</summary>
    public static FrontDoorState Nothing { get; } = new(null, null, null, null, null, null);

    /// <summary>True when a referral waits for its decision.</summary>
    public bool AwaitsDecision => Referral is not null && Decision is null && Reported is null;

    /// <summary>True where both were referred on one day by one and the same.</summary>
    public bool CameWith(FrontDoorState other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Referral is { Referrer: { } referrer, Source: var source }
            && other.Referral?.Referrer == referrer
            && other.Referral.Source == source
            && ReferredOn == other.ReferredOn;
    }

    public override bool IsReferred => Referral is not null;

    public override string? ReferredBy => Referral?.Referrer;

    public override DateOnly? ReferralDecidedOn => DecidedOn;

    public override string? Pathway =>
        Decision?.Decision == ReferralDecision.DisabledChildSupport ? Stages.DisabledChildSupport : null;

    public override bool AsksForProtectionIn(Episode episode) =>
        Decision?.Decision == ReferralDecision.ImmediateProtection && !(episode.WorkBeganOn >= DecidedOn);

    public override IReadOnlyList<StageName> Names => [new(Stages.FrontDoor, "Front door")];

    internal override IReadOnlyList<Lane> Lanes => [new(FrontDoorFact.Lane, IsUntilWorkBegins: true)];

    public override bool AwaitsDecisionIn(Episode episode) => AwaitsDecision && !(episode.WorkBeganOn >= ReferredOn);

    public override string? At(Episode episode) => AwaitsDecisionIn(episode) ? Stages.FrontDoor : null;

    /// <summary>The stage the decision leads to until that stage's own facts begin; null while undecided.</summary>
    public override LedTo? LeadsTo(Episode episode) =>
        Decision?.Decision switch
        {
            ReferralDecision.EarlyHelp => To(Stages.EarlyHelp, Positions.EarlyHelpToStart),
            ReferralDecision.Section17 => To(Stages.Section17, Positions.AssessmentToStart),
            ReferralDecision.DisabledChildSupport => To(Stages.DisabledChildSupport, Positions.AssessmentToStart),
            ReferralDecision.StrategyDiscussion or ReferralDecision.ImmediateProtection => To(
                Stages.StrategyDiscussion,
                Positions.DiscussionToHold
            ),
            _ => null,
        };

    private LedTo To(string stage, string position) => new(DecidedOn!.Value, stage, position);

    protected override StageState Evolve(FrontDoorFact fact, Recorded happened) =>
        fact switch
        {
            ContactReceived contact => this with { Contact = contact },
            // A further referral begins the front door anew: what came of the earlier one is history.
            ReferralReceived referral => Nothing with
            {
                Contact = Contact,
                // What was asked while it was a contact was asked for this.
                Checks = Referral is null ? Checks : [],
                Referral = referral,
                ReferredOn = happened.On,
            },
            AgencyChecksRequested asked => this with
            {
                Checks = [.. Checks, .. AgencyAsking.Made(asked.Checks, happened.On)],
            },
            AgencyChecksAnswered answered => this with
            {
                Checks = [.. Checks.Select(check => check.After(answered.Answers, happened.On))],
            },
            ReferralTakenOn taken => this with { Owner = taken.Owner },
            ReferralAcknowledged => this with { AcknowledgedOn = happened.On },
            ReferralDecided decision => this with { Decision = decision, DecidedOn = happened.On },
            ReferrerTold => this with { ToldOn = happened.On },
            ReferralOutcomeReported reported => this with { Reported = reported },
            _ => this,
        };
}

/// <summary>The front door of an episode.</summary>
public static class FrontDoorOfEpisode
{
    extension(Episode episode)
    {
        /// <summary>Contact, referral and decision.</summary>
        public FrontDoorState FrontDoor => episode.Of<FrontDoorState>();
    }
}
