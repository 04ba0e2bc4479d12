namespace Kith.Returns.Import;

/// <summary>An element of a return that could not be taken in.</summary>
/// <param name="Line">Line of its opening tag, from 1.</param>
/// <param name="Column">Column of its opening tag, from 1.</param>
/// <param name="Child">The child's number as the return gives it; null when it gives none.</param>
/// <param name="Element">Which element: <c>CINdetails</c>, or group and value as <c>CINPlanDates/CINPlanEndDate</c>.</param>
/// <param name="Reason">What is wrong with it, as a plain sentence.</param>
/// <param name="Within">How many more elements, inside it, went with it; 0 for a single value.</param>
public sealed record Rejection(int Line, int Column, string? Child, string Element, string Reason, int Within = 0);
