namespace Kith.Casework.Record;

/// <summary>
/// Somebody entered an act that a duty of separate hands keeps from them, with a reason, and asked a manager. It has no effect
/// until that manager has agreed.
/// </summary>
/// <param name="ActName">The act.</param>
/// <param name="Act">All that was entered, as JSON, so that nobody types it twice.</param>
/// <param name="Duties">The duties that stand against it.</param>
/// <param name="Reason">Why it is right all the same.</param>
/// <param name="Manager">The manager asked.</param>
[FactName(
    "departure-proposed",
    "An act that a duty of separate hands keeps from its author was entered for a manager to agree to. It has no effect until then."
)]
public sealed record DepartureProposed(
    string ActName,
    string Act,
    IReadOnlyList<string> Duties,
    string Reason,
    string Manager
) : Fact;

/// <summary>A manager agreed to what was proposed, and it was done with that; or did not, and sent it back.</summary>
/// <param name="Proposal">The version of the proposal answered.</param>
/// <param name="ActName">The act proposed, so that the entry reads by itself.</param>
/// <param name="Agreed">True when they did.</param>
/// <param name="Reason">What they say to it; given whenever they did not agree.</param>
[FactName(
    "proposal-answered",
    "A manager agreed to an act that was proposed, which was done with that; or did not, and sent it back."
)]
public sealed record ProposalAnswered(int Proposal, string ActName, bool Agreed, string? Reason) : Fact;

/// <summary>Whoever proposed an act took it back, or put away one that was sent back.</summary>
/// <param name="Proposal">The version of the proposal.</param>
/// <param name="ActName">The act proposed, so that the entry reads by itself.</param>
/// <param name="Reason">Why.</param>
[FactName("proposal-withdrawn", "Whoever proposed an act took it back, or put away one that was sent back.")]
public sealed record ProposalWithdrawn(int Proposal, string ActName, string? Reason) : Fact;

/// <summary>What a departure that was not agreed to came to.</summary>
public enum Settlement
{
    /// <summary>What was recorded was corrected.</summary>
    PutRight,

    /// <summary>It was done again, properly.</summary>
    DoneAgain,

    /// <summary>A manager above the one who did not agree lets it stand.</summary>
    Kept,
}

/// <summary>A departure that was not agreed to is settled: what it left standing was put right, done again, or kept with a reason.</summary>
/// <param name="Departure">The version of the departure.</param>
/// <param name="Duty">The duty departed from, so that the entry reads by itself.</param>
/// <param name="How">What it came to.</param>
/// <param name="Reason">What was done, or why it may stand.</param>
[FactName(
    "departure-settled",
    "A departure from guidance that was not agreed to was settled: put right, done again, or kept with a reason."
)]
public sealed record DepartureSettled(int Departure, string Duty, Settlement How, string Reason) : Fact;
