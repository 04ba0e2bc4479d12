using System.Globalization;
using Kith.Casework.Access;
using Kith.Documents;
using Kith.Store.Papers;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Documents;

/// <summary>What letters and plans say: written, tried on a case and published by those who answer for practice. No child is shown.</summary>
public static class DocumentPages
{
    /// <summary>The input that names the version to be published again; 0 for the one beside the program.</summary>
    internal const string VersionInput = "version";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/documents", List).Needs(Permission.KeepProtocol);
        routes.MapGet("/documents/{document}", EditAsync).Needs(Permission.KeepProtocol);
        routes.MapPost("/documents/{document}", SaveAsync).Needs(Permission.KeepProtocol).KeepsTyping();
        routes.MapPost("/documents/{document}/publication", PublishAsync).Needs(Permission.KeepProtocol);
        routes.MapPost("/documents/{document}/discarding", DiscardAsync).Needs(Permission.KeepProtocol);
        DraftCase.Map(routes);
    }

    /// <summary>The name under which what somebody types is kept until they save it for all who write.</summary>
    internal static string TypedOf(string document) => $"document/{document}";

    private static IResult List(DocumentsInForce documents) =>
        Pages.Render(new DocumentsView { Documents = documents });

    private static async Task<IResult> EditAsync(
        string document,
        SignedIn viewer,
        DocumentPage page,
        DocumentsInForce documents,
        DocumentVersions versions,
        PageDrafts drafts,
        HttpRequest request,
        CancellationToken stop
    )
    {
        if (documents.Library.Find(document) is not { } known)
            return Refusals.NotThere();
        var saved = await versions.DraftAsync(document, stop);
        var kept = await drafts.FindAsync(viewer, TypedOf(document), stop);
        var form = kept is null
            ? new DocumentForm(saved?.Text ?? known.Text, saved?.Revision ?? 0)
            : DocumentForm.Read(kept.Values);
        return await page.ShowAsync(
            known,
            form,
            viewer,
            new FormErrors(),
            stop,
            Done(request.Query["done"]),
            kept?.SavedAt
        );
    }

    private static string? Done(string? done) =>
        done switch
        {
            "saved" => "The draft is saved",
            "published" => "The wording is published. Papers from now on are made with it",
            "discarded" => "The draft is thrown away",
            _ => null,
        };

    private static async Task<IResult> SaveAsync(
        string document,
        SignedIn viewer,
        DocumentPage page,
        DocumentsInForce documents,
        DocumentVersions versions,
        PageDrafts drafts,
        HttpRequest request,
        CancellationToken stop
    )
    {
        if (documents.Library.Find(document) is not { } known)
            return Refusals.NotThere();
        var values = drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop)));
        var form = DocumentForm.Read(values);
        var errors = new FormErrors();
        if (drafts.Unseen.Count > 0)
            errors.Add(DocumentForm.TextInput, ActEntry.UnseenNotice);
        foreach (var error in documents.With(known, form.Text).Errors)
            errors.Add(DocumentForm.TextInput, Sentence(error));
        if (errors.Any)
            return await page.ShowAsync(known, form, viewer, errors, stop);
        if (await versions.SaveDraftAsync(document, form.Text, form.Revision, viewer.Id, stop))
        {
            await drafts.ForgetAsync(viewer, TypedOf(document), values, stop);
            return TypedResults.LocalRedirect($"{DocumentAddress.Of(document)}?done=saved");
        }
        var theirs = await versions.DraftAsync(document, stop);
        errors.Add(
            DocumentForm.TextInput,
            theirs is null
                ? "This draft was published or thrown away since you opened it. What you typed is below and not saved. Save again to begin a new draft"
                : $"{viewer.Workforce.NameOf(theirs.SavedBy)} saved this draft at {Say.Moment(theirs.SavedAt)}, after you opened it. Theirs stands below yours. Save again, and yours takes its place"
        );
        return await page.ShowAsync(
            known,
            form with
            {
                Revision = theirs?.Revision ?? 0,
            },
            viewer,
            errors,
            stop,
            theirs: theirs
        );
    }

    private static async Task<IResult> PublishAsync(
        string document,
        SignedIn viewer,
        DocumentPage page,
        DocumentsInForce documents,
        DocumentVersions versions,
        HttpRequest request,
        CancellationToken stop
    )
    {
        if (documents.Library.Find(document) is not { } known)
            return Refusals.NotThere();
        var posted = await request.ReadFormAsync(stop);
        var form = DocumentForm.Read(PostedForm.Values(posted));
        var draft = await versions.DraftAsync(document, stop);
        var again = int.TryParse(posted[VersionInput], CultureInfo.InvariantCulture, out var version);
        var text =
            again ? Earlier(documents, document, version)
            : draft?.Revision == form.Revision ? draft.Text
            : null;
        var errors = new FormErrors();
        if (text is null)
            errors.Add(
                DocumentForm.TextInput,
                "This draft was saved, published or thrown away since you opened the page. Read it again, and publish it from here"
            );
        else if (!again && !page.MayPublish(viewer, draft))
            errors.Add(
                DocumentForm.TextInput,
                "You saved this draft last. The protocol in force asks that somebody else reads and publishes it"
            );
        else
            foreach (var error in documents.With(known, text).Errors)
                errors.Add(DocumentForm.TextInput, Sentence(error));
        if (!errors.Any)
        {
            var done = await versions.PublishAsync(
                document,
                text!,
                documents.Published,
                again ? 0 : draft!.Revision,
                viewer.Id,
                stop
            );
            await documents.ReadAsync(stop);
            if (done)
                return TypedResults.LocalRedirect($"{DocumentAddress.Of(document)}?done=published");
            errors.Add(
                DocumentForm.TextInput,
                "Somebody else published at the same moment. Look at what is in force now"
            );
        }
        return await page.ShowAsync(
            known,
            new DocumentForm(draft?.Text ?? known.Text, draft?.Revision ?? 0),
            viewer,
            errors,
            stop
        );
    }

    private static string? Earlier(DocumentsInForce documents, string document, int version) =>
        version == 0
            ? DocumentsInForce.Beside.Find(document)?.Text
            : documents.Published.FirstOrDefault(one => one.Document == document && one.Version == version)?.Text;

    private static async Task<IResult> DiscardAsync(
        string document,
        DocumentsInForce documents,
        DocumentVersions versions,
        HttpRequest request,
        CancellationToken stop
    )
    {
        if (documents.Library.Find(document) is null)
            return Refusals.NotThere();
        var form = DocumentForm.Read(PostedForm.Values(await request.ReadFormAsync(stop)));
        await versions.DiscardDraftAsync(document, form.Revision, stop);
        return TypedResults.LocalRedirect($"{DocumentAddress.Of(document)}?done=discarded");
    }

    // A file has a name; what somebody types has lines.
    private static string Sentence(DocumentError error) =>
        error.Line > 0
            ? string.Create(CultureInfo.InvariantCulture, $"Line {error.Line}: {error.Message}")
            : error.Message;
}
