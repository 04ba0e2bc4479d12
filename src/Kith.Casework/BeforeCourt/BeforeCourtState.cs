using Kith.Casework.Record;

namespace Kith.Casework.BeforeCourt;

/// <summary>The work before court of one episode, and the proceedings.</summary>
/// <param name="PlannedOn">The latest legal planning meeting; null when none was held, or what it decided is over.</param>
/// <param name="Planned">What it decided.</param>
/// <param name="LetterOn">When the letter before proceedings was sent; null while it was not.</param>
/// <param name="MetOn">The latest meeting with the parents since; null when none was held.</param>
/// <param name="Outcome">What came of the work before court; null while it goes on.</param>
/// <param name="AppliedOn">When a court was asked; null when none is being asked.</param>
public sealed record BeforeCourtState(
    DateOnly? PlannedOn,
    LegalPlan? Planned,
    DateOnly? LetterOn,
    DateOnly? MetOn,
    PreProceedingsOutcome? Outcome,
    DateOnly? AppliedOn
) : StageState<BeforeCourtFact>
{
    /// <summary>Nothing has happened.</summary>
    public static BeforeCourtState Nothing { get; } = new(null, null, null, null, null, null);

    /// <summary>True when the letter before proceedings was decided on and not sent.</summary>
    public bool AwaitsLetter => Planned == LegalPlan.PreProceedings && LetterOn is null && Outcome is null;

    /// <summary>True from the letter before proceedings until the work before court has ended.</summary>
    public bool IsOpen => LetterOn is not null && Outcome is null;

    /// <summary>True when it was decided to ask a court, and none was asked.</summary>
    public bool AwaitsApplication =>
        AppliedOn is null && (Planned == LegalPlan.Proceedings || Outcome == PreProceedingsOutcome.Proceedings);

    /// <summary>True while a court is being asked.</summary>
    public bool IsInCourt => AppliedOn is not null;

    public override bool IsGoingOn => AwaitsLetter || IsOpen || AwaitsApplication || IsInCourt;

    public override bool IsStatutory => true;

    public override PlanInForce? RunningPlan =>
        IsOpen && MetOn is not null
            ? new PlanInForce(
                "Agreement before court",
                LetterOn!.Value,
                ["letter-before-proceedings-sent", "pre-proceedings-meeting-held"],
                "pre-proceedings-meeting-held",
                "expects",
                "agreement"
            )
            {
                Helps = "What helps",
                ReviewedOn = MetOn,
            }
            : null;

    // It goes beside the plan for the child, and takes the place of none.
    public override bool HasOpenPlan => false;

    public override string? Flag =>
        IsInCourt ? "In court"
        : IsOpen || AwaitsLetter ? "Before court"
        : null;

    public override string? KeepsOpen =>
        IsInCourt ? "A court is being asked for an order. Record how the proceedings ended first."
        : AwaitsApplication
            ? "It was decided to ask a court. Record the application, or another legal planning meeting, first."
        : IsOpen || AwaitsLetter ? "The work before court is going on. End it first."
        : null;

    internal override IReadOnlyList<Lane> Lanes => [new(BeforeCourtFact.Lane), new(BeforeCourtFact.CourtLane)];

    // A family that is supported for a child's disability is not shown the way to a court.
    internal override bool Offers(string act, Episode episode) =>
        IsGoingOn || PlannedOn is not null || episode.Stage != Stages.DisabledChildSupport;

    /// <summary>Why an act cannot follow at the front door, or where the family has agreed to early help alone; null anywhere else.</summary>
    internal static string? TooEarly(Episode episode) =>
        episode.Stage is Stages.FrontDoor or Stages.EarlyHelp
            ? "Nothing has begun that could lead to a court. Decide the referral, or begin an assessment or enquiries, first."
            : null;

    protected override StageState Evolve(BeforeCourtFact fact, Recorded happened) =>
        fact switch
        {
            // A meeting while the work goes on looks at it again; it begins nothing anew.
            LegalPlanningMeetingHeld { Decision: not LegalPlan.Proceedings } when IsOpen || IsInCourt => this with
            {
                PlannedOn = happened.On,
            },
            LegalPlanningMeetingHeld held when IsOpen => this with { PlannedOn = happened.On, Planned = held.Decision },
            LegalPlanningMeetingHeld held => Nothing with
            {
                PlannedOn = happened.On,
                Planned = held.Decision,
                AppliedOn = AppliedOn,
            },
            LetterBeforeProceedingsSent => this with { LetterOn = happened.On, MetOn = null, Outcome = null },
            PreProceedingsMeetingHeld => this with { MetOn = happened.On },
            PreProceedingsEnded ended => this with { Outcome = ended.Outcome, Planned = null },
            // Whoever is before a court is no longer before it.
            CourtApplicationMade => Nothing with { PlannedOn = PlannedOn, AppliedOn = happened.On },
            CourtProceedingsEnded => Nothing,
            _ => this,
        };
}

/// <summary>The work before court of an episode.</summary>
public static class BeforeCourtOfEpisode
{
    extension(Episode episode)
    {
        /// <summary>Family options, legal planning, letter, meetings, proceedings.</summary>
        public BeforeCourtState BeforeCourt => episode.Of<BeforeCourtState>();
    }
}
