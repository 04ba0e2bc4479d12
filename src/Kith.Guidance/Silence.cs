namespace Kith.Guidance;

/// <summary>
/// What an edition is known to say nothing about, where an earlier or a later one does: a finding of its own, because a duty that
/// is merely absent from our file may only not have been found.
/// </summary>
/// <param name="Id">The duty of another edition that this one is silent on.</param>
/// <param name="Says">What the silence means for practice, in our own words.</param>
/// <param name="Stage">The stage the duty belongs to.</param>
/// <param name="Cites">Where the silence was noticed.</param>
/// <param name="Confidence">How sure we are of it.</param>
/// <param name="Origin">The edition that is silent.</param>
public sealed record Silence(
    string Id,
    string Says,
    string Stage,
    Citation Cites,
    Confidence Confidence,
    string Origin
);
