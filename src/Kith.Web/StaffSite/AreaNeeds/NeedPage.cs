using System.Globalization;
using System.Text;
using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Departures;

namespace Kith.Web.StaffSite.AreaNeeds;

/// <summary>What the families of the area need against the help there is, and the groups screened for early help, in figures that name nobody.</summary>
public static class NeedPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/need", ShowAsync).Needs(Permission.Figures);
        routes.MapGet("/need/need.csv", ExportAsync).Needs(Permission.Figures);
    }

    private static async Task<IResult> ShowAsync(
        Database database,
        FormLibrary forms,
        GuidanceLibrary guidance,
        Substantial line,
        AuthorityClock clock,
        HttpContext http
    )
    {
        var (months, district, figures) = await FiguresAsync(database, line, clock, http);
        return Pages.Render(
            new NeedView
            {
                Figures = figures,
                Months = months,
                District = district,
                Line = line,
                Words = new NeedWords(forms),
                Edition = guidance.InForceOn(clock.Today),
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
        var (_, _, figures) = await FiguresAsync(database, line, clock, http);
        var words = new NeedWords(forms);
        var text = string.Concat(
            figures
                .Needs.Select(need =>
                    CsvRow.Of(
                        words.Need(need.Need),
                        $"{need.Found}",
                        $"{need.Given}",
                        $"{need.Helped}",
                        need.Given.Or(need.Cost.ToString(CultureInfo.InvariantCulture)),
                        $"{need.Unmet}"
                    )
                )
                .Prepend(CsvRow.Of("need", "found", "help_given", "helped", "pounds", "nothing_meets"))
        );
        // The mark tells a spreadsheet that the text is UTF-8.
        return TypedResults.File(Encoding.UTF8.GetBytes('\uFEFF' + text), "text/csv", "need.csv");
    }

    private static async Task<(int Months, string District, NeedFigures Figures)> FiguresAsync(
        Database database,
        Substantial line,
        AuthorityClock clock,
        HttpContext http
    )
    {
        var months = DepartureQuestion.Read(http.Request.Query, line.Months).Months;
        var district = http.Request.Query["district"].ToString();
        await using var read = database.ReadModels();
        var from = DepartureQuestion.From(months, clock.Today);
        return (months, district, await NeedFigures.OfAsync(read, from, clock.Today, district, http.RequestAborted));
    }
}

/// <summary>Needs, reasons and groups in the words of the forms that ask for them, old words too.</summary>
/// <param name="forms">The forms.</param>
public sealed class NeedWords(FormLibrary forms)
{
    public string Need(string code) => Of("record-supports", "unmet", "need", code);

    public string Because(string code) => Of("record-supports", "unmet", "because", code);

    public string Group(string code) =>
        forms.For("open-early-help").Find("groups")!.Told.Options.FirstOrDefault(option => option.Value == code)?.Label
        ?? Say.Sentence(code.Replace('-', ' '));

    private string Of(string act, string question, string cell, string code) =>
        forms
            .For(act)
            .Find(question)!
            .Rows!.Cells.First(one => one.Name == cell)
            .Told.Options.FirstOrDefault(option => option.Value == code)
            ?.Label
        ?? Say.Sentence(code.Replace('-', ' '));
}
