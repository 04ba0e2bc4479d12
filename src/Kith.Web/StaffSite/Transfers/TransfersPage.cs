using Kith.Casework.Access;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Transfers;

/// <summary>Children with a child protection plan who move here from another council, or away to one: what is due, and what came of it.</summary>
public static class TransfersPage
{
    private const int PageSize = 50;

    // What is done stays on the list for so long.
    private const int Months = 3;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/transfers", ShowAsync).Needs(Permission.FindChildren);

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        Audit audit,
        AccessRules rules,
        AuthorityClock clock,
        HttpContext http,
        int page = 1
    )
    {
        var stop = http.RequestAborted;
        var since = clock.Today.AddMonths(-Months);
        await using var read = database.ReadModels();
        var shown = await (
            from row in read.Transfers.Where(row => row.DoneOn == null || row.DoneOn >= since)
            join child in read.NotKeptFrom(viewer).NotSealed() on row.Child equals child.Id
            where child.MergedInto == null
            orderby row.Direction, row.DoneOn != null, row.HeldOn != null, row.DueOn
                ?? row.ToldOn, row.Child, row.Number
            select new RowOfChild<TransferRow>(row, child)
        ).PageAsync(page, PageSize, stop);
        var lines = await read.ShownAsync(shown.Lines, viewer, clock, audit, http);
        return Pages.Render(
            new TransfersView
            {
                In = [.. lines.Where(line => line.Row.Direction == TransferRow.In)],
                Out = [.. lines.Where(line => line.Row.Direction == TransferRow.Out)],
                Rules = rules,
                Today = clock.Today,
                PageNumber = shown.Number,
                PageCount = shown.Pages,
            }
        );
    }
}
