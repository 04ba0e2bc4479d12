using Kith.Casework.Access;
using Kith.Casework.FamilySite;
using Kith.Casework.Papers;
using Kith.Documents;
using Kith.Store.Papers;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Pdf;
using Kith.Web.StaffSite.Addresses;

namespace Kith.Web.StaffSite.Papers;

/// <summary>The papers of a child's record: who has not been given the plan, what was issued and how it got there, and each as its reader got it.</summary>
public static class PapersPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/children/{child}/papers", ShowAll).SeesChild();
        routes.MapGet("/children/{child}/papers/{paper}", ShowOneAsync).SeesChild();
        routes.MapGet("/children/{child}/papers/{paper}/print", PrintAsync).SeesChild();
        routes.MapGet("/children/{child}/papers/{paper}/pdf", PdfAsync).SeesChild();
        routes.MapPost("/children/{child}/papers/{paper}/way", ChooseAsync).SeesChild(Purpose.Record, PaperWays.Act);
        NewPaper.Map(routes);
    }

    private static IResult ShowAll(SeenChild child, DocumentLibrary documents, AuthorityClock clock) =>
        Pages.Render(
            new PapersView
            {
                Child = child,
                Today = clock.Today,
                Owed = OwedPaper.Of(child.Record, documents, clock.Today),
                Papers = [.. Paper.In(child.Record).Reverse()],
                Others =
                [
                    .. documents.All.SelectMany(document =>
                        Reader.Of(document, child.Record).Select(reader => (document, reader))
                    ),
                ],
            }
        );

    private static async Task<IResult> ShowOneAsync(
        string paper,
        SeenChild child,
        SignedIn viewer,
        PaperPage page,
        CancellationToken stop,
        string? done = null
    ) =>
        Find(child, paper) is { } found
            ? await page.ShowAsync(
                found,
                child,
                viewer,
                new FormErrors(),
                done == "prepared" ? "Prepared. It waits for somebody else to read it."
                    : done == "issued" ? "Issued"
                    : done == "way" ? "Saved how it gets there"
                    : null,
                stop
            )
            : Refusals.NotThere();

    private static async Task<IResult> ChooseAsync(
        string paper,
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        ActHandler handler,
        PaperPage page,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        if (Find(child, paper) is not { Stands: true } found)
            return Refusals.NotThere();
        var form = await request.ReadFormAsync(stop);
        var number = found.Prepared.Version;
        var act = new ChoosePaperWay
        {
            On = clock.Today,
            Paper = number,
            Way = PaperWays.Read(form),
        };
        var posted = PostedForm.Of(PostedForm.Values(form));
        var result =
            await handler.EarlierAsync(viewer, posted, stop)
            ?? await handler.PerformAsync(viewer, posted, [new Entry(child.Record, [act], [])], stop);
        if (result is ActResult.Done)
            return TypedResults.LocalRedirect($"{ChildAddress.Paper(child.Id, number)}?done=way");
        var errors = new FormErrors();
        if (result is ActResult.Refused refused)
            foreach (var problem in refused.Children.Values.SelectMany(one => one.Problems))
                errors.Add(problem.Field, problem.Message);
        if (!errors.Any)
            errors.Add(PaperWays.Input, "Something else was recorded at the same moment. Choose again");
        return await page.ShowAsync(found, child, viewer, errors, null, stop);
    }

    private static async Task<IResult> PrintAsync(
        string paper,
        SeenChild child,
        KeptPapers kept,
        CancellationToken stop
    ) =>
        Find(child, paper) is { Stands: true } found && await kept.FindAsync(found.Fact.Content, stop) is { } content
            ? Pages.Render(new PaperPrint { Paper = found, Content = content })
            : Refusals.NotThere();

    // What is kept is compared with its fingerprint here: of a paper that was changed there is no PDF. Where none can be made, there is the page to print.
    private static async Task<IResult> PdfAsync(
        string paper,
        SeenChild child,
        HttpContext http,
        KeptPapers kept,
        PdfPrinter printer,
        CancellationToken stop
    ) =>
        Find(child, paper) is { Stands: true } found && await kept.FindAsync(found.Fact.Content, stop) is { } content
            ? await PaperPdf.AnswerAsync(http, found, content, printer, stop)
                ?? TypedResults.LocalRedirect(ChildAddress.PaperPrint(child.Id, found.Prepared.Version))
            : Refusals.NotThere();

    internal static Paper? Find(SeenChild child, string number) =>
        Paper.Find(child.Record, int.TryParse(number, out var version) ? version : null);
}
