using Kith.Casework.Access;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Find;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Duplicates;

/// <summary>
/// Adults of whom an import found that they may be recorded twice: the likeliest first, and of those alone who belong to children whose records
/// whoever looks may open.
/// </summary>
public static class DuplicateAdultsPage
{
    private const int PageSize = 10;

    // Who may open which record is decided one by one, so it is decided of the likeliest.
    private const int MostLookedAt = 300;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(StaffAddress.DuplicateAdults, ShowAsync).Needs(Permission.FrontDoor);

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        LikelyAdults adults,
        HttpContext http,
        int page = 1
    )
    {
        var stop = http.RequestAborted;
        await using var read = database.ReadModels();
        var waiting = await (
            from person in read.People
            join other in read.People on person.Likely equals other.Id
            where person.Likely != null && person.MergedInto == null && other.MergedInto == null
            orderby person.Likelihood descending, person.Id
            select new { person.Id, Other = other.Id }
        )
            .Take(MostLookedAt)
            .ToListAsync(stop);
        var shown = (await adults.KnownOfAsync([.. waiting.Select(pair => (pair.Other, pair.Id))], viewer, stop)).Page(
            page,
            PageSize
        );
        return Pages.Render(
            new DuplicateAdultsView
            {
                Pairs = shown,
                Lines = await adults.OfAsync(shown.Lines, viewer, http.Request.Path, stop),
            }
        );
    }
}
