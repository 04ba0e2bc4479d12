namespace Kith.Casework.Replay;

/// <summary>What would be otherwise under the second rules, and what such differences are counted against.</summary>
public enum Change
{
    /// <summary>Whoever holds the case may under the first rules only: it would have to pass to somebody else.</summary>
    HolderBarred,

    /// <summary>Whoever holds the case may under the second rules only.</summary>
    HolderAllowed,

    /// <summary>Somebody who works here could hold the case under the second rules only.</summary>
    HolderWider,

    /// <summary>Somebody who works here could hold the case under the first rules only.</summary>
    HolderNarrower,

    /// <summary>Finished work would wait for an approval that the first rules do not ask for.</summary>
    ApprovalAdded,

    /// <summary>Finished work would not wait for an approval that the first rules ask for.</summary>
    ApprovalRemoved,

    /// <summary>Somebody else would have to approve the work.</summary>
    ApproverChanged,

    /// <summary>A time limit runs under the second rules only.</summary>
    ClockStarts,

    /// <summary>A time limit runs under the first rules only.</summary>
    ClockStops,

    /// <summary>A time limit ends earlier.</summary>
    ClockTightens,

    /// <summary>A time limit ends later.</summary>
    ClockLoosens,

    /// <summary>A time limit is late or overdue under the second rules, and was not under the first.</summary>
    ClockBreaks,

    /// <summary>A time limit was late or overdue under the first rules, and is not under the second.</summary>
    ClockHolds,

    /// <summary>An act that was done would be refused: a <em>must</em> stands against it.</summary>
    ActRefused,

    /// <summary>An act that was done would ask for a reason and a manager: a <em>should</em> stands against it.</summary>
    ActNeedsReason,

    /// <summary>Less stands against an act that was done.</summary>
    ActEased,

    /// <summary>Something to think of would have been shown.</summary>
    PromptAdded,

    /// <summary>Something to think of would not have been shown.</summary>
    PromptRemoved,

    /// <summary>Counted against: an act that was judged under both.</summary>
    ActJudged,

    /// <summary>Counted against: an act taken in from a return, which does not say who did it and how; it is not judged.</summary>
    ActNotJudged,

    /// <summary>Counted against: finished work sent in.</summary>
    WorkSubmitted,

    /// <summary>Counted against: something to think of is shown under both.</summary>
    PromptBoth,
}

/// <summary>How often something was found, and on how many children's records.</summary>
/// <param name="Times">How often; 0 or more.</param>
/// <param name="Children">On how many records; never more than <paramref name="Times"/>.</param>
public readonly record struct Found(long Times, long Children)
{
    /// <summary>Both together, of records counted once each.</summary>
    public static Found operator +(Found one, Found other) =>
        new(one.Times + other.Times, one.Children + other.Children);
}

/// <summary>A record on which something was found.</summary>
/// <param name="Child">The child.</param>
/// <param name="On">The first day of which it was found.</param>
/// <param name="Stage">The stage then.</param>
/// <param name="Team">The team that held the case then; empty for none.</param>
/// <param name="Times">How often.</param>
public readonly record struct FoundOn(Guid Child, DateOnly On, string Stage, string Team, int Times);
