namespace Kith.Casework.Record;

/// <summary>A fact that has words and questions of its own on a pathway, and counts alike on each.</summary>
/// <remarks>
/// An assessment for the support of a disabled child is an assessment under section 17: rules, returns and replays read the
/// same fact. What differs is what is asked and how it is told: <c>forms/</c>, by <see cref="Pathway"/>.
/// </remarks>
public abstract record PathwayFact : Fact
{
    /// <summary>The pathway on which it was done, as stages are named; null for the usual one.</summary>
    public string? Pathway { get; init; }
}
