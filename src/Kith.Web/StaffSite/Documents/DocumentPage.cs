using Kith.Guidance;
using Kith.Store.Papers;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Rules;
using Document = Kith.Documents.Document;

namespace Kith.Web.StaffSite.Documents;

/// <summary>The page of one document: its wording in force, the next one, and every version there was.</summary>
public sealed class DocumentPage(
    DocumentsInForce documents,
    DocumentVersions versions,
    GuidanceLibrary guidance,
    AuthorityClock clock
)
{
    /// <summary>False where the protocol in force asks for a second person, and this one saved the draft last.</summary>
    internal bool MayPublish(SignedIn viewer, DocumentDraft? draft) =>
        guidance.InForceOn(clock.Today).LocalProtocol is not { NeedsSecondPerson: true } || draft?.SavedBy != viewer.Id;

    internal async Task<IResult> ShowAsync(
        Document document,
        DocumentForm form,
        SignedIn viewer,
        FormErrors errors,
        CancellationToken stop,
        string? done = null,
        DateTimeOffset? keptAt = null,
        DocumentDraft? theirs = null
    )
    {
        var draft = await versions.DraftAsync(document.Id, stop);
        return Pages.Render(
            new DocumentView
            {
                Document = document,
                Form = form,
                Draft = draft,
                Theirs = theirs,
                KeptAt = keptAt,
                Versions = [.. documents.Published.Where(version => version.Document == document.Id)],
                MayPublish = MayPublish(viewer, draft),
                Workforce = viewer.Workforce,
                Errors = errors,
                Done = done,
            },
            errors
        );
    }
}
