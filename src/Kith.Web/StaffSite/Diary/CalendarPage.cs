using Kith.Casework.Access;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.MyWork;

namespace Kith.Web.StaffSite.Diary;

/// <summary>One's own calendar and one's team's: what has passed and nobody recorded, then two weeks at a time.</summary>
public static class CalendarPage
{
    private const int DaysShown = 14;

    // Nothing is arranged further ahead than this, and an address can ask for any day at all.
    private const int YearsAhead = 5;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/calendar", ShowAsync).Needs(Permission.MyWork);

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        Audit audit,
        AuthorityClock clock,
        HttpContext http,
        string? whose = null,
        string? from = null
    )
    {
        var stop = http.RequestAborted;
        var today = clock.Today;
        var first = DayIn(from, today);
        var team = whose == "team";
        await using var read = database.ReadModels();
        var calendar = await Calendar.OfAsync(
            read,
            viewer,
            team ? TeamOf(viewer) : [viewer.Id],
            clock,
            first,
            first.AddDays(DaysShown),
            stop
        );
        await audit.ShownAsync(viewer.Id, [.. calendar.Children.Distinct()], http.Request.Path, stop);
        return Pages.Render(
            new CalendarView
            {
                Calendar = calendar,
                Workforce = viewer.Workforce,
                Today = today,
                First = first,
                Until = first.AddDays(DaysShown),
                Earlier = first > today ? Max(today, first.AddDays(-DaysShown)) : (DateOnly?)null,
                OfTeam = team,
            }
        );
    }

    /// <summary>Whoever works in the same team, and whoever one supervises.</summary>
    internal static IReadOnlyCollection<string> TeamOf(SignedIn viewer) =>
        [
            .. viewer
                .OwnAndSupervised()
                .Concat(viewer.Workforce.InTeam(viewer.Person.Details.Team))
                .Select(person => person.Id)
                .Distinct(),
        ];

    private static DateOnly DayIn(string? text, DateOnly today) =>
        IsoDay.Read(text) is { } day && day > today && day < today.AddYears(YearsAhead) ? day : today;

    private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;
}
