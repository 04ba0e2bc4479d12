using System.Globalization;
using System.Text;
using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.Process;

/// <summary>What process costs: days and time of assessing and investigating against support, in figures that name nobody.</summary>
public static class ProcessPage
{
    private const int MostMonths = 60;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/process", ShowAsync).Needs(Permission.Figures);
        routes.MapGet("/process/process.csv", ExportAsync).Needs(Permission.Figures);
    }

    private static async Task<IResult> ShowAsync(
        Database database,
        ProcessRules rules,
        FormLibrary forms,
        AuthorityClock clock,
        HttpContext http
    )
    {
        var (by, months) = Asked(http, rules);
        return Pages.Render(
            new ProcessView
            {
                Figures = await FiguresAsync(database, rules, clock, http),
                By = by,
                Months = months,
                Rules = rules,
                Forms = forms,
            }
        );
    }

    private static async Task<IResult> ExportAsync(
        Database database,
        ProcessRules rules,
        AuthorityClock clock,
        HttpContext http
    )
    {
        var (by, _) = Asked(http, rules);
        var figures = await FiguresAsync(database, rules, clock, http);
        string[] head = ["side", "children", "days", "entries", "entries_with_time", "hours", "times", "pounds"];
        var text = string.Concat(
            figures
                .Lines.SelectMany(line =>
                    new[] { ("assessing", line.Assessing), ("support", line.Support) }
                        .Where(side => side.Item2.Children > 0)
                        .Select(side =>
                            CsvRow.Of([ProcessView.NameOf(line.Name, by), side.Item1, .. Cells(side.Item2)])
                        )
                )
                .Concat(figures.HelpBy.Select(line => HelpRow(line, by)))
                .Prepend(CsvRow.Of([by.ToString().ToLowerInvariant(), .. head]))
        );
        // The mark tells a spreadsheet that the text is UTF-8.
        return TypedResults.File(Encoding.UTF8.GetBytes('\uFEFF' + text), "text/csv", "process.csv");
    }

    private static IEnumerable<object> Cells(ProcessSide side) =>
        [
            SmallNumber.Say(side.Children, side.IsHeld),
            .. new[] { side.Days, side.Entries, side.Timed, side.Hours }.Select(figure =>
                SmallNumber.Unless(side.IsHeld, figure.ToString(CultureInfo.InvariantCulture))
            ),
            "",
            "",
        ];

    private static string HelpRow(HelpLine line, ProcessBy by) =>
        CsvRow.Of(
            ProcessView.NameOf(line.Name, by),
            "help",
            SmallNumber.Say(line.Children, line.IsHeld),
            "",
            "",
            "",
            "",
            SmallNumber.Unless(line.IsHeld, line.Times.ToString(CultureInfo.InvariantCulture)),
            SmallNumber.Unless(line.IsHeld, line.Cost?.ToString(CultureInfo.InvariantCulture) ?? "")
        );

    private static async Task<ProcessFigures> FiguresAsync(
        Database database,
        ProcessRules rules,
        AuthorityClock clock,
        HttpContext http
    )
    {
        var (by, months) = Asked(http, rules);
        await using var read = database.ReadModels();
        var today = clock.Today;
        var from = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - months);
        return await ProcessFigures.OfAsync(read, rules, by, from, today, http.RequestAborted);
    }

    private static (ProcessBy By, int Months) Asked(HttpContext http, ProcessRules rules)
    {
        var query = http.Request.Query;
        return (
            Enum.TryParse<ProcessBy>(query["by"], ignoreCase: true, out var by) && Enum.IsDefined(by)
                ? by
                : ProcessBy.Part,
            int.TryParse(query["months"], NumberStyles.None, CultureInfo.InvariantCulture, out var months)
            && months is >= 1 and <= MostMonths
                ? months
                : rules.Months
        );
    }
}
