using System.Globalization;
using System.Text;
using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.Replay;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Rules;

namespace Kith.Web.StaffSite.Protocols;

/// <summary>What the questions that the authority added to forms cost, and whether anybody answers them. It names nobody.</summary>
public static class QuestionsPage
{
    private const int Most = 60;
    private const int Usual = 6;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/questions", ShowAsync).Needs(Permission.Figures);
        routes.MapGet("/questions/questions.csv", ExportAsync).Needs(Permission.Figures);
    }

    private static async Task<IResult> ShowAsync(
        Database database,
        RulesInForce rules,
        FormLibrary forms,
        ProtocolRequirements requirements,
        AuthorityClock clock,
        HttpContext http
    ) =>
        Pages.Render(
            new QuestionsView
            {
                Lines = await LinesAsync(database, rules, clock, http),
                Months = MonthsOf(http),
                Rules = requirements.Questions,
                Forms = forms,
            }
        );

    private static async Task<IResult> ExportAsync(
        Database database,
        RulesInForce rules,
        ProtocolRequirements requirements,
        AuthorityClock clock,
        HttpContext http
    )
    {
        var lines = await LinesAsync(database, rules, clock, http);
        var text = string.Concat(
            lines
                .Select(line =>
                    CsvRow.Of(
                        line.Question.Id,
                        line.Question.Form,
                        line.Question.Label,
                        line.IsAsked ? "asked" : "no more",
                        SmallNumber.Say(line.Asked),
                        SmallNumber.Of(line.Asked, SmallNumber.Say(line.Answered)),
                        SmallNumber.Of(line.Asked, Percent(line.Blank, line.Asked)),
                        SmallNumber.Of(line.Answered, Percent(line.Alike, line.Answered)),
                        requirements.Questions.Minutes(line.Question, line.Asked, line.Answered)
                    )
                )
                .Prepend(CsvRow.Of("id", "form", "question", "state", "asked", "answered", "blank", "alike", "minutes"))
        );
        // The mark tells a spreadsheet that the text is UTF-8.
        return TypedResults.File(Encoding.UTF8.GetBytes('\uFEFF' + text), "text/csv", "questions.csv");
    }

    /// <summary>A share in percent; nothing of fewer than can be said.</summary>
    internal static string Percent(int count, int of) =>
        new Share(count, of) is { IsTooFew: false } share
            ? string.Create(CultureInfo.InvariantCulture, $"{100 * share.Rate:0}%")
            : "too few to say";

    private static int MonthsOf(HttpContext http) =>
        int.TryParse(http.Request.Query["months"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
        && asked is >= 1 and <= Most
            ? asked
            : Usual;

    private static async Task<IReadOnlyList<QuestionLine>> LinesAsync(
        Database database,
        RulesInForce rules,
        AuthorityClock clock,
        HttpContext http
    )
    {
        await using var read = database.ReadModels();
        var today = clock.Today;
        return await QuestionLine.AllAsync(
            read,
            rules.Library.Protocols.Where(version => version.From <= today),
            rules.Library.InForceOn(today).LocalProtocol,
            new DateOnly(today.Year, today.Month, 1).AddMonths(1 - MonthsOf(http)),
            today,
            http.RequestAborted
        );
    }
}
