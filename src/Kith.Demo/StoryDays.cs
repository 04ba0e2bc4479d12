using System.Globalization;
using System.Text.RegularExpressions;
using Kith.Guidance;

namespace Kith.Demo;

/// <summary>The days of a story, which are told from today: "today", "12 working days ago", "3 months ago", "in 9 weeks".</summary>
/// <param name="today">The day the demonstration is made.</param>
/// <param name="days">Which days are worked.</param>
/// <param name="earlier">So many working days earlier than the story says.</param>
public sealed partial class StoryDays(DateOnly today, WorkingDays days, int earlier = 0)
{
    public DateOnly Today => today;

    /// <summary>The working day on which something happened. A day off moves to the working day before.</summary>
    public DateOnly WorkedOn(string text)
    {
        if (text == "today" && earlier == 0)
            return today;
        return Ago().Match(text) is { Success: true } ago && ago.Groups["unit"].Value == "working day"
            ? Back(Number(ago) + earlier)
            : Back(Calendar(text), earlier);
    }

    /// <summary>A day of the calendar: a birth, or a birth expected.</summary>
    public DateOnly Calendar(string text)
    {
        if (text == "today")
            return today;
        if (IsoDay.Read(text) is { } day)
            return day;
        var (match, sign) =
            Ago().Match(text) is { Success: true } ago ? (ago, -1)
            : Ahead().Match(text) is { Success: true } ahead ? (ahead, 1)
            : throw new FormatException(
                $"“{text}” is no day of a story. Write \"12 working days ago\" or \"in 9 weeks\"."
            );
        var count = sign * Number(match);
        return match.Groups["unit"].Value switch
        {
            "day" => today.AddDays(count),
            "week" => today.AddDays(7 * count),
            "month" => today.AddMonths(count),
            "year" => today.AddYears(count),
            _ => throw new FormatException($"“{text}” is a working day: write days, weeks, months or years here."),
        };
    }

    /// <summary>The working day so many working days before today; 0 is today, or the last working day before it.</summary>
    public DateOnly Back(int count) => Back(today, count);

    /// <summary>
    /// The working day so many working days before another; 0 is that day, or the last working day before it. From a
    /// Sunday, one working day back is Friday.
    /// </summary>
    public DateOnly Back(DateOnly from, int count)
    {
        var day = from;
        var isOff = !days.IsWorkingDay(day);
        while (!days.IsWorkingDay(day))
            day = day.AddDays(-1);
        for (var left = isOff ? count - 1 : count; left > 0; )
        {
            day = day.AddDays(-1);
            left -= days.IsWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /// <summary>The working day so many working days after another.</summary>
    public DateOnly After(DateOnly from, int count) => count == 0 ? Back(from, 0) : days.After(from, count);

    private static int Number(Match match) => int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^(?<count>[0-9]+) (?<unit>working day|day|week|month|year)s? ago$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Ago();

    [GeneratedRegex("^in (?<count>[0-9]+) (?<unit>day|week|month|year)s?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ahead();
}
