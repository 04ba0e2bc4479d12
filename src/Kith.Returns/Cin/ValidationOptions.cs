using Kith.Guidance;

namespace Kith.Returns.Cin;

/// <summary>How a return is to be checked.</summary>
/// <param name="WorkingDays">The calendar for the three rules that count working days.</param>
public sealed record ValidationOptions(WorkingDays WorkingDays)
{
    /// <summary>The collection year; null takes it from the header of the file.</summary>
    public CollectionYear? Year { get; init; }

    /// <summary>Also the rules known from a draft only.</summary>
    public bool Provisional { get; init; }

    /// <summary>See <see cref="CensusPeriod"/>.</summary>
    public bool CountReferenceDay { get; init; } = true;

    /// <summary>How large the parts of the file may be.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;
}
