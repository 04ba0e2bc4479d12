using System.Text.Json;
using Kith.Store;
using Kith.Web.Access;
using Kith.Web.Site;

namespace Kith.Web.Recording;

/// <summary>What somebody typed on a long form and has not saved yet. Every such form keeps it here, each under a name of its own.</summary>
public sealed class PageDrafts(Drafts drafts, Performing performing, Bounds bounds)
{
    /// <summary>The draft of a page; null when there is none.</summary>
    public async Task<KeptDraft?> FindAsync(SignedIn viewer, string page, CancellationToken cancellation)
    {
        if (await drafts.LoadAsync(viewer.Id, page, cancellation) is not { } kept)
        {
            return null;
        }
        var typed = JsonSerializer.Deserialize<List<KeyValuePair<string, string>>>(kept.Fields) ?? [];
        return await performing.EarlierAsync(viewer, Posted.Of(typed), cancellation) switch
        {
            // What is on the record is no draft, though it was kept as one while it was being saved.
            Performed.Done => null,
            var earlier => new KeptDraft(typed, kept.SavedAt, IsEdited: earlier is Performed.Edited),
        };
    }

    /// <summary>Keeps what a page sends of itself every few seconds.</summary>
    public async Task<IResult> KeepAsync(
        SignedIn viewer,
        string page,
        HttpRequest request,
        CancellationToken cancellation
    )
    {
        var typed = ActEntry.Values(await request.ReadFormAsync(cancellation));
        // One that arrives after its page was saved would come back as work to do again. Words added since are kept.
        if (await performing.EarlierAsync(viewer, Posted.Of(typed), cancellation) is not Performed.Done)
        {
            var fields = JsonSerializer.Serialize(typed);
            if (
                fields.Length > bounds.DraftLetters
                || fields.Length + await drafts.LettersBesideAsync(viewer.Id, page, cancellation) > bounds.DraftsLetters
            )
            {
                return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
            }
            await drafts.SaveAsync(viewer.Id, page, fields, cancellation);
        }
        return TypedResults.NoContent();
    }

    /// <summary>Forgets the draft of a page that was saved.</summary>
    public Task ForgetAsync(SignedIn viewer, string page, CancellationToken cancellation) =>
        drafts.DeleteAsync(viewer.Id, page, cancellation);

    /// <summary>Throws a draft away, and opens its page without it.</summary>
    public async Task<IResult> DiscardAsync(
        SignedIn viewer,
        string page,
        string address,
        CancellationToken cancellation
    )
    {
        await ForgetAsync(viewer, page, cancellation);
        return TypedResults.LocalRedirect(address);
    }
}

/// <summary>A draft as kept.</summary>
/// <param name="Values">What was typed, by input name.</param>
/// <param name="SavedAt">When, UTC.</param>
/// <param name="IsEdited">True when its page was saved with something else on it before.</param>
public sealed record KeptDraft(
    IReadOnlyList<KeyValuePair<string, string>> Values,
    DateTimeOffset SavedAt,
    bool IsEdited
);
