using Kith.Casework.Record;

namespace Kith.Casework.DisabledChildren;

/// <summary>The assessment of what one parent carer needs.</summary>
/// <param name="Number">The version of the entry that started it.</param>
/// <param name="StartedOn">When it started.</param>
/// <param name="Started">Whose it is, and why.</param>
public sealed record CarerAssessment(int Number, DateOnly StartedOn, ParentCarerAssessmentStarted Started)
{
    /// <summary>The entry that concluded it; null while it goes on.</summary>
    public Recorded? Concluded { get; init; }

    /// <summary>True while it goes on.</summary>
    public bool GoesOn => Concluded is null;

    /// <summary>True where it is of this parent: by who they are in the family, else by their name.</summary>
    internal bool IsOf(Guid? person, string? carer) =>
        Started.Person is { } known && person is { } other
            ? known == other
            : string.Equals(Started.Carer, carer?.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>The support for a disabled child's family in one episode: the assessments of what each parent carer needs.</summary>
public sealed record DisabledChildrenState : StageState<DisabledChildrenFact>
{
    /// <summary>Nothing has happened.</summary>
    public static DisabledChildrenState Nothing { get; } = new();

    /// <summary>The assessments of parent carers, in the order in which they started: one beside another, each of one parent.</summary>
    public IReadOnlyList<CarerAssessment> Carers { get; init; } = [];

    /// <summary>Those that go on.</summary>
    public IEnumerable<CarerAssessment> GoingOn => Carers.Where(one => one.GoesOn);

    /// <summary>The one that goes on under a number; without a number the only one. Null where it is not clear which.</summary>
    internal CarerAssessment? Meant(int? number) =>
        number is { } known ? GoingOn.FirstOrDefault(one => one.Number == known)
        : GoingOn.Take(2).ToList() is [var only] ? only
        : null;

    /// <summary>Where each thing stands that the law gives the child and the family: as last gone through, and by what was done since; null while nothing is known.</summary>
    public Rows<SupportDuty>? Duties { get; init; }

    /// <summary>Why an act of the pathway cannot follow in an episode that is not on it; null where it is.</summary>
    internal static string? NotOnPathway(Episode episode) =>
        episode.Pathway == Stages.DisabledChildSupport || episode.Stage == Stages.DisabledChildSupport
            ? null
            : "The child is not on the pathway of support for a disabled child.";

    /// <summary>True while a parent carer's needs are being assessed.</summary>
    public bool IsAssessing => GoingOn.Any();

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
                Carers = [.. Carers, new CarerAssessment(happened.Version, happened.On, started)],
                Duties = Standing("parent-carer-assessment", DutyStanding.Accepted, happened.On),
            },
            SupportDutiesRecorded recorded => this with { Duties = recorded.Duties },
            ParentCarerAssessmentConcluded concluded => After(concluded, happened),
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

    // Before each had a number, one went on at a time. It is done once no parent's goes on.
    private DisabledChildrenState After(ParentCarerAssessmentConcluded concluded, Recorded happened)
    {
        var its = concluded.Assessment is { } number
            ? Carers.FirstOrDefault(one => one.Number == number)
            : Carers.LastOrDefault(one => one.GoesOn);
        var after = this with
        {
            Carers = [.. Carers.Select(one => one == its ? one with { Concluded = happened } : one)],
        };
        return after.IsAssessing
            ? after
            : after with
            {
                Duties = Standing("parent-carer-assessment", DutyStanding.Done, happened.On),
            };
    }

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
