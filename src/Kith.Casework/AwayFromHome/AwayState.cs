using Kith.Casework.Record;

namespace Kith.Casework.AwayFromHome;

/// <summary>Where in one episode the child is, away from home.</summary>
/// <param name="MissingSince">Since when the child is missing; null while they are not.</param>
/// <param name="BackOn">When the child last came back; null when never missing.</param>
/// <param name="InterviewOfferedOn">When somebody to talk to was offered since; null when nobody was.</param>
/// <param name="FosteredSince">Since when the child is privately fostered; null while they are not.</param>
/// <param name="InCustodySince">Since when the child is in custody; null while they are not.</param>
public sealed record AwayState(
    DateOnly? MissingSince,
    DateOnly? BackOn,
    DateOnly? InterviewOfferedOn,
    DateOnly? FosteredSince,
    DateOnly? InCustodySince
) : StageState<AwayFact>
{
    /// <summary>When the authority last heard of a long stay in a hospital, a care home or a residential school; null when never.</summary>
    public DateOnly? LongStayKnownOn { get; init; }

    /// <summary>True until somebody has looked to the child there.</summary>
    public bool LongStayWaits { get; init; }

    /// <summary>Nothing has happened.</summary>
    public static AwayState Nothing { get; } = new(null, null, null, null, null);

    public override bool IsGoingOn =>
        MissingSince is not null || FosteredSince is not null || InCustodySince is not null;

    public override bool IsStatutory => true;

    public override string? Flag =>
        MissingSince is not null ? "Missing"
        : InCustodySince is not null ? "In custody"
        : FosteredSince is not null ? "Privately fostered"
        : null;

    public override string? KeepsOpen =>
        MissingSince is not null ? "The child is missing. Record that the child is back first."
        : FosteredSince is not null ? "The child is privately fostered. Record how that ended first."
        : InCustodySince is not null ? "The child is in custody. Record that the child has left first."
        : null;

    internal override IReadOnlyList<Lane> Lanes =>
        [new(AwayFact.MissingLane), new(AwayFact.FosteredLane), new(AwayFact.CustodyLane)];

    /// <summary>Why an act on a child who is or was away cannot follow before the birth; null for a child who is born.</summary>
    internal static string? NotBorn(ChildRecord record) =>
        record.State.Person.IsUnborn ? "This child is not born yet. Record the birth first." : null;

    protected override StageState Evolve(AwayFact fact, Recorded happened) =>
        fact switch
        {
            ChildWentMissing => this with { MissingSince = happened.On, BackOn = null, InterviewOfferedOn = null },
            MissingChildReturned => this with { MissingSince = null, BackOn = happened.On },
            ReturnInterviewOffered => this with { InterviewOfferedOn = happened.On },
            PrivateFosteringNotified => this with { FosteredSince = FosteredSince ?? happened.On },
            PrivateFosteringEnded => this with { FosteredSince = null },
            CustodyBegan => this with { InCustodySince = happened.On },
            LongStayKnown => this with { LongStayKnownOn = happened.On, LongStayWaits = true },
            LongStayVisited => this with { LongStayWaits = false },
            CustodyEnded => this with { InCustodySince = null },
            _ => this,
        };
}

/// <summary>Where in an episode the child is, away from home.</summary>
public static class AwayOfEpisode
{
    extension(Episode episode)
    {
        /// <summary>Missing, privately fostered, in custody.</summary>
        public AwayState Away => episode.Of<AwayState>();
    }
}
