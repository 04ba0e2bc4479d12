namespace Kith.Matching.Comparing;

/// <summary>A record that is held and may be of the person who comes in.</summary>
/// <param name="Id">The record that is held.</param>
/// <param name="Probability">That both are of one person, from 0 to 1.</param>
/// <param name="Decision">What is proposed.</param>
/// <param name="Why">Field by field, in words, what they have in common and what tells them apart.</param>
public sealed record Match(string Id, double Probability, Decision Decision, IReadOnlyList<string> Why);
