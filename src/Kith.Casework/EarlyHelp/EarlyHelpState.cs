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

    /// <summary>True while early help goes on.</summary>
    public bool IsOpen => OpenedOn is not null && ClosedOn is null;

    public override bool IsGoingOn => IsOpen;

    public override bool IsDone => ClosedOn is not null;

    public override PlanInForce? RunningPlan =>
        IsOpen
            ? new PlanInForce(
                "Early help",
                OpenedOn!.Value,
                ["early-help-opened", "early-help-reviewed"],
                "early-help-reviewed",
                "needs",
                "next"
            )
            {
                ReviewedOn = ReviewedOn,
            }
            : null;

    // A review date and no law behind it: it is no plan that others have to end first.
    public override bool HasOpenPlan => false;

    public override string? KeepsOpen => IsOpen ? "Early help is going on. End it first." : null;

    public override IReadOnlyList<StageName> Names => [new(Stages.EarlyHelp, "Early help")];

    internal override IReadOnlyList<Lane> Lanes => [new(EarlyHelpFact.Lane)];

    public override bool Runs(string stage) => IsOpen && stage == Stages.EarlyHelp;

    // Early help goes on beside other work: it is where an episode is only until something else is decided.
    public override LedTo? LeadsTo(Episode episode) =>
        IsOpen ? new LedTo(OpenedOn!.Value, Stages.EarlyHelp, Stages.EarlyHelp) : null;

    internal override string? PositionAfter(LedTo decision) =>
        decision.Stage == Stages.EarlyHelp && ClosedOn >= decision.On ? Positions.EarlyHelpEnded : null;

    protected override StageState Evolve(EarlyHelpFact fact, Recorded happened) =>
        fact switch
        {
            EarlyHelpOpened opened => this with
            {
                OpenedOn = happened.On,
                Opened = opened,
                ReviewedOn = null,
                ClosedOn = null,
            },
            EarlyHelpReviewed => this with { ReviewedOn = happened.On },
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
