using Kith.Casework.Access;
using Kith.Casework.Papers;
using Kith.Store;
using Kith.Store.Papers;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Find;

namespace Kith.Web.StaffSite.Documents;

/// <summary>The next wording of a document as one reader of a real case would get it. Nothing is prepared by it.</summary>
internal static class DraftCase
{
    /// <summary>The number of a child, or the address of the child's page.</summary>
    public const string CaseInput = "case";

    private const int MostFound = 5;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/documents/{document}/case", FindAsync).Needs(Permission.KeepProtocol);
        routes
            .MapGet("/children/{child}/papers/drafts/{document}", ShowAsync)
            .SeesChild(Purpose.Record, "prepare-paper");
    }

    // Whether the record may be opened is decided where it leads; a number is looked for as on the page that finds children.
    private static async Task<IResult> FindAsync(
        string document,
        SignedIn viewer,
        DocumentPage page,
        DocumentsInForce documents,
        DocumentVersions versions,
        Database database,
        Audit audit,
        Bounds bounds,
        AuthorityClock clock,
        HttpRequest request,
        CancellationToken stop
    )
    {
        if (documents.Library.Find(document) is not { } known)
            return Refusals.NotThere();
        var typed = request.Query[CaseInput].ToString().Trim();
        if (Casework.Forms.Field.RecordIn(typed) is { } record)
            return TypedResults.LocalRedirect(ChildAddress.DraftPaper(Guid.Parse(record), document));
        if (typed.Any(char.IsLetterOrDigit))
        {
            var found = await FindChild.NamedAsync(viewer, database, bounds.Search(typed), MostFound, clock, stop);
            await audit.SearchedAsync(
                viewer.Id,
                [.. found.Select(child => child.Id)],
                SeenChild.PageOf(request.HttpContext),
                typed,
                stop
            );
            if (found.Find(child => child.Number.Equals(typed, StringComparison.OrdinalIgnoreCase)) is { } child)
                return TypedResults.LocalRedirect(ChildAddress.DraftPaper(child.Id, document));
        }
        var draft = await versions.DraftAsync(document, stop);
        return await page.ShowAsync(
            known,
            new DocumentForm(draft?.Text ?? known.Text, draft?.Revision ?? 0),
            viewer,
            typed.Length == 0
                ? new FormErrors()
                : new FormErrors().Add(
                    CaseInput,
                    "Enter the number at the top of a child’s page that you can open, or the address of the page"
                ),
            stop
        );
    }

    private static async Task<IResult> ShowAsync(
        string document,
        SeenChild child,
        SignedIn viewer,
        DocumentsInForce documents,
        DocumentVersions versions,
        ActHandler handler,
        AuthorityClock clock,
        CancellationToken stop,
        string? recipient = null
    )
    {
        if (
            documents.Library.Find(document) is not { } known
            || await versions.DraftAsync(document, stop) is not { } draft
            || documents.With(known, draft.Text).Library is not { } library
        )
            return Refusals.NotThere();
        var next = library.Find(document)!;
        var readers = Reader.Of(next, child.Record);
        var reader =
            readers.FirstOrDefault(one => (one.Row ?? $"{one.Member?.Person}") == recipient)
            ?? (readers.Count > 0 ? readers[0] : null);
        var preparing = new PreparePaper
        {
            On = clock.Today,
            Document = document,
            Recipient = reader?.Member?.Person,
            Invited = reader?.Row,
        };
        var practice = await handler.PracticeForAsync(viewer, [new Entry(child.Record, [preparing], [])], stop);
        var (made, problems) = PaperMade.Of(
            new PaperAsked(document, reader?.Member?.Person, clock.Today) { Invited = reader?.Row },
            child.Record,
            practice with
            {
                Documents = library,
            }
        );
        return Pages.Render(
            new DraftCaseView
            {
                Child = child,
                Today = clock.Today,
                Document = next,
                Readers = readers,
                Made = made,
                Why = problems.Select(problem => problem.Message).FirstOrDefault(),
                MayWrite = viewer.May(Permission.KeepProtocol),
            }
        );
    }
}
