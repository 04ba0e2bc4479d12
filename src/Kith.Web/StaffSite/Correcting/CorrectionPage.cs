using Kith.Casework.Access;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Recording;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Correcting;

/// <summary>Putting one entry of the story right. The earlier wording stays visible.</summary>
public static class CorrectionPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        const string Address = "/children/{child}/facts/{version:int}/correction";
        routes.MapGet(Address, ShowAsync).SeesChild(Purpose.Record, CorrectionDesk.Act);
        routes.MapPost(Address, CorrectAsync).SeesChild(Purpose.Record, CorrectionDesk.Act).KeepsTyping();
    }

    private static async Task<IResult> ShowAsync(
        int version,
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        CorrectionDesk desk,
        PageDrafts drafts,
        CancellationToken cancellation
    )
    {
        if (CorrectionDesk.Find(child, version) is not { } wrong)
        {
            return Refusals.NotThere();
        }
        if (desk.NotTheirs(child, wrong) is { } refusal)
        {
            return refusal;
        }
        var copies = await desk.CopiesOfAsync(wrong, child, viewer, request.Path, cancellation);
        var draft = await drafts.FindAsync(viewer, DraftOf(child, version), cancellation);
        var entry = desk.Open(child, copies, draft?.Values ?? desk.Opening(wrong), draft?.SavedAt);
        return desk.Show(
            draft is { IsEdited: true } ? entry.Anew(CorrectionDesk.EditedNotice)
                : entry.Changed() is not null ? desk.Follow(entry, version, viewer)
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
        CorrectionDesk desk,
        PageDrafts drafts,
        Performing performing,
        CancellationToken cancellation
    )
    {
        if (CorrectionDesk.Find(child, version) is not { } wrong)
        {
            return Refusals.NotThere();
        }
        if (desk.NotTheirs(child, wrong) is { } refusal)
        {
            return refusal;
        }
        var copies = await desk.CopiesOfAsync(wrong, child, viewer, request.Path, cancellation);
        var posted = await request.ReadFormAsync(cancellation);
        var entry = desk.Open(child, copies, drafts.Merged(Posted.Values(posted)), null) with
        {
            Adding = posted[RowsTyped.AddInput],
        };
        if (drafts.Unseen.Count > 0)
        {
            return desk.Show(entry with { Notice = ActEntry.UnseenNotice }, wrong, copies, viewer);
        }
        if (entry.Adding is not null)
        {
            return desk.Show(entry, wrong, copies, viewer);
        }
        var page = DraftOf(child, version);
        if (await drafts.RecordedBeforeAsync(viewer, page, posted, entry.Typed, cancellation) is { } at)
        {
            return desk.Show(
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
        var parts = desk.Read(entry, wrong, copies);
        switch (await performing.SaveAsync(viewer, entry, parts, cancellation))
        {
            case Performed.Edited:
                return desk.Show(entry.Anew(CorrectionDesk.EditedNotice), wrong, copies, viewer);
            case Performed.Refused refused:
                return desk.Refuse(entry, wrong, copies, viewer, parts, refused.Children);
            case Performed.Changed:
                return desk.Show(desk.Follow(entry, version, viewer), wrong, copies, viewer);
            default:
                await drafts.ForgetAsync(viewer, page, entry.Typed, cancellation);
                return TypedResults.LocalRedirect($"/children/{child.Id}?done={CorrectionDesk.Act}");
        }
    }

    /// <summary>The name under which what is typed on the page is kept.</summary>
    internal static string DraftOf(SeenChild child, int version) => $"{CorrectionDesk.Act}/{child.Id:N}/{version}";
}
