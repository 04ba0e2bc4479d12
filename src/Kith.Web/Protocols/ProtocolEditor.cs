using Kith.Casework.Access;
using Kith.Guidance;
using Kith.Web.Access;
using Kith.Web.Components;
using Kith.Web.Site;

namespace Kith.Web.Protocols;

/// <summary>Writing the next version of the local protocol: draft, preview, publish. No child is shown.</summary>
public static class ProtocolEditor
{
    public const string Home = "/protocol/editor";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Home, ShowAsync).Needs(Permission.KeepProtocol);
        routes.MapGet($"{Home}/draft", WriteAsync).Needs(Permission.KeepProtocol);
        routes.MapPost($"{Home}/draft", SaveAsync).Needs(Permission.KeepProtocol);
        routes.MapGet($"{Home}/draft/preview", PreviewAsync).Needs(Permission.KeepProtocol);
        routes.MapPost($"{Home}/draft/discarding", DiscardAsync).Needs(Permission.KeepProtocol);
    }

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        ProtocolDesk desk,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var draft = await desk.DraftAsync(stop);
        return Pages.Render<EditorView>(
            new
            {
                desk.InForce,
                desk.Rules,
                Draft = draft,
                viewer.Workforce,
                Done = request.Query["done"] == "published" ? "The version is published"
                : request.Query["done"] == "discarded" ? "The draft is discarded"
                : null,
            }
        );
    }

    private static async Task<IResult> WriteAsync(ProtocolDesk desk, HttpRequest request, CancellationToken stop)
    {
        var form = await desk.FormAsync(stop);
        return Page(desk, form, isSaved: request.Query["done"] == "saved");
    }

    private static async Task<IResult> SaveAsync(
        SignedIn viewer,
        ProtocolDesk desk,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var form = ProtocolForm.Read(await request.ReadFormAsync(stop));
        var (kept, theirs) = await desk.SaveAsync(form, viewer, stop);
        if (kept)
            return TypedResults.LocalRedirect($"{Home}/draft?done=saved");
        var who = viewer.Workforce.Find(theirs?.SavedBy)?.Name ?? "Somebody";
        return Page(
            desk,
            // Told of it, the next save takes the place of theirs.
            form with
            {
                Revision = theirs?.Revision ?? 0,
            },
            conflict: theirs is null
                ? "This draft was published or discarded since you opened it. What you typed is below and not saved. If you save now, it begins a new draft."
                : $"{who} saved this draft at {Say.Moment(theirs.SavedAt)}, after you opened it. What you typed is below and not saved. Open the draft in another window to see what they wrote. If you save now, yours takes its place."
        );
    }

    private static async Task<IResult> PreviewAsync(ProtocolDesk desk, CancellationToken stop)
    {
        var draft = desk.Check(await desk.FormAsync(stop), desk.Earliest, stop: stop);
        return draft.Protocol is { } protocol
            ? Pages.Render<PreviewView>(new { Protocol = protocol })
            : TypedResults.LocalRedirect($"{Home}/draft");
    }

    private static async Task<IResult> DiscardAsync(ProtocolDesk desk, HttpRequest request, CancellationToken stop)
    {
        var form = await request.ReadFormAsync(stop);
        if (int.TryParse(form["revision"], System.Globalization.CultureInfo.InvariantCulture, out var revision))
            await desk.DiscardAsync(revision, stop);
        return TypedResults.LocalRedirect($"{Home}?done=discarded");
    }

    private static IResult Page(ProtocolDesk desk, ProtocolForm form, bool isSaved = false, string? conflict = null)
    {
        var draft = desk.Check(form, desk.Earliest);
        var errors = new FormErrors();
        if (conflict is not null)
            errors.Add("title", conflict);
        // A draft that nobody saved yet is the version before it, and not to be found fault with.
        foreach (var error in form.Revision == 0 && conflict is null ? [] : draft.Errors)
            errors.Add(error.Field, error.Message, error.Part);
        return Pages.Render<DraftView>(
            new
            {
                Draft = draft,
                Errors = errors,
                desk.Requirements,
                Version = desk.Rules.NextVersion,
                Done = isSaved ? "The draft is saved and checked" : null,
            },
            conflict is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict
        );
    }
}
