namespace Kith.Web.Departures;

/// <summary>The departures from one duty.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Says">What it says.</param>
/// <param name="Stage">Where it belongs.</param>
/// <param name="Departures">How often it was departed from.</param>
/// <param name="Applied">How often it applied; null when that cannot be told.</param>
/// <param name="Waiting">How many of them wait for the manager named.</param>
/// <param name="Declined">To how many the manager named did not agree.</param>
public sealed record DutyLine(
    string Duty,
    string Says,
    string Stage,
    int Departures,
    int? Applied,
    int Waiting,
    int Declined
)
{
    /// <summary>The share of the times it applied, in percent; null when that cannot be told.</summary>
    public double? Share => Applied is > 0 and var times ? 100.0 * Departures / times : null;

    /// <summary>A line for each duty, the most departures first.</summary>
    internal static IReadOnlyList<DutyLine> Of(
        IEnumerable<DepartureEntry> entries,
        RegisteredDuties duties,
        IReadOnlyDictionary<string, int> applied
    ) =>
        [
            .. entries
                .GroupBy(entry => entry.Duty)
                .Select(duty => new DutyLine(
                    duty.Key,
                    duties.Says(duty.Key),
                    duties.StageOf(duty.Key),
                    duty.Count(),
                    applied.TryGetValue(duty.Key, out var times) ? times : null,
                    duty.Count(entry => entry.Status == "waiting"),
                    duty.Count(entry => entry.Status == "declined")
                ))
                .OrderByDescending(duty => duty.Departures)
                .ThenBy(duty => duty.Duty, StringComparer.Ordinal),
        ];
}
