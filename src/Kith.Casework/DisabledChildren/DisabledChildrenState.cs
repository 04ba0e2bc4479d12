using Kith.Casework.Record;

namespace Kith.Casework.DisabledChildren;

/// <summary>The support for a disabled child's family in one episode: the assessment of what a parent carer needs.</summary>
/// <param name="StartedOn">When the latest one started; null when none did.</param>
/// <param name="Started">Whose it is, and why.</param>
/// <param name="ConcludedOn">When it was concluded; null while it goes on.</param>
public sealed record DisabledChildrenState(
    DateOnly? StartedOn,
    ParentCarerAssessmentStarted? Started,
    DateOnly? ConcludedOn
) : StageState<DisabledChildrenFact>
{
    /// <summary>Nothing has happened.</summary>
    public static DisabledChildrenState Nothing { get; } = new(null, null, null);

    /// <summary>Where each thing stands that the law gives the child and the family: as last gone through, and by what was done since; null while nothing is known.</summary>
    public Rows<SupportDuty>? Duties { get; init; }

    /// <summary>Why an act of the pathway cannot follow in an episode that is not on it; null where it is.</summary>
    internal static string? NotOnPathway(Episode episode) =>
        episode.Pathway == Stages.DisabledChildSupport || episode.Stage == Stages.DisabledChildSupport
            ? null
            : "The child is not on the pathway of support for a disabled child.";

    /// <summary>True while a parent carer's needs are being assessed.</summary>
    public bool IsAssessing => StartedOn is not null && ConcludedOn is null;

    public override bool IsGoingOn => IsAssessing;

    public override string? KeepsOpen =>
        IsAssessing ? "The needs of a parent carer are being assessed. Conclude that first." : null;

    public override IReadOnlyList<StageName> Names =>
        [new(Stages.DisabledChildSupport, "Support for a disabled child")];

    internal override IReadOnlyList<Lane> Lanes => [new(DisabledChildrenFact.Lane)];

    protected override StageState Evolve(DisabledChildrenFact fact, Recorded happened) =>
        fact switch
        {
            ParentCarerAssessmentStarted started => this with
            {
                StartedOn = happened.On,
                Started = started,
                ConcludedOn = null,
                Duties = Standing("parent-carer-assessment", DutyStanding.Accepted, happened.On),
            },
            SupportDutiesRecorded recorded => this with { Duties = recorded.Duties },
            ParentCarerAssessmentConcluded => this with
            {
                ConcludedOn = happened.On,
                Duties = Standing("parent-carer-assessment", DutyStanding.Done, happened.On),
            },
            EhcStepRecorded { Step: EhcStep.AdviceRequested } => this with
            {
                Duties = Standing("ehc-advice", DutyStanding.Accepted, happened.On),
            },
            EhcStepRecorded { Step: EhcStep.AdviceGiven } => this with
            {
                Duties = Standing("ehc-advice", DutyStanding.Done, happened.On),
            },
            EhcStepRecorded { Step: EhcStep.PlanRequested } => this with
            {
                Duties = Standing("ehc-plan", DutyStanding.Accepted, happened.On),
            },
            EhcStepRecorded { Step: EhcStep.PlanFinal } => this with
            {
                Duties = Standing("ehc-plan", DutyStanding.Done, happened.On),
            },
            EhcStepRecorded { Step: EhcStep.PlanRefused } => this with
            {
                Duties = Standing("ehc-plan", DutyStanding.NotNeeded, happened.On),
            },
            _ => this,
        };

    // What was done is not asked again where it is gone through.
    private Rows<SupportDuty> Standing(string duty, DutyStanding standing, DateOnly since) =>
        [
            .. (Duties ?? []).Where(row => row.Duty != duty),
            (Duties?.FirstOrDefault(row => row.Duty == duty) ?? new SupportDuty(duty, duty)) with
            {
                Standing = standing,
                Since = since,
            },
        ];
}

/// <summary>The support for a disabled child's family in an episode.</summary>
public static class DisabledChildrenOfEpisode
{
    extension(Episode episode)
    {
        /// <summary>What a parent carer needs.</summary>
        public DisabledChildrenState DisabledChildren => episode.Of<DisabledChildrenState>();
    }
}
