using Kith.Casework.Access;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Shared.Drafting;

/// <summary>Throwing a draft away, and bringing it back.</summary>
public static class DraftPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/drafts/discarding", DiscardAsync).NeedsSignIn();
        routes.MapPost("/drafts/restoring", RestoreAsync).NeedsSignIn();
    }

    private static async Task<IResult> DiscardAsync(
        SignedIn viewer,
        Drafts drafts,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var form = await request.ReadFormAsync(stop);
        await drafts.DiscardAsync(viewer.Id, form["draft"].ToString(), stop);
        return Back(form);
    }

    private static async Task<IResult> RestoreAsync(
        SignedIn viewer,
        Drafts drafts,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var form = await request.ReadFormAsync(stop);
        await drafts.RestoreAsync(viewer.Id, form["draft"].ToString(), stop);
        return Back(form);
    }

    // Only to addresses of this site.
    private static IResult Back(IFormCollection form) =>
        form["back"].ToString() is ['/', not ('/' or '\\'), ..] back
            ? TypedResults.LocalRedirect(back)
            : TypedResults.LocalRedirect("/");
}

/// <summary>A draft in a list.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="ChildName">Whom it is about; null for nobody, or for somebody whose record this person may not see any more.</param>
/// <param name="IsOpen">Whether the page can still be opened.</param>
public sealed record DraftLine(Draft Draft, string? ChildName, bool IsOpen);

/// <summary>The drafts a person left, for the lists on their pages.</summary>
public sealed class DraftLists(Drafts drafts, PageDrafts pages, Database database, Audit audit, AuthorityClock clock)
{
    // Thrown away longer ago, it is offered on its page alone.
    private static readonly TimeSpan OfferedFor = TimeSpan.FromHours(1);

    /// <summary>Those of one child, whose page is being shown.</summary>
    public async Task<IReadOnlyList<DraftLine>> OfChildAsync(
        SignedIn viewer,
        SeenChild child,
        DateTimeOffset now,
        CancellationToken stop
    ) =>
        viewer.HasDraftsHere
            ?
            [
                .. (await LivingAsync(viewer, child.Id, now, stop)).Select(draft => new DraftLine(
                    draft,
                    child.State.Person.DisplayName,
                    true
                )),
            ]
            : [];

    /// <summary>All of them, or those of one kind of page. The children they are about are in the audit as shown.</summary>
    public async Task<IReadOnlyList<DraftLine>> OfAsync(
        SignedIn viewer,
        DateTimeOffset now,
        string page,
        CancellationToken stop,
        string? kind = null
    )
    {
        var all = await LivingAsync(viewer, null, now, stop);
        var living = all.Where(draft => kind is null || draft.Page.Split('#')[0] == kind).ToList();
        var ids = living.Select(draft => draft.Child).OfType<Guid>().Distinct().ToArray();
        var rows = ids.Length == 0 ? [] : await ChildrenAsync(ids, stop);
        Dictionary<Guid, ChildRow> seen = rows.Where(row => viewer.Sees(SeenChild.SubjectOf(row), clock).Allowed)
            .ToDictionary(row => row.Id);
        await audit.ShownAsync(viewer.Id, [.. seen.Keys], page, stop);
        return
        [
            .. living.Select(draft => new DraftLine(
                draft,
                draft.Child is { } child ? seen.GetValueOrDefault(child)?.Name : NameTyped(draft),
                draft.Child is not { } about
                    || seen.ContainsKey(about)
                    || draft.Page.StartsWith(DraftContent.OfUnseen, StringComparison.Ordinal)
            )),
        ];
    }

    private async Task<List<ChildRow>> ChildrenAsync(Guid[] ids, CancellationToken stop)
    {
        await using var read = database.ReadModels();
        return await read.Children.Where(child => ids.Contains(child.Id)).ToListAsync(stop);
    }

    // A child who has no record yet is called what was typed.
    private static string? NameTyped(Draft draft)
    {
        var names = DraftContent
            .From(draft)
            .Values.Where(pair => pair.Key is "given" or "family" && pair.Value.Length > 0);
        return names.Any()
            ? string.Join(' ', names.OrderByDescending(pair => pair.Key).Select(pair => pair.Value))
            : null;
    }

    private async Task<List<Draft>> LivingAsync(
        SignedIn viewer,
        Guid? child,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        List<Draft> living = [];
        foreach (var draft in await drafts.OfAsync(viewer.Id, child, stop))
        {
            if (
                draft.DiscardedAt is { } discarded
                    ? discarded + OfferedFor > now
                    : await pages.IsLivingAsync(viewer.Id, DraftContent.From(draft), stop)
            )
            {
                living.Add(draft);
            }
        }
        return living;
    }
}
