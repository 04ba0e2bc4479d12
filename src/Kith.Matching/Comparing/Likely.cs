namespace Kith.Matching.Comparing;

/// <summary>A record that is held and what it is worth beside the one that came in.</summary>
/// <param name="Held">The record.</param>
/// <param name="Probability">That both are of one person, by this comparison alone or with what other records add.</param>
/// <param name="Why">Field by field, in words.</param>
internal sealed record Likely(Sketch Held, double Probability, IReadOnlyList<string> Why);
