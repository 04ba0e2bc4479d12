using Kith.Casework.Record;

namespace Kith.Casework.LookedAfter;

/// <summary>The time in one episode in which the authority looks after the child.</summary>
/// <param name="BeganOn">When it last began; null when it never did.</param>
/// <param name="Basis">By which law.</param>
/// <param name="AgreedOn">When those with parental responsibility agreed in writing; null when they did not.</param>
/// <param name="Reviews">How many reviews there were since it began.</param>
/// <param name="EndedOn">When it ended; null while it goes on.</param>
public sealed record LookedAfterState(
    DateOnly? BeganOn,
    CareBasis? Basis,
    DateOnly? AgreedOn,
    int Reviews,
    DateOnly? EndedOn
) : StageState<LookedAfterFact>
{
    /// <summary>Nothing has happened.</summary>
    public static LookedAfterState Nothing { get; } = new(null, null, null, 0, null);

    /// <summary>True while the authority looks after the child.</summary>
    public bool IsLookedAfter => BeganOn is not null && EndedOn is null;

    /// <summary>True while the child is accommodated and nobody has agreed to it in writing.</summary>
    public bool AwaitsAgreement => IsLookedAfter && Basis == CareBasis.Section20 && AgreedOn is null;

    public override bool IsGoingOn => IsLookedAfter;

    public override bool IsStatutory => true;

    public override string? Flag => IsLookedAfter ? "Looked after" : null;

    public override string? KeepsOpen =>
        IsLookedAfter ? "The child is looked after. Record how that ended first." : null;

    internal override IReadOnlyList<Lane> Lanes => [new(LookedAfterFact.Lane)];

    /// <summary>Why an act on a child who is looked after cannot follow; null where it can.</summary>
    internal static string? NotLookedAfter(Episode episode) =>
        episode.LookedAfter.IsLookedAfter ? null : "The child is not looked after.";

    protected override StageState Evolve(LookedAfterFact fact, Recorded happened) =>
        fact switch
        {
            LookedAfterBegan began => Nothing with { BeganOn = happened.On, Basis = began.Basis },
            Section20AgreementSigned => this with { AgreedOn = happened.On },
            LookedAfterReviewHeld => this with { Reviews = Reviews + 1 },
            LookedAfterEnded => this with { EndedOn = happened.On },
            _ => this,
        };
}

/// <summary>The time in an episode in which the authority looks after the child.</summary>
public static class LookedAfterOfEpisode
{
    extension(Episode episode)
    {
        /// <summary>Since when, by which law, and whether it goes on.</summary>
        public LookedAfterState LookedAfter => episode.Of<LookedAfterState>();
    }
}
