using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Kith.Guidance;

/// <summary>The unit of a time limit.</summary>
public enum LimitUnit
{
    /// <summary>Days on which a local authority works; the event day is day 0 unless the protocol says otherwise.</summary>
    WorkingDays,

    /// <summary>Days of the calendar; the event day is day 0 unless the protocol says otherwise.</summary>
    CalendarDays,

    /// <summary>Months by corresponding date; where there is none, the last day of the month.</summary>
    Months,

    /// <summary>Elapsed hours, nights and weekends included.</summary>
    Hours,
}

/// <summary>A time limit as an edition states it: "15 working days", "3 months", "72 hours".</summary>
/// <param name="Count">How many; from 1 to <see cref="Most"/>. 0 where a day itself is the limit.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct Limit(int Count, LimitUnit Unit)
{
    /// <summary>Nothing ahead of a day: the day itself is the limit.</summary>
    internal static Limit TheDayItself { get; } = new(0, LimitUnit.CalendarDays);

    /// <summary>True where a day itself is the limit.</summary>
    public bool IsTheDayItself => Count == 0;

    /// <summary>The largest count a limit may have. No duty comes near it; it keeps a slip of the pen from overflowing dates.</summary>
    public const int Most = 10_000;

    /// <summary>Reads a limit. Plain "days" is refused, because it does not say which days.</summary>
    /// <param name="text">"15 working days", "84 calendar days", "3 months", "72 hours"; singular units too.</param>
    /// <exception cref="FormatException">The text is no limit.</exception>
    public static Limit Parse(string text) =>
        TryParse(text, out var limit)
            ? limit
            : throw new FormatException(
                $"\"{text}\" is not a time limit. Write a number and one of: working days, calendar days, months, hours."
            );

    /// <summary>Reads a limit, as <see cref="Parse"/>, and says whether it could.</summary>
    /// <param name="text">The text; null is no limit.</param>
    /// <param name="limit">The limit read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Limit limit)
    {
        limit = default;
        var space = text?.IndexOf(' ') ?? -1;
        if (space < 0 || UnitOf(text![(space + 1)..].Trim()) is not { } unit)
            return false;
        if (!int.TryParse(text.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return false;
        limit = new Limit(count, unit);
        return count is >= 1 and <= Most;
    }

    private static LimitUnit? UnitOf(string word) =>
        word switch
        {
            "working day" or "working days" => LimitUnit.WorkingDays,
            "calendar day" or "calendar days" => LimitUnit.CalendarDays,
            "month" or "months" => LimitUnit.Months,
            "hour" or "hours" => LimitUnit.Hours,
            _ => null,
        };

    /// <summary>The limit in words, as <see cref="Parse"/> reads it.</summary>
    public override string ToString()
    {
        var unit = Unit switch
        {
            LimitUnit.WorkingDays => "working day",
            LimitUnit.CalendarDays => "calendar day",
            LimitUnit.Months => "month",
            _ => "hour",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Count} {unit}{(Count == 1 ? "" : "s")}");
    }
}
