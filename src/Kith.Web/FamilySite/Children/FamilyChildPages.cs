using Kith.Casework.FamilySite;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.FamilySite.Addresses;
using Kith.Web.FamilySite.Reading;
using Kith.Web.Shared;
using Kith.Web.Shared.Pdf;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.FamilySite.Children;

/// <summary>What somebody of a family is shown: their children, and of each what was issued to them.</summary>
public static class FamilyChildPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/family", StartAsync).ForFamilies();
        routes.MapGet("/family/children/{child}", ShowChildAsync).ShowsFamilyChild();
        routes.MapGet("/family/children/{child}/papers/{paper}", ShowPaperAsync).ShowsFamilyChild();
        routes.MapGet("/family/children/{child}/papers/{paper}/pdf", PaperPdfAsync).ShowsFamilyChild();
        WritePage.Map(routes);
        TakeBackPage.Map(routes);
        // An address of the family's that is none is answered as such, and by nothing of the staff's.
        routes.MapGet("/family/{**path}", FamilyRefusals.NotThere).AllowAnonymous();
    }

    // Most parents have one child here: they are there at once.
    private static async Task<IResult> StartAsync(
        FamilyViewer viewer,
        HttpContext http,
        KeptReading reading,
        Audit audit,
        CancellationToken stop
    )
    {
        // The first page after signing in.
        if (await reading.MeetAsync(http, viewer, stop))
            return TypedResults.LocalRedirect(FamilyAddress.Start);
        if (viewer.Children is [var only])
            return TypedResults.LocalRedirect(FamilyAddress.Child(only.Child));
        await audit.ShownAsync(viewer.Id, [.. viewer.Children.Select(one => one.Child)], http.Request.Path, stop);
        return Pages.Render(new MyChildrenView { Viewer = viewer });
    }

    private static async Task<IResult> ShowChildAsync(
        FamilyViewer viewer,
        FamilyChild child,
        Database database,
        FamilyWords words,
        GuidanceLibrary guidance,
        FamilyLooks looks,
        AuthorityClock clock,
        CancellationToken stop,
        string? done = null
    ) =>
        Pages.Render(
            new FamilyChildView
            {
                Viewer = viewer,
                Access = child.Access,
                Done = done switch
                {
                    "sent" => words.Say("messages.sent"),
                    "taken-back" => words.Say("back.done"),
                    _ => null,
                },
                Today = clock.Today,
                Looks = await looks.OfAsync(viewer, child.Access, stop),
                Ahead = await AheadAsync(child.Access, database, words, stop),
                Challenge = guidance.InForceOn(clock.Today).LocalProtocol?.Section("challenge")?.Text ?? "",
            }
        );

    // What the words of the site tell of; of a child who died nothing is ahead.
    private static async Task<IReadOnlyList<(string Key, DateOnly By)>> AheadAsync(
        FamilyAccess access,
        Database database,
        FamilyWords words,
        CancellationToken stop
    )
    {
        if (!access.Shows(FamilyAccess.Next) || access.Record.State.Person.DiedOn is not null)
            return [];
        await using var read = database.ReadModels();
        var running = await read
            .Clocks.Where(one => one.Child == access.Child && one.EndedOn == null)
            .OrderBy(one => one.DueOn)
            .Select(one => new { one.Duty, one.DueOn })
            .ToListAsync(stop);
        return
        [
            .. running.Select(one => ($"clock.{one.Duty}", one.DueOn)).Where(one => words.Has(one.Item1)).Distinct(),
        ];
    }

    private static Task<IResult> ShowPaperAsync(
        string paper,
        FamilyViewer viewer,
        FamilyChild child,
        OpenedPapers opened,
        PdfPrinter printer,
        CancellationToken stop
    ) =>
        opened.OpenAsync(
            paper,
            viewer,
            child.Access,
            (found, content) =>
                Task.FromResult(
                    Pages.Render(
                        new FamilyPaperView
                        {
                            Access = child.Access,
                            Paper = found,
                            Content = content,
                            HasPdf = printer.IsThere,
                        }
                    )
                ),
            stop
        );

    // Where none can be made, there is the page, which a browser prints.
    private static Task<IResult> PaperPdfAsync(
        string paper,
        HttpContext http,
        FamilyViewer viewer,
        FamilyChild child,
        OpenedPapers opened,
        PdfPrinter printer,
        CancellationToken stop
    ) =>
        opened.OpenAsync(
            paper,
            viewer,
            child.Access,
            async (found, content) =>
                await PaperPdf.AnswerAsync(http, found, content, printer, stop)
                ?? TypedResults.LocalRedirect(FamilyAddress.Paper(child.Access.Child, found.Prepared.Version)),
            stop
        );
}
