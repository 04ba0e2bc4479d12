using Kith.Casework.Access;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Correcting;

/// <summary>Putting one entry of the story right. The earlier wording stays visible.</summary>
public static class CorrectionPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        const string Address = "/children/{child}/facts/{version:int}/correction";
        routes.MapGet(Address, ShowAsync).SeesChild(Purpose.Record, CorrectionService.Act);
        routes
            .MapPost(Address, CorrectAsync)
            .SeesChild(Purpose.Record, CorrectionService.Act)
            .KeepsTyping()
            .TakesFiles();
    }

    private static async Task<IResult> ShowAsync(
        int version,
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        CorrectionService service,
        PageDrafts drafts,
        CancellationToken stop
    )
    {
        if (CorrectionService.Find(child, version) is not { } wrong)
            return Refusals.NotThere();
        if (service.NotTheirs(child, wrong) is { } refusal)
            return refusal;
        var copies = await service.CopiesOfAsync(wrong, child, viewer, request.Path, stop);
        var draft = await drafts.FindAsync(viewer, DraftOf(child, version), stop);
        var entry = service.Open(child, copies, draft?.Values ?? service.Opening(wrong), draft?.SavedAt);
        return service.Show(
            draft is { IsEdited: true } ? entry.Anew(CorrectionService.EditedNotice)
                : entry.Changed() is not null ? service.Follow(entry, version, viewer)
                : entry,
            wrong,
            copies,
            viewer
        );
    }

    private static async Task<IResult> CorrectAsync(
        int version,
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        CorrectionService service,
        PageDrafts drafts,
        ActHandler handler,
        CancellationToken stop
    )
    {
        if (CorrectionService.Find(child, version) is not { } wrong)
            return Refusals.NotThere();
        if (service.NotTheirs(child, wrong) is { } refusal)
            return refusal;
        var copies = await service.CopiesOfAsync(wrong, child, viewer, request.Path, stop);
        var posted = await request.ReadFormAsync(stop);
        var entry = service.Open(child, copies, drafts.Merged(PostedForm.Values(posted)), null) with
        {
            Adding = posted[RowsTyped.AddInput],
        };
        if (drafts.Unseen.Count > 0)
            return service.Show(entry with { Notice = ActEntry.UnseenNotice }, wrong, copies, viewer);
        if (entry.Adding is not null)
            return service.Show(entry, wrong, copies, viewer);
        var page = DraftOf(child, version);
        if (await drafts.RecordedBeforeAsync(viewer, page, posted, entry.Typed, stop) is { } at)
        {
            return service.Show(
                entry with
                {
                    RecordedAt = at,
                    Notice = ActEntry.RecordedNotice(at),
                },
                wrong,
                copies,
                viewer
            );
        }
        var parts = service.Read(entry, wrong, copies);
        switch (await handler.SaveAsync(viewer, entry, parts, stop))
        {
            case ActResult.Edited:
                return service.Show(entry.Anew(CorrectionService.EditedNotice), wrong, copies, viewer);
            case ActResult.Refused refused:
                return service.Refuse(entry, wrong, copies, viewer, parts, refused.Children);
            case ActResult.Changed:
                return service.Show(service.Follow(entry, version, viewer), wrong, copies, viewer);
            default:
                await drafts.ForgetAsync(viewer, page, entry.Typed, stop);
                return TypedResults.LocalRedirect(ChildAddress.Done(child.Id, CorrectionService.Act));
        }
    }

    /// <summary>The name under which what is typed on the page is kept.</summary>
    internal static string DraftOf(SeenChild child, int version) => $"{CorrectionService.Act}/{child.Id:N}/{version}";
}
