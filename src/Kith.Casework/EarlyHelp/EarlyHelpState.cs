using Kith.Casework.People.Agreements;
using Kith.Casework.Record;

namespace Kith.Casework.EarlyHelp;

/// <summary>Early help in one episode.</summary>
/// <param name="OpenedOn">When it began; null when it did not.</param>
/// <param name="Opened">How it began.</param>
/// <param name="ReviewedOn">The latest review; null when none was held.</param>
/// <param name="ClosedOn">When it ended; null while open.</param>
public sealed record EarlyHelpState(
    DateOnly? OpenedOn,
    EarlyHelpOpened? Opened,
    DateOnly? ReviewedOn,
    DateOnly? ClosedOn
) : StageState<EarlyHelpFact>
{
    /// <summary>Nothing has happened.</summary>
    public static EarlyHelpState Nothing { get; } = new(null, null, null, null);

    /// <summary>When the needs of the family were assessed last; null while they were not.</summary>
    public DateOnly? AssessedOn { get; init; }

    /// <summary>When goals and actions were agreed last; null while none were.</summary>
    public DateOnly? PlannedOn { get; init; }

    /// <summary>True while early help goes on.</summary>
    public bool IsOpen => OpenedOn is not null && ClosedOn is null;

    public override bool IsGoingOn => IsOpen;

    public override bool IsDone => ClosedOn is not null;

    public override PlanInForce? RunningPlan =>
        IsOpen
            ? new PlanInForce(
                "Early help",
                OpenedOn!.Value,
                ["early-help-opened", "early-help-planned", "early-help-reviewed"],
                "early-help-reviewed",
                "needs",
                // What happens next was text before there was a plan with actions.
                HasActions ? "actions" : "next"
            )
            {
                Otherwise = "contingency",
                DoesForChild = "actions-for-child",
                ReviewedOn = ReviewedOn,
            }
            : null;

    private bool HasActions { get; init; }

    // A review date and no law behind it: it is no plan that others have to end first.
    public override bool HasOpenPlan => false;

    public override string? KeepsOpen => IsOpen ? "Early help is going on. End it first." : null;

    public override IReadOnlyList<StageName> Names => [new(Stages.EarlyHelp, "Early help")];

    internal override IReadOnlyList<Lane> Lanes => [new(EarlyHelpFact.Lane)];

    public override bool Runs(string stage) => IsOpen && stage == Stages.EarlyHelp;

    // Early help goes on beside other work: it is where an episode is, also once it has ended, only until something else is decided.
    public override LedTo? LeadsTo(Episode episode) =>
        OpenedOn is { } opened ? new LedTo(opened, Stages.EarlyHelp, Stages.EarlyHelp) : null;

    internal override string? PositionAfter(LedTo decision) =>
        decision.Stage == Stages.EarlyHelp && ClosedOn >= decision.On ? Positions.EarlyHelpEnded : null;

    /// <summary>Why the work of early help cannot go on in an episode; null where it can. It goes on for as long as somebody of the family agrees.</summary>
    internal static string? CannotGoOn(ChildRecord record, Episode episode) =>
        !episode.EarlyHelp.IsOpen ? "There is no early help going on."
        : AgreementRows.HelpTakenBackOn(record) is { } day
            ? $"The family took back its agreement to early help on {Plain.Day(day)}. End early help, or record that they agree again."
        : null;

    protected override StageState Evolve(EarlyHelpFact fact, Recorded happened) =>
        fact switch
        {
            EarlyHelpOpened opened => this with
            {
                OpenedOn = happened.On,
                Opened = opened,
                AssessedOn = null,
                PlannedOn = null,
                HasActions = false,
                ReviewedOn = null,
                ClosedOn = null,
            },
            EarlyHelpAssessed => this with { AssessedOn = happened.On },
            EarlyHelpPlanned => this with { PlannedOn = happened.On, HasActions = true },
            EarlyHelpReviewed reviewed => this with
            {
                ReviewedOn = happened.On,
                HasActions = HasActions || reviewed.Actions is not null,
            },
            EarlyHelpClosed => this with { ClosedOn = happened.On },
            _ => this,
        };
}

/// <summary>The early help of an episode.</summary>
public static class EarlyHelpOfEpisode
{
    extension(Episode episode)
    {
        /// <summary>Early help.</summary>
        public EarlyHelpState EarlyHelp => episode.Of<EarlyHelpState>();
    }
}
