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
)
{
    /// <summary>Nothing has happened.</summary>
    public static FrontDoorState Nothing { get; } = new(null, null, null, null, null, null);

    /// <summary>True when a referral waits for its decision.</summary>
    public bool AwaitsDecision => Referral is not null && Decision is null && Reported is null;

    /// <summary>The stage the decision leads to until that stage's own facts begin; null while undecided.</summary>
    public LedTo? LedTo =>
        Decision?.Decision switch
        {
            ReferralDecision.EarlyHelp => To(Stages.EarlyHelp),
            ReferralDecision.Section17 => To(Stages.Section17),
            ReferralDecision.DisabledChildSupport => To(Stages.DisabledChildSupport),
            ReferralDecision.StrategyDiscussion or ReferralDecision.ImmediateProtection => To(
                Stages.StrategyDiscussion
            ),
            _ => null,
        };

    private LedTo To(string stage) => new(DecidedOn!.Value, stage);

    /// <summary>The state after one more fact.</summary>
    public static FrontDoorState Evolve(FrontDoorState state, FrontDoorFact fact, Recorded happened) =>
        fact switch
        {
            ContactReceived contact => state with { Contact = contact },
            // A further referral begins the front door anew: what came of the earlier one is history.
            ReferralReceived referral => Nothing with
            {
                Contact = state.Contact,
                Referral = referral,
                ReferredOn = happened.On,
            },
            ReferralDecided decision => state with { Decision = decision, DecidedOn = happened.On },
            ReferrerTold => state with { ToldOn = happened.On },
            ReferralOutcomeReported reported => state with { Reported = reported },
            _ => state,
        };
}
