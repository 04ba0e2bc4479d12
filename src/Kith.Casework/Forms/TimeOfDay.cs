using System.Globalization;

namespace Kith.Casework.Forms;

/// <summary>Reads a time the ways people write one: 9:30, 9.30am, 0930, 14:05, 2pm, midday, midnight.</summary>
public static class TimeOfDay
{
    private static readonly string[] Formats = ["H:mm", "HH:mm", "HHmm", "h:mmtt", "hmmtt", "htt"];

    /// <summary>The time, or null where the text is none.</summary>
    /// <param name="typed">As typed; null is none.</param>
    public static TimeOnly? Read(string? typed)
    {
        var text = (typed ?? "").Replace(" ", "", StringComparison.Ordinal).Replace('.', ':').ToUpperInvariant();
        text = text.Replace("A:M:", "AM", StringComparison.Ordinal).Replace("P:M:", "PM", StringComparison.Ordinal);
        return text switch
        {
            "MIDDAY" or "NOON" => new TimeOnly(12, 0),
            "MIDNIGHT" => TimeOnly.MinValue,
            _ => TimeOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? time
                : null,
        };
    }
}
