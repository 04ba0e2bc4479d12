using System.Globalization;
using System.Text;
using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Departures;

namespace Kith.Web.StaffSite.Engagement;

/// <summary>Who takes part, in figures that name nobody: agencies at meetings and with reports, fathers, leads by agency.</summary>
public static class EngagementPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/engagement", ShowAsync).Needs(Permission.Figures);
        routes.MapGet("/engagement/engagement.csv", ExportAsync).Needs(Permission.Figures);
    }

    private static async Task<IResult> ShowAsync(
        Database database,
        FormLibrary forms,
        Substantial line,
        AuthorityClock clock,
        HttpContext http
    )
    {
        var (months, figures) = await FiguresAsync(database, line, clock, http);
        return Pages.Render(
            new EngagementView
            {
                Figures = figures,
                Months = months,
                Line = line,
                Roles = RolesOf(forms),
            }
        );
    }

    private static async Task<IResult> ExportAsync(
        Database database,
        FormLibrary forms,
        Substantial line,
        AuthorityClock clock,
        HttpContext http
    )
    {
        var (_, figures) = await FiguresAsync(database, line, clock, http);
        var roles = RolesOf(forms);
        var text = string.Concat(
            figures
                .Roles.Concat(figures.Parents)
                .Select(seat =>
                    CsvRow.Of(
                        roles.GetValueOrDefault(seat.Who, seat.Who),
                        seat.Asked,
                        seat.Came,
                        seat.SentReport,
                        seat.DidNotCome,
                        seat.ReportsDue,
                        seat.ReportsInTime
                    )
                )
                .Prepend(
                    CsvRow.Of("who", "asked", "came", "sent_report", "did_not_come", "reports_due", "reports_in_time")
                )
        );
        // The mark tells a spreadsheet that the text is UTF-8.
        return TypedResults.File(Encoding.UTF8.GetBytes('\uFEFF' + text), "text/csv", "engagement.csv");
    }

    private static async Task<(int Months, EngagementFigures Figures)> FiguresAsync(
        Database database,
        Substantial line,
        AuthorityClock clock,
        HttpContext http
    )
    {
        var months = DepartureQuestion.Read(http.Request.Query, line.Months).Months;
        await using var read = database.ReadModels();
        var from = DepartureQuestion.From(months, clock.Today);
        return (months, await EngagementFigures.OfAsync(read, from, clock.Today, http.RequestAborted));
    }

    // As the pages of meetings ask who somebody is, old words too.
    private static Dictionary<string, string> RolesOf(FormLibrary forms) =>
        forms
            .AllWordsOf(Facts.NameOf<InitialConferenceHeld>())
            .SelectMany(words => words.Find("attendees")?.Cells ?? [])
            .Where(cell => cell.Name == "role")
            .SelectMany(cell => cell.Options)
            .DistinctBy(option => option.Value)
            .ToDictionary(option => option.Value, option => option.Label, StringComparer.Ordinal);
}
