using System.Text;
using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Protocols;
using Kith.Store.Rows;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Protocols;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Departures;

/// <summary>The register of departures from guidance: figures for those who read figures, entries for those who may see the child.</summary>
public static class DeparturesPage
{
    private const int PageSize = 25;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/departures", ShowAsync).Needs(Permission.Figures);
        routes.MapGet("/departures/departures.csv", Export).Needs(Permission.Figures);
        routes.MapGet("/departures/rates.csv", ExportRatesAsync).Needs(Permission.Figures);
        routes.MapGet("/departures/standing.csv", ExportStanding).Needs(Permission.Figures);
    }

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        GuidanceLibrary guidance,
        FormLibrary forms,
        Substantial line,
        ActRules rules,
        RulesInForce protocol,
        Audit audit,
        AuthorityClock clock,
        HttpContext http,
        int page = 1
    )
    {
        var stop = http.RequestAborted;
        var duties = new RegisteredDuties(guidance, forms);
        var question = DepartureQuestion.Read(http.Request.Query, line.Months);
        var register = await Register.OfAsync(database, duties, viewer.Workforce, line, question, clock.Today, stop);
        await using var read = database.ReadModels();
        var rows = await (
            from row in DepartureRows.Of(read, question, duties, clock.Today)
            join child in read.Children on row.Child equals child.Id
            orderby row.DepartedOn descending, row.Child, row.Number
            select new { Row = row, Child = child }
        ).PageOfAsync(register.Count, page, PageSize, stop);
        var under = await rules.OfFactsAsync(
            [.. rows.Lines.Select(found => found.Child.Id)],
            [Facts.NameOf<DepartureRecorded>()],
            stop
        );
        var seen = await new Sight(viewer, clock).OfAsync(
            read,
            [.. rows.Lines.Select(found => found.Child).DistinctBy(child => child.Id)],
            stop
        );
        List<DepartureLine> lines =
        [
            .. rows.Lines.Select(found => new DepartureLine(
                found.Row,
                seen[found.Child.Id].Allowed ? found.Child : null,
                under.GetValueOrDefault((found.Child.Id, found.Row.Version))
            )),
        ];
        await audit.ShownAsync(
            viewer.Id,
            [.. lines.Select(one => one.Child?.Id).OfType<Guid>().Distinct()],
            http.Request.Path + http.Request.QueryString,
            stop
        );
        return Pages.Render(
            new DeparturesView
            {
                Viewer = viewer,
                Register = register,
                Duties = duties,
                Line = line,
                Question = question,
                Lines = lines,
                Standing = StandingLine.On(clock.Today, protocol),
                PageNumber = rows.Number,
                PageCount = rows.Pages,
            }
        );
    }

    // Row by row as it is read, however many there are. It names no child and gives no reason, so nobody's record is read.
    private static IResult Export(
        SignedIn viewer,
        Database database,
        GuidanceLibrary guidance,
        FormLibrary forms,
        Substantial line,
        AuthorityClock clock,
        HttpContext http
    )
    {
        var duties = new RegisteredDuties(guidance, forms);
        var question = DepartureQuestion.Read(http.Request.Query, line.Months);
        var today = clock.Today;
        return TypedResults.Stream(
            async stream =>
            {
                await using var read = database.ReadModels();
                var rows = DepartureRows
                    .Of(read, question, duties, today)
                    .OrderBy(row => row.DepartedOn)
                    .ThenBy(row => row.Child)
                    .ThenBy(row => row.Number)
                    .AsAsyncEnumerable();
                await DeparturesCsv.WriteAsync(stream, rows, duties, viewer.Workforce, http.RequestAborted);
            },
            "text/csv",
            "departures.csv"
        );
    }

    private static async Task<IResult> ExportRatesAsync(
        SignedIn viewer,
        Database database,
        GuidanceLibrary guidance,
        FormLibrary forms,
        Substantial line,
        AuthorityClock clock,
        HttpContext http
    )
    {
        var duties = new RegisteredDuties(guidance, forms);
        var question = DepartureQuestion.Read(http.Request.Query, line.Months);
        var register = await Register.OfAsync(
            database,
            duties,
            viewer.Workforce,
            line,
            question,
            clock.Today,
            http.RequestAborted
        );
        return Csv(DeparturesCsv.Rates(register, duties), "departure-rates.csv");
    }

    private static IResult ExportStanding(SignedIn viewer, RulesInForce protocol, AuthorityClock clock) =>
        Csv(
            StandingLine.Csv(StandingLine.On(clock.Today, protocol), user => viewer.Workforce.Find(user)?.Name ?? user),
            "standing-departures.csv"
        );

    // The mark tells a spreadsheet that the text is UTF-8.
    private static IResult Csv(string text, string file) =>
        TypedResults.File(Encoding.UTF8.GetBytes('\uFEFF' + text), "text/csv", file);
}

/// <summary>A departure in the list.</summary>
/// <param name="Row">The departure.</param>
/// <param name="Child">The child; null for a viewer who may not see the child, who is then shown neither name nor reason.</param>
/// <param name="Under">By which rules it was recorded; null when that is not known.</param>
public sealed record DepartureLine(DepartureRow Row, ChildRow? Child, DoneUnder? Under);
