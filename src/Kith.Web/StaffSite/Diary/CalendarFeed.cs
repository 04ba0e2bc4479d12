using System.Security.Cryptography;
using System.Text;
using Kith.Casework.Access;
using Kith.Casework.Diary;
using Kith.Casework.Forms;
using Kith.Store;
using Kith.Store.Accounts;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Accounts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Diary;

/// <summary>
/// One's own calendar for another program, at an address that nobody guesses. It goes to a telephone that anybody may pick up: it says what
/// and when, and never for whom or where.
/// </summary>
public static class CalendarFeed
{
    private const string Policy = "calendar-feed";
    private const int SecretBytes = 32;
    private const int DaysBack = 14;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/calendar/feed/{secret}.ics", ReadAsync).AllowAnonymous().RequireRateLimiting(Policy);
        routes.MapPost("/account/calendar", MakeAsync).Needs(Permission.MyWork);
        routes.MapPost("/account/calendar/stopping", StopAsync).Needs(Permission.MyWork);
    }

    /// <summary>How often the addresses are asked for from one place: as often as signing in is tried, counted apart from it.</summary>
    internal static void AddLimit(IServiceCollection services) =>
        services.AddSingleton(new RequestLimit(Policy, SignInTries.CountedBy));

    // A secret that was never given is answered as one that was stopped, and as any address where nothing is.
    private static async Task<IResult> ReadAsync(
        string secret,
        AccountStore accounts,
        Database database,
        FormLibrary forms,
        AuthorityClock clock,
        HttpContext http
    )
    {
        var stop = http.RequestAborted;
        if (await accounts.OfCalendarAsync(Marks.Hash(secret), stop) is not { } person)
            return Refusals.NotThere();
        var since = clock.Today.AddDays(-DaysBack);
        var me = $"\n{person}\n";
        await using var read = database.ReadModels();
        var rows = await read
            .Bookings.Where(row => row.Practitioner == person && row.OnDay >= since)
            .Where(row =>
                read.Children.Any(child =>
                    child.Id == row.Child
                    && (child.RestrictedTo == null || child.RestrictedTo.Contains(me))
                    && (child.KeptFrom == null || !child.KeptFrom.Contains(me))
                )
            )
            .Select(row => new
            {
                row.ActId,
                row.Kind,
                row.OnDay,
                row.AtTime,
            })
            .Distinct()
            .ToListAsync(stop);
        var kinds = new BookingKinds(forms);
        var site = $"{http.Request.Scheme}://{http.Request.Host}";
        // What was arranged for several children is one event, unless it was moved for some of them.
        var events = rows.GroupBy(row => row.ActId)
            .SelectMany(same =>
                same.OrderBy(row => row.OnDay)
                    .ThenBy(row => row.AtTime)
                    .Select(
                        (row, index) =>
                            new FeedEvent(
                                index == 0 ? $"{row.ActId:N}" : $"{row.ActId:N}-{index}",
                                kinds.Says(row.Kind),
                                row.OnDay,
                                row.AtTime,
                                $"{site}/calendar?from={row.OnDay:yyyy-MM-dd}"
                            )
                    )
            )
            .OrderBy(one => one.Day)
            .ThenBy(one => one.Time)
            .ThenBy(one => one.Id, StringComparer.Ordinal);
        return TypedResults.Text(FeedText.Of(events, clock.UtcNow), "text/calendar", Encoding.UTF8);
    }

    private static async Task<IResult> MakeAsync(
        HttpContext http,
        SignedIn viewer,
        AccountService service,
        CancellationToken stop
    )
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        await service.MakeCalendarAddressAsync(viewer.Account, Marks.Hash(secret), viewer.Id, stop);
        return await MyAccount.ShowCalendarAsync(
            http,
            viewer,
            $"{http.Request.Scheme}://{http.Request.Host}/calendar/feed/{secret}.ics",
            stop
        );
    }

    private static async Task<IResult> StopAsync(SignedIn viewer, AccountService service, CancellationToken stop)
    {
        await service.StopCalendarAddressAsync(viewer.Account, viewer.Id, stop);
        return TypedResults.LocalRedirect(SharedAddress.Account + "?done=calendar");
    }
}
