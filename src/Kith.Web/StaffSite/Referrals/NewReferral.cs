using Kith.Casework.Access;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Referrals;

/// <summary>A referral of a child who may be new here: the child and the worry on one page, opened as one record.</summary>
public static class NewReferral
{
    public const string Address = "/referrals/new";

    // Two referrals may be under way in two windows: what is typed of one child never meets what is typed of another.
    private const string Kind = "new-referral";

    private const string EditedNotice =
        "This referral was sent before you changed it, and what you changed since was not. To add to it, ring the front door. Send this only if it is about another child.";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, ShowAsync).Needs(Permission.Refer);
        routes.MapPost(Address, ReferAsync).Needs(Permission.Refer).KeepsTyping();
    }

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        ReferralService service,
        PageDrafts drafts,
        DraftLists lists,
        AuthorityClock clock,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var page = Guid.TryParse(request.Query["draft"], out var key) ? PageOf(key) : Kind;
        var draft = await drafts.FindAsync(viewer, page, stop);
        var others = await lists.OfAsync(viewer, clock.UtcNow, request.Path, stop, Kind);
        var entry = service.Open(viewer, draft?.Values ?? service.Opening(viewer), draft?.SavedAt);
        return service.Show(
            draft is { IsEdited: true } ? entry.Anew(EditedNotice) : entry,
            viewer,
            others: draft is null ? others : []
        );
    }

    /// <summary>The name under which what is typed on the page is kept.</summary>
    internal static string PageOf(Guid key) => $"{Kind}#{key:N}";

    /// <summary>Where it is gone on with.</summary>
    internal static string AddressOf(Guid key) => $"{Address}?draft={key:N}";

    private static async Task<IResult> ReferAsync(
        SignedIn viewer,
        HttpRequest request,
        ReferralService service,
        UnseenReferral kept,
        KnownReferral known,
        PageDrafts drafts,
        ActHandler handler,
        Audit audit,
        CancellationToken stop
    )
    {
        var posted = await request.ReadFormAsync(stop);
        var entry = service.Open(viewer, drafts.Merged(PostedForm.Values(posted)), null) with
        {
            Adding = posted[RowsTyped.AddInput],
        };
        if (drafts.Unseen.Count > 0)
            return service.Show(entry with { Notice = ActEntry.UnseenNotice }, viewer);
        if (entry.Adding is not null)
            return service.Show(entry, viewer);
        if (await drafts.RecordedBeforeAsync(viewer, Kind, posted, entry.Typed, stop) is { } at)
            return service.Show(entry with { RecordedAt = at, Notice = ActEntry.RecordedNotice(at) }, viewer);
        var part = await service.ReadAsync(entry, viewer, stop);
        var isSent = await handler.EarlierAsync(viewer, entry.Posted, stop) is not null;
        if (!isSent && part.Problems.Count == 0 && handler.TryOut(viewer, [part]).Count == 0)
        {
            if (await known.TakesAsync(viewer, entry, part, request.Path, stop))
                return await SentAsync(viewer, entry, drafts, stop);
            if (await service.MatchesAsync(entry, viewer, part, stop) is { } matches)
            {
                await audit.ShownAsync(viewer.Id, [.. matches.Lines.Select(match => match.Id)], request.Path, stop);
                return service.Show(entry, viewer, matches);
            }
            if (await kept.TakesAsync(viewer, entry.Posted, part, request.Path, stop))
                return await SentAsync(viewer, entry, drafts, stop);
        }
        switch (await handler.SaveAsync(viewer, entry, [part], stop))
        {
            case ActResult.Edited:
                return service.Show(entry.Anew(EditedNotice), viewer);
            case ActResult.Refused refused:
                return service.Refuse(entry, viewer, part, refused.Children.GetValueOrDefault(part.Record.Id));
            case ActResult.Changed:
                return service.Show(entry with { Notice = ActEntry.ChangedNotice(part.Record) }, viewer);
            default:
                return await SentAsync(viewer, entry, drafts, stop);
        }
    }

    private static async Task<IResult> SentAsync(
        SignedIn viewer,
        ActEntry entry,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        await drafts.ForgetAsync(viewer, PageOf(entry.Posted.Key), entry.Typed, stop);
        return TypedResults.LocalRedirect(AfterSending(viewer));
    }

    private static string AfterSending(SignedIn viewer) =>
        viewer.May(Permission.OwnReferrals) ? StaffAddress.Referrals + "?done=yes"
        : viewer.May(Permission.FrontDoor) ? StaffAddress.FrontDoor + "?done=receive-referral"
        : StaffAddress.MyWork + "?done=receive-referral";
}
