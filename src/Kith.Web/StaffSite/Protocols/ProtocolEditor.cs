using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Guidance;
using Kith.Store.Protocols;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Protocols;

/// <summary>Writing the next version of the local protocol: draft, preview, publish. No child is shown.</summary>
public static class ProtocolEditor
{
    public const string Home = "/protocol/editor";

    /// <summary>The name under which what somebody types is kept until they save it for all who write.</summary>
    internal const string Typed = "protocol";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Home, ShowAsync).Needs(Permission.KeepProtocol);
        routes.MapGet($"{Home}/draft", WriteAsync).Needs(Permission.KeepProtocol);
        routes.MapPost($"{Home}/draft", SaveAsync).Needs(Permission.KeepProtocol).KeepsTyping();
        routes.MapGet($"{Home}/draft/preview", PreviewAsync).Needs(Permission.KeepProtocol);
        routes.MapGet($"{Home}/draft/forms", PreviewFormsAsync).Needs(Permission.KeepProtocol);
        routes.MapPost($"{Home}/draft/discarding", DiscardAsync).Needs(Permission.KeepProtocol);
    }

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        ProtocolService service,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var draft = await service.DraftAsync(stop);
        return Pages.Render(
            new EditorView
            {
                InForce = service.InForce,
                Rules = service.Rules,
                Draft = draft,
                Workforce = viewer.Workforce,
                Done =
                    request.Query["done"] == "published" ? "The version is published"
                    : request.Query["done"] == "discarded" ? "The draft is discarded"
                    : null,
            }
        );
    }

    private static async Task<IResult> WriteAsync(
        SignedIn viewer,
        ProtocolService service,
        PageDrafts drafts,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var saved = await service.FormAsync(stop);
        var isSaved = request.Query["done"] == "saved";
        if (await drafts.FindAsync(viewer, Typed, stop) is not { } draft)
            return Page(service, new DraftTyped(saved, ProtocolBase.Of(saved), null, []), isSaved: isSaved);
        var form = ProtocolForm.Of(draft.Values);
        var opened = ProtocolBase.Read(draft.Values, form);
        if (form.Revision == saved.Revision)
            return Page(service, new DraftTyped(form, opened, draft.SavedAt, []));
        var (followed, merged) = opened.Follow(saved, draft.Values);
        var theirs = await service.DraftAsync(stop);
        return Page(
            service,
            new DraftTyped(
                followed,
                ProtocolBase.Of(saved),
                draft.SavedAt,
                theirs is null ? [] : Others(merged, viewer, theirs)
            ),
            conflict: theirs is null ? null : SavedMeanwhile(viewer, theirs)
        );
    }

    private static async Task<IResult> SaveAsync(
        SignedIn viewer,
        ProtocolService service,
        PageDrafts drafts,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var values = drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop)));
        var form = ProtocolForm.Of(values);
        var opened = ProtocolBase.Read(values, form);
        if (drafts.Unseen.Count > 0)
            return Page(service, new DraftTyped(form, opened, null, []), conflict: ActEntry.UnseenNotice);
        var (kept, theirs) = await service.SaveAsync(form, viewer, stop);
        if (kept)
        {
            await drafts.ForgetAsync(viewer, Typed, values, stop);
            return TypedResults.LocalRedirect($"{Home}/draft?done=saved");
        }
        if (theirs is null)
            return Page(
                service,
                new DraftTyped(form with { Revision = 0 }, opened, null, []),
                conflict: "This draft was published or discarded since you opened it. What you typed is below and not saved. If you save now, it begins a new draft."
            );
        var saved = await service.FormAsync(stop);
        var (followed, merged) = opened.Follow(saved, values);
        return Page(
            service,
            new DraftTyped(followed, ProtocolBase.Of(saved), null, Others(merged, viewer, theirs)),
            conflict: SavedMeanwhile(viewer, theirs)
        );
    }

    private static string SavedMeanwhile(SignedIn viewer, ProtocolDraft theirs) =>
        $"{NameOf(viewer, theirs)} saved this draft at {Say.Moment(theirs.SavedAt)}, after you opened it. What you typed is below and not saved. What you had not touched is as they wrote it; where both of you wrote, theirs is shown beside yours. Save again when it holds.";

    private static IReadOnlyList<OtherWord> Others(RecordMerge.Result merged, SignedIn viewer, ProtocolDraft theirs) =>
        [
            .. merged.Others.Select(other => new OtherWord(
                Say.Sentence(other.Question),
                string.Join(" ", other.Answer.Select(pair => pair.Value)) is { Length: > 0 } text ? text : "left empty",
                NameOf(viewer, theirs),
                theirs.SavedAt
            )),
        ];

    private static string NameOf(SignedIn viewer, ProtocolDraft theirs) =>
        viewer.Workforce.Find(theirs.SavedBy)?.Name ?? "Somebody";

    private static async Task<IResult> PreviewAsync(ProtocolService service, CancellationToken stop)
    {
        var draft = service.Check(await service.FormAsync(stop), service.Earliest, stop: stop);
        return draft.Protocol is { } protocol
            ? Pages.Render(new PreviewView { Protocol = protocol, Book = draft.Rules?.With(protocol) })
            : TypedResults.LocalRedirect($"{Home}/draft");
    }

    private static async Task<IResult> PreviewFormsAsync(
        ProtocolService service,
        FormLibrary forms,
        CancellationToken stop
    )
    {
        var draft = service.Check(await service.FormAsync(stop), service.Earliest, stop: stop);
        return draft.Protocol is { } protocol
            ? Pages.Render(
                new FormsPreviewView
                {
                    Forms = forms.Asking(protocol, [.. service.Rules.Library.Protocols, protocol]),
                    Questions = protocol.Questions,
                }
            )
            : TypedResults.LocalRedirect($"{Home}/draft");
    }

    private static async Task<IResult> DiscardAsync(
        ProtocolService service,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var form = await request.ReadFormAsync(stop);
        if (int.TryParse(form["revision"], System.Globalization.CultureInfo.InvariantCulture, out var revision))
            await service.DiscardAsync(revision, stop);
        return TypedResults.LocalRedirect($"{Home}?done=discarded");
    }

    private static IResult Page(
        ProtocolService service,
        DraftTyped typed,
        bool isSaved = false,
        string? conflict = null
    )
    {
        var form = typed.Form;
        var draft = service.Check(form, service.Earliest);
        var errors = new FormErrors();
        if (conflict is not null)
            errors.Add("title", conflict);
        // A draft that nobody saved yet is the version before it, and not to be found fault with.
        foreach (var error in form.Revision == 0 && conflict is null ? [] : draft.Errors)
            errors.Add(error.Field, error.Message, error.Part);
        return Pages.Render(
            new DraftView
            {
                Draft = draft,
                Typed = typed,
                Errors = errors,
                Requirements = service.Requirements,
                Version = service.Rules.NextVersion,
                InForce = service.InForce,
                Done = isSaved ? "The draft is saved and checked" : null,
            },
            conflict is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict
        );
    }
}

/// <summary>The draft as one person's page shows it.</summary>
/// <param name="Form">What it holds.</param>
/// <param name="Opened">What was saved when it was opened.</param>
/// <param name="KeptAt">When what this person typed was kept; null where they typed nothing since it was saved.</param>
/// <param name="Others">What others wrote for the same parts.</param>
public sealed record DraftTyped(
    ProtocolForm Form,
    ProtocolBase Opened,
    DateTimeOffset? KeptAt,
    IReadOnlyList<OtherWord> Others
);
