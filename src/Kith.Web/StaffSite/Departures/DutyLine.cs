namespace Kith.Web.StaffSite.Departures;

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
    /// <summary>A line for each duty, the most departures first.</summary>
    internal static IReadOnlyList<DutyLine> Of(
        IEnumerable<DepartureEntry> entries,
        RegisteredDuties duties,
        Func<string, int?> applied
    ) =>
        [
            .. entries
                .GroupBy(entry => entry.Duty)
                .Select(duty => new DutyLine(
                    duty.Key,
                    duties.Says(duty.Key),
                    duties.StageOf(duty.Key),
                    duty.Count(),
                    applied(duty.Key),
                    duty.Count(entry => entry.Status == "waiting"),
                    duty.Count(entry => entry.WasDeclined)
                ))
                .OrderByDescending(duty => duty.Departures)
                .ThenBy(duty => duty.Duty, StringComparer.Ordinal),
        ];
}
