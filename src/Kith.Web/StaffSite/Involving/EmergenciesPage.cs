using Kith.Casework.Access;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Involving;

/// <summary>Records that were opened in an emergency: how often and by which team, and each one for those who may see the child.</summary>
public static class EmergenciesPage
{
    private const int PageSize = 25;
    private const int Months = 12;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/emergencies", ShowAsync).Needs(Permission.Approve);

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        Audit audit,
        AuthorityClock clock,
        HttpContext http,
        int page = 1
    )
    {
        var stop = http.RequestAborted;
        var since = clock.Today.AddMonths(-Months);
        await using var read = database.ReadModels();
        var opened = read.Involvements.Where(row => row.Role == "emergency" && row.FromOn >= since);
        var counts = await (
            from row in opened
            join person in read.Practitioners on row.Practitioner equals person.Id
            group row by new { person.Team, row.Agreed } into same
            select new
            {
                same.Key.Team,
                same.Key.Agreed,
                Count = same.Count(),
            }
        ).ToListAsync(stop);
        var shown = await (
            from row in opened
            join child in read.NotKeptFrom(viewer) on row.Child equals child.Id
            orderby row.Agreed != null, row.FromOn descending, row.Child, row.Number
            select new RowOfChild<InvolvementRow>(row, child)
        ).PageAsync(page, PageSize, stop);
        return Pages.Render(
            new EmergenciesView
            {
                Viewer = viewer,
                Since = since,
                Teams = counts
                    .GroupBy(one => one.Team)
                    .OrderBy(team => team.Key, StringComparer.Ordinal)
                    .Select(team => new EmergencyTally(
                        team.Key,
                        team.Sum(one => one.Count),
                        team.Where(one => one.Agreed == true).Sum(one => one.Count),
                        team.Where(one => one.Agreed == false).Sum(one => one.Count)
                    ))
                    .ToList(),
                Lines = await read.ShownAsync(shown.Lines, viewer, clock, audit, http),
                PageNumber = shown.Number,
                PageCount = shown.Pages,
            }
        );
    }
}

/// <summary>How often a team opened records in an emergency.</summary>
public sealed record EmergencyTally(string Team, int Opened, int Agreed, int NotAgreed);
