using Kith.Casework.Access;
using Kith.Web.Access;
using Kith.Web.Recording;
using Kith.Web.Site;

namespace Kith.Web.Correcting;

/// <summary>Putting one entry of the story right. The earlier wording stays visible.</summary>
public static class CorrectionPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        const string Address = "/children/{child}/facts/{version:int}/correction";
        routes.MapGet(Address, ShowAsync).SeesChild(Purpose.Record, CorrectionDesk.Act);
        routes.MapPost(Address, CorrectAsync).SeesChild(Purpose.Record, CorrectionDesk.Act);
        routes.MapPost($"{Address}/draft", KeepAsync).SeesChild(Purpose.Record, CorrectionDesk.Act);
        routes.MapPost($"{Address}/draft/discarding", DiscardAsync).SeesChild(Purpose.Record, CorrectionDesk.Act);
    }

    private static async Task<IResult> ShowAsync(
        int version,
        SeenChild child,
        SignedIn viewer,
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
        var draft = await drafts.FindAsync(viewer, DraftOf(child, version), cancellation);
        var entry = desk.Open(child, draft?.Values ?? desk.Opening(wrong), draft?.SavedAt);
        return desk.Show(
            draft is { IsEdited: true } ? entry.Anew(CorrectionDesk.EditedNotice)
                : entry.Changed() is { } changed ? entry with { Notice = ActEntry.ChangedNotice(changed) }
                : entry,
            wrong,
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
        var entry = desk.Open(child, ActEntry.Values(await request.ReadFormAsync(cancellation)), null);
        var part = desk.Read(entry, wrong);
        switch (await performing.SaveAsync(viewer, entry, [part], cancellation))
        {
            case Performed.Edited:
                return desk.Show(entry.Anew(CorrectionDesk.EditedNotice), wrong, viewer);
            case Performed.Refused refused:
                return desk.Refuse(entry, wrong, viewer, part, refused.Children.GetValueOrDefault(child.Id));
            case Performed.Changed:
                return desk.Show(entry with { Notice = ActEntry.ChangedNotice(child.Record) }, wrong, viewer);
            default:
                await drafts.ForgetAsync(viewer, DraftOf(child, version), cancellation);
                return TypedResults.LocalRedirect($"/children/{child.Id}?done={CorrectionDesk.Act}");
        }
    }

    private static async Task<IResult> KeepAsync(
        int version,
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        CorrectionDesk desk,
        PageDrafts drafts,
        CancellationToken cancellation
    ) =>
        CorrectionDesk.Find(child, version) is not { } wrong
            ? Refusals.NotThere()
            : desk.NotTheirs(child, wrong)
                ?? await drafts.KeepAsync(viewer, DraftOf(child, version), request, cancellation);

    private static async Task<IResult> DiscardAsync(
        int version,
        SeenChild child,
        SignedIn viewer,
        CorrectionDesk desk,
        PageDrafts drafts,
        CancellationToken cancellation
    ) =>
        CorrectionDesk.Find(child, version) is not { } wrong
            ? Refusals.NotThere()
            : desk.NotTheirs(child, wrong)
                ?? await drafts.DiscardAsync(
                    viewer,
                    DraftOf(child, version),
                    CorrectionDesk.AddressOf(child, version),
                    cancellation
                );

    private static string DraftOf(SeenChild child, int version) => $"{CorrectionDesk.Act}/{child.Id:N}/{version}";
}
