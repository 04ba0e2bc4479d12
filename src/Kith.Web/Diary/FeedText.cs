using System.Globalization;
using System.Text;
using Kith.Web.Site;

namespace Kith.Web.Diary;

/// <summary>One visit or meeting as it stands in a calendar that other programs read.</summary>
/// <param name="Id">Names it, the same at every reading, and nothing of the child.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Day">The day.</param>
/// <param name="Time">The time of day, local; null for some time of the day.</param>
/// <param name="Url">Where it is looked at, after signing in.</param>
public sealed record FeedEvent(string Id, string Summary, DateOnly Day, TimeOnly? Time, string Url);

/// <summary>A calendar as iCalendar text (RFC 5545). A dozen fixed lines an event: no package is taken in for that.</summary>
public static class FeedText
{
    // A line is at most 75 octets; what is longer goes on in the next, after a space.
    private const int LongestLine = 75;

    // How long something takes is not asked. An hour is what calendars take when nobody says.
    private static readonly TimeSpan Length = TimeSpan.FromHours(1);

    public static string Of(IEnumerable<FeedEvent> events, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Kith//Calendar//EN");
        Line(text, "X-WR-CALNAME:Kith");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        foreach (var one in events)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{one.Id}@kith");
            Line(text, $"DTSTAMP:{Moment(now)}");
            if (one.Time is { } time)
            {
                var begins = AuthorityClock.Utc(one.Day.ToDateTime(time));
                Line(text, $"DTSTART:{Moment(begins)}");
                Line(text, $"DTEND:{Moment(begins + Length)}");
            }
            else
                Line(text, $"DTSTART;VALUE=DATE:{one.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");
            Line(text, $"SUMMARY:{Escaped(one.Summary)}");
            Line(text, $"URL:{one.Url}");
            Line(text, "CLASS:PRIVATE");
            Line(text, "END:VEVENT");
        }
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
