namespace Kith.Matching.Files;

/// <summary>What a column of a file of people holds.</summary>
/// <param name="Means">The meaning, as <c>people-columns.csv</c> names it.</param>
/// <param name="Of">Whose it is: empty for the person, otherwise the relative, as <c>mother</c> or <c>sibling2</c>.</param>
internal readonly record struct Column(string Means, string Of = "");
