using Kith.Casework.Papers;
using Kith.Casework.Record;
using Kith.Documents;
using Kith.Store.Papers;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Rules;

namespace Kith.Web.StaffSite.Papers;

/// <summary>The papers of a child's record: who has not been given the plan, what was issued and how it got there, and each as its reader got it.</summary>
public static class PapersPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/children/{child}/papers", ShowAll).SeesChild();
        routes.MapGet("/children/{child}/papers/{paper}", ShowOneAsync).SeesChild();
        routes.MapGet("/children/{child}/papers/{paper}/print", PrintAsync).SeesChild();
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
        ActHandler handler,
        KeptPapers kept,
        AuthorityClock clock,
        CancellationToken stop,
        string? done = null
    )
    {
        if (Find(child, paper) is not { } found)
            return Refusals.NotThere();
        var now = found.Waits ? await AsItWouldBeAsync(found, child, viewer, handler, stop) : null;
        return Pages.Render(
            new PaperView
            {
                Child = child,
                Viewer = viewer,
                Today = clock.Today,
                Paper = found,
                Content = found.Issued is null ? now?.Frozen.Content : await kept.FindAsync(found.Fact.Content, stop),
                Questions = now?.Questions ?? [],
                HasChanged = found.Waits && now?.Frozen.Hash != found.Fact.Content,
                Done =
                    done == "prepared" ? "Prepared. It waits for somebody else to read it."
                    : done == "issued" ? "Issued"
                    : null,
            }
        );
    }

    // What waits is not kept yet: it is made again, as it is when it is issued.
    private static async Task<PaperMade?> AsItWouldBeAsync(
        Paper paper,
        SeenChild child,
        SignedIn viewer,
        ActHandler handler,
        CancellationToken stop
    )
    {
        var issuing = new Entry(child.Record, [new IssuePaper { Paper = paper.Prepared.Version }], []);
        var practice = await handler.PracticeForAsync(viewer, [issuing], stop);
        return PaperMade.Of(IssuePaper.AskedBy(paper), child.Record, practice).Made;
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

    private static Paper? Find(SeenChild child, string number) =>
        Paper.Find(child.Record, int.TryParse(number, out var version) ? version : null);
}
