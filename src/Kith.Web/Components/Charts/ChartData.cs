namespace Kith.Web.Components;

/// <param name="Label">What the figure is about.</param>
/// <param name="Value">The figure, not below nought.</param>
public sealed record Bar(string Label, double Value);

/// <summary>One row of a stacked bar: a figure for each series, in the order of the series.</summary>
public sealed record StackedRow(string Label, IReadOnlyList<double> Values);

/// <summary>A line of figures over time, one for each point of the axis; null where there is none.</summary>
public sealed record Series(string Name, IReadOnlyList<double?> Values);

/// <summary>A stretch of time in a journey.</summary>
/// <param name="Lane">The row it is drawn in: a stage such as "Assessment", or a person.</param>
/// <param name="Label">What it was.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day; null while it goes on.</param>
/// <param name="Kind">What sort of thing it is, for the key: each kind has its own pattern.</param>
public sealed record JourneySpan(string Lane, string Label, DateOnly From, DateOnly? To, string Kind);

/// <summary>Something that happened on one day of a journey.</summary>
public sealed record JourneyEvent(string Label, DateOnly On);
