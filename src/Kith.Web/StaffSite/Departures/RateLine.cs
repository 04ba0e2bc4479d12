using System.Globalization;
using Kith.Guidance;

namespace Kith.Web.StaffSite.Departures;

/// <summary>The departures of one team, or in one part of the work, against the times the same duties applied there.</summary>
/// <param name="Name">The team or the part of the work.</param>
/// <param name="Departures">How many departures there were.</param>
/// <param name="Counted">How many of them were from duties of which it is known how often they applied.</param>
/// <param name="Applied">How often those duties applied; null when that is not known.</param>
public sealed record RateLine(string Name, int Departures, int Counted, int? Applied)
{
    /// <summary>A line for each group of departures, the most first.</summary>
    /// <param name="entries">The departures.</param>
    /// <param name="names">The groups, those without a departure too.</param>
    /// <param name="by">Which group a departure is of.</param>
    /// <param name="applied">How often these duties applied in a group.</param>
    /// <param name="tells">Whether it is known of a duty how often it applied.</param>
    internal static IReadOnlyList<RateLine> Of(
        IReadOnlyList<DepartureEntry> entries,
        IEnumerable<string> names,
        Func<DepartureEntry, string> by,
        Func<string, IEnumerable<string>, int?> applied,
        Func<string, bool> tells
    )
    {
        List<string> duties = [.. entries.Select(entry => entry.Duty).Distinct()];
        var groups = entries.ToLookup(by);
        return
        [
            .. groups
                .Select(group => group.Key)
                .Union(names)
                .Select(name => new RateLine(
                    name,
                    groups[name].Count(),
                    groups[name].Count(entry => tells(entry.Duty)),
                    applied(name, duties)
                ))
                .OrderByDescending(line => line.Departures)
                .ThenBy(line => line.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>A rate in words: a percentage, of few times the two numbers, and where nothing can be told that it is not known.</summary>
    public static string Say(int counted, int? applied, Substantial line) =>
        applied is not > 0 ? "Not known"
        : applied < line.RateFrom ? $"{counted} of {applied}"
        : string.Create(CultureInfo.InvariantCulture, $"{100.0 * counted / applied:0.#}%");
}
