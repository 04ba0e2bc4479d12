using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Diary;

/// <summary>One visit or meeting as it stands in a calendar that other programs read.</summary>
/// <param name="Id">Names it, the same at every reading, and nothing of the child.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Day">The day.</param>
/// <param name="Time">The time of day, local; null for some time of the day.</param>
/// <param name="Url">Where it is looked at, after signing in.</param>
public sealed record FeedEvent(string Id, string Summary, DateOnly Day, TimeOnly? Time, string Url);

/// <summary>A calendar as iCalendar text (RFC 5545).</summary>
public static class FeedText
{
    // How long something takes is not asked. An hour is what calendars take when nobody says.
    private const int Length = 1;

    public static string Of(IEnumerable<FeedEvent> events, DateTimeOffset now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Kith//Calendar//EN" };
        calendar.AddProperty("X-WR-CALNAME", "Kith");
        calendar.Events.AddRange(events.Select(one => Event(one, now)));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent Event(FeedEvent one, DateTimeOffset now)
    {
        var begins = one.Time is { } time ? AuthorityClock.Utc(one.Day.ToDateTime(time)) : (DateTimeOffset?)null;
        return new CalendarEvent
        {
            Uid = $"{one.Id}@kith",
            DtStamp = Moment(now),
            Start = begins is { } from ? Moment(from) : new CalDateTime(one.Day),
            End = begins is { } then ? Moment(then.AddHours(Length)) : null,
            Summary = one.Summary,
            Url = new Uri(one.Url),
            Class = "PRIVATE",
        };
    }

    private static CalDateTime Moment(DateTimeOffset moment) => new(moment.UtcDateTime, CalDateTime.UtcTzId);
}
