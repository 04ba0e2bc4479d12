using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Find;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.DisabledRegister;

/// <summary>The register of disabled children, for those who keep it: who is on it, and numbers for planning.</summary>
public static class DisabledRegisterPage
{
    private const int PageSize = 50;

    // From which age each group begins: under school age, primary school, secondary school, about to be an adult.
    private static readonly int[] Ages = [0, 5, 11, 16];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/disabled-register", ShowAsync).NeedsDisabledRegister();

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        Audit audit,
        AccessRules rules,
        FormLibrary forms,
        AuthorityClock clock,
        HttpContext http,
        int page = 1,
        int unserved = 1,
        string? done = null
    )
    {
        var stop = http.RequestAborted;
        await using var read = database.ReadModels();
        var today = clock.Today;
        var rows = read.DisabledRegister.Where(row => row.AdultOn == null || row.AdultOn > today);
        var shown = await (
            from row in rows
            join child in read.NotKeptFrom(viewer).NotSealed() on row.Child equals child.Id
            orderby child.SearchName, child.Id
            select new { row, child }
        ).PageAsync(page, PageSize, stop);
        var children = await FindChild.LinesAsync(viewer, read, [.. shown.Lines.Select(one => one.child)], clock, stop);
        var without = await UnservedChild.ReadAsync(read, viewer, clock, recorded: false, unserved, stop);
        await audit.ShownAsync(
            viewer.Id,
            [.. children.Select(child => child.Id).Union(without.Lines.Select(line => line.Child.Id))],
            $"GET {http.Request.Path}",
            stop
        );
        var byId = children.ToDictionary(child => child.Id);
        var counted = await rows.Select(row => new { row.Of!.BornOn, row.Disabilities }).ToListAsync(stop);
        var codes = forms.For("register-child").Find("disabilities")!.Options;
        return Pages.Render(
            new DisabledRegisterView
            {
                Lines = new Paged<RegisterLine>(
                    [.. shown.Lines.Select(one => new RegisterLine(one.row, byId[one.child.Id]))],
                    shown.Count,
                    shown.Number,
                    shown.Pages
                ),
                Without = without,
                Figures = RegisterFigures.Of(
                    [.. counted.Select(row => (row.BornOn, row.Disabilities))],
                    Ages,
                    codes,
                    today,
                    rules.DisabledRegister.Few
                ),
                Rules = rules,
                Codes = forms,
                Today = today,
                Done = forms.Saved(done),
            }
        );
    }
}

/// <summary>A child on the register.</summary>
/// <param name="Row">What the register holds.</param>
/// <param name="Child">The child, as far as whoever looks may know.</param>
public sealed record RegisterLine(DisabledRegisterRow Row, FoundChild Child);
