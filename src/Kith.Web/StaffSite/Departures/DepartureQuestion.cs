using System.Globalization;

namespace Kith.Web.StaffSite.Departures;

/// <summary>Which departures somebody looks at, as in the address. What is left out does not narrow.</summary>
/// <param name="Duty">One duty.</param>
/// <param name="Team">The team of whoever departed.</param>
/// <param name="Stage">The part of the work the duty belongs to.</param>
/// <param name="Months">How many months, the present one included.</param>
public sealed record DepartureQuestion(string? Duty, string? Team, string? Stage, int Months)
{
    private const int Most = 60;

    /// <summary>The question of an address; a number of months that makes no sense is the one given.</summary>
    public static DepartureQuestion Read(IQueryCollection query, int months) =>
        new(
            Word(query["duty"]),
            Word(query["team"]),
            Word(query["stage"]),
            int.TryParse(query["months"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            && asked is >= 1 and <= Most
                ? asked
                : months
        );

    /// <summary>The first day of so many months that end with today's.</summary>
    public static DateOnly From(int months, DateOnly today) =>
        new DateOnly(today.Year, today.Month, 1).AddMonths(1 - months);

    /// <summary>The address's query, with a page where it is not the first.</summary>
    public string Query(int page = 1)
    {
        var parts = new (string Name, string? Value)[]
        {
            ("duty", Duty),
            ("team", Team),
            ("stage", Stage),
            ("months", Months.ToString(CultureInfo.InvariantCulture)),
            ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
        }
            .Where(part => part.Value is not null)
            .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}");
        return "?" + string.Join('&', parts);
    }

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
