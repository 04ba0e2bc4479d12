using System.Text;
using Kith.Casework.Access;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Access;
using Kith.Web.Components;
using Kith.Web.Site;

namespace Kith.Web.Replay;

/// <summary>Two editions over every record, for people who read figures. Nobody is shown, so no read is audited.</summary>
public static class ReplayPage
{
    // Longer than a person waits for a page. A larger database is replayed from the command line.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/replay", ShowAsync).Needs(Permission.Figures);
        routes.MapGet("/replay/duties.csv", DutiesAsync).Needs(Permission.Figures);
        routes.MapGet("/replay/holders.csv", HoldersAsync).Needs(Permission.Figures);
        routes.MapGet("/replay/replay.html", PrintAsync).Needs(Permission.Figures);
    }

    private static Task<IResult> ShowAsync(HttpContext http, Asked asked) =>
        http.Request.Query.ContainsKey("first")
            ? asked.AnswerAsync(http, (form, figures) => Page(form, asked.Guidance, figures))
            : Task.FromResult(Page(ReplayForm.Read(http.Request, asked.Guidance.Editions), asked.Guidance));

    private static Task<IResult> DutiesAsync(HttpContext http, Asked asked) =>
        asked.AnswerAsync(http, (_, figures) => Csv("duties.csv", ReplayCsv.Duties(figures)));

    private static Task<IResult> HoldersAsync(HttpContext http, Asked asked) =>
        asked.AnswerAsync(http, (_, figures) => Csv("holders.csv", ReplayCsv.Holders(figures)));

    private static Task<IResult> PrintAsync(HttpContext http, Asked asked) =>
        asked.AnswerAsync(
            http,
            (form, figures) =>
            {
                // Saved rather than shown: the page brings its own style, which the site would not let it use.
                http.Response.Headers.ContentDisposition = "attachment; filename=replay.html";
                return Pages.Render<ReplayDocument>(
                    new
                    {
                        Figures = figures,
                        form.Period,
                        asked.Clock.Now,
                    }
                );
            }
        );

    private static IResult Page(ReplayForm form, GuidanceLibrary guidance, ReplayFigures? figures = null) =>
        Pages.Render<ReplayView>(
            new
            {
                Form = form,
                Editions = guidance.Editions.Select(edition => new Choice(edition.Id, edition.Title)).ToList(),
                Figures = figures,
            },
            form.Errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
        );

    // The mark tells a spreadsheet that the text is UTF-8.
    private static IResult Csv(string name, string text) =>
        TypedResults.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv", name);

    /// <summary>What every one of these pages works with.</summary>
    internal sealed record Asked(Records Records, GuidanceLibrary Guidance, AuthorityClock Clock)
    {
        public static ValueTask<Asked> BindAsync(HttpContext http) =>
            ValueTask.FromResult(
                new Asked(
                    http.RequestServices.GetRequiredService<Records>(),
                    http.RequestServices.GetRequiredService<GuidanceLibrary>(),
                    http.RequestServices.GetRequiredService<AuthorityClock>()
                )
            );

        /// <summary>Runs the replay asked for and answers with it, or shows the page again with what is wrong.</summary>
        public async Task<IResult> AnswerAsync(HttpContext http, Func<ReplayForm, ReplayFigures, IResult> answer)
        {
            var form = ReplayForm.Read(http.Request, Guidance.Editions);
            if (form.Ask(Guidance.Editions) is not { } question)
                return Page(form, Guidance);
            using var patience = new CancellationTokenSource(Patience);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, patience.Token);
            try
            {
                return answer(
                    form,
                    await ReplayRun.OverAllAsync(Records, Guidance, question, Clock.Now, stop: stop.Token)
                );
            }
            catch (OperationCanceledException) when (patience.IsCancellationRequested)
            {
                form.Errors.Add(
                    "first",
                    "There are too many records for a page. Ask your administrator to run: kith replay"
                );
                return Page(form, Guidance);
            }
        }
    }
}
