using System.Globalization;

namespace Kith.Casework.Record;

/// <summary>Dates in the words people use, the same wherever the product speaks.</summary>
public static class Plain
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"Ruth Bell, Helen Moss or Dev Shah".</summary>
    internal static string Or(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} or {names[^1]}";

    /// <summary>"Ada, Ben and Cai".</summary>
    public static string And(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }

    /// <summary>27 March 2026.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>March 2026.</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", English);

    /// <summary>14:05.</summary>
    public static string Time(TimeOnly time) => time.ToString("HH:mm", English);
}
