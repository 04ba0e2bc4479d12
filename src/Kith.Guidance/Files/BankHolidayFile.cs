using YamlDotNet.RepresentationModel;

namespace Kith.Guidance;

/// <summary>A file of bank holidays: <c>calendar</c>, the years it covers, and one line a day.</summary>
/// <param name="Calendar">Its name, which editions refer to: <c>england-and-wales</c>.</param>
/// <param name="From">The first year it covers.</param>
/// <param name="Until">The last year it covers.</param>
/// <param name="Days">The bank holidays.</param>
public sealed record BankHolidayFile(string Calendar, int From, int Until, IReadOnlyDictionary<DateOnly, string> Days)
{
    /// <summary>Reads a file of bank holidays.</summary>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The holidays, or null and at least one error.</returns>
    public static (BankHolidayFile? Holidays, IReadOnlyList<GuidanceError> Errors) Read(string file, string text)
    {
        var errors = new Mistakes();
        var read = YamlText.Read(file, text, errors) is { } root ? Parse(root) : null;
        return (errors.Count == 0 ? read : null, errors.All);
    }

    internal static BankHolidayFile Parse(YamlMap root)
    {
        var calendar = root.Required("calendar");
        var (from, until) = (Year(root, "from"), Year(root, "until"));
        var days = new Dictionary<DateOnly, string>();
        foreach (var line in root.Maps("holidays"))
        {
            var date = line.Date("date");
            var name = line.Required("name");
            line.Done("a bank holiday");
            if (date is null)
                line.Required("date");
            else if (date.Value.Year < from || date.Value.Year > until)
                line.Error("date", "This day is outside the years that the file says it covers.");
            else if (!days.TryAdd(date.Value, name))
                line.Error("date", "This day is listed twice.");
        }
        root.Done("a file of bank holidays");
        return new BankHolidayFile(calendar, from, until, days);
    }

    private static int Year(YamlMap root, string key)
    {
        if (int.TryParse(root.Required(key), out var year) && year is > 1900 and < 2200)
            return year;
        root.Error(key, $"\"{key}\" has to be a year.");
        return 0;
    }
}
