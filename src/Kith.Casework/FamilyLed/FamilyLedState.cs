using Kith.Casework.Record;

namespace Kith.Casework.FamilyLed;

/// <summary>What a family decides for itself in one episode.</summary>
/// <param name="OfferedOn">When a family group meeting was last offered; null when none was.</param>
/// <param name="Asked">To whom, each with what they answered by now.</param>
/// <param name="HeldOn">When the family met since; null when it did not.</param>
/// <param name="Held">What came of it.</param>
/// <param name="AnsweredOn">When the authority answered the plan of that meeting; null while it did not.</param>
/// <param name="PlanSince">Since when a plan of the family's own runs that the authority agreed to; null while none does.</param>
/// <param name="ReviewedOn">When that plan was last reviewed; null when it was not.</param>
public sealed record FamilyLedState(
    DateOnly? OfferedOn,
    Rows<FamilyOffer>? Asked,
    DateOnly? HeldOn,
    FamilyGroupMeetingHeld? Held,
    DateOnly? AnsweredOn,
    DateOnly? PlanSince,
    DateOnly? ReviewedOn
) : StageState<FamilyLedFact>
{
    /// <summary>Nothing has happened.</summary>
    public static FamilyLedState Nothing { get; } = new(null, null, null, null, null, null, null);

    /// <summary>True when somebody who was offered a meeting has not answered, and none was held.</summary>
    public bool AwaitsAnswers => HeldOn is null && Has(FamilyOfferAnswer.NotAnswered);

    /// <summary>True when somebody wants a meeting that was not held.</summary>
    public bool AwaitsMeeting => HeldOn is null && Has(FamilyOfferAnswer.Accepted);

    /// <summary>True when the family made a plan that the authority has not answered.</summary>
    public bool AwaitsReply => Held is { MadePlan: true } && AnsweredOn is null;

    public override PlanInForce? RunningPlan =>
        PlanSince is { } since
            ? new PlanInForce(
                "The family’s own plan",
                HeldOn < since ? HeldOn.Value : since,
                ["family-group-meeting-held", "family-plan-answered", "family-plan-reviewed"],
                "family-plan-reviewed",
                "into",
                "family-plan"
            )
            {
                ReviewedOn = ReviewedOn,
            }
            : null;

    // It is the family's: it can outlast our involvement, and ends before no other plan begins.
    public override bool HasOpenPlan => false;

    internal override IReadOnlyList<Lane> Lanes => [new(FamilyLedFact.Lane)];

    protected override StageState Evolve(FamilyLedFact fact, Recorded happened) =>
        fact switch
        {
            FamilyGroupMeetingOffered offered => this with
            {
                OfferedOn = happened.On,
                Asked = offered.Offers,
                HeldOn = null,
                Held = null,
                AnsweredOn = null,
            },
            FamilyGroupOfferAnswered answered => this with { Asked = answered.Offers },
            FamilyGroupMeetingHeld held => this with { HeldOn = happened.On, Held = held, AnsweredOn = null },
            FamilyPlanAnswered { Answer: FamilyPlanAnswer.NotAgreed } => this with { AnsweredOn = happened.On },
            FamilyPlanAnswered => this with { AnsweredOn = happened.On, PlanSince = happened.On, ReviewedOn = null },
            FamilyPlanReviewed { Outcome: FamilyPlanOutcome.GoesOn } => this with { ReviewedOn = happened.On },
            FamilyPlanReviewed => this with { ReviewedOn = happened.On, PlanSince = null },
            _ => this,
        };

    private bool Has(FamilyOfferAnswer answer) => Asked?.Any(offer => offer.Answer == answer) == true;
}

/// <summary>What a family decides for itself in an episode.</summary>
public static class FamilyLedOfEpisode
{
    extension(Episode episode)
    {
        /// <summary>The offer of a family group meeting, the meeting, and the family's own plan.</summary>
        public FamilyLedState FamilyLed => episode.Of<FamilyLedState>();
    }
}
