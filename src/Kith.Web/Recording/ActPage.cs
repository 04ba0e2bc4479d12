using Kith.Casework.Access;
using Kith.Store;
using Kith.Web.Access;
using Kith.Web.Site;

namespace Kith.Web.Recording;

/// <summary>The page of every act on a child's record: its questions come from <c>forms/ACT.yaml</c>.</summary>
public static class ActPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/children/{child}/acts/{act}", ShowAsync).SeesChild(Purpose.Record);
        routes.MapPost("/children/{child}/acts/{act}", DoAsync).SeesChild(Purpose.Record);
        routes.MapPost("/children/{child}/acts/{act}/draft", KeepAsync).SeesChild(Purpose.Record);
        routes.MapPost("/children/{child}/acts/{act}/draft/discarding", DiscardAsync).SeesChild(Purpose.Record);
    }

    private static async Task<IResult> ShowAsync(
        string act,
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        ActDesk desk,
        CancellationToken cancellation
    )
    {
        if (desk.FormOf(act) is not { } form)
        {
            return Refusals.NotThere();
        }
        var together = await desk.TogetherAsync(form, child, viewer, request.Path, cancellation);
        var draft = await desk.DraftAsync(viewer, act, child.Id, cancellation);
        var typed = desk.Opening(form, child, request.Query, draft);
        return desk.Show(new ActEntry(form, child, together, typed, draft?.SavedAt), viewer);
    }

    private static async Task<IResult> DoAsync(
        string act,
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        ActDesk desk,
        Performing performing,
        Records records,
        CancellationToken cancellation
    )
    {
        if (desk.FormOf(act) is not { } form)
        {
            return Refusals.NotThere();
        }
        var together = await desk.TogetherAsync(form, child, viewer, request.Path, cancellation);
        var posted = await request.ReadFormAsync(cancellation);
        var entry = new ActEntry(form, child, together, ActEntry.Values(posted), null);
        if (await performing.WasDoneAsync(viewer, entry.Key, cancellation))
        {
            return await DoneAsync(act, child, viewer, records, cancellation);
        }
        if (entry.Changed() is { } changed)
        {
            return desk.Show(entry with { Notice = ActEntry.ChangedNotice(changed) }, viewer);
        }
        var parts = desk.Read(entry);
        if (parts.Count == 0 || parts.Any(part => part.Problems.Count > 0))
        {
            return desk.Refuse(entry, parts, performing.TryOut(viewer, parts), viewer);
        }
        switch (await performing.PerformAsync(viewer, entry.Key, parts, cancellation))
        {
            case Performed.Refused refused:
                return desk.Refuse(entry, parts, refused.Children, viewer);
            case Performed.Changed lost:
                return desk.Show(entry with { Notice = ActEntry.ChangedNotice(entry.Find(lost.Child)) }, viewer);
            default:
                await desk.ForgetAsync(viewer, act, child.Id, cancellation);
                return await DoneAsync(act, child, viewer, records, cancellation);
        }
    }

    // Some acts hand the child on: whoever decided a referral does not go on reading the record.
    private static async Task<IResult> DoneAsync(
        string act,
        SeenChild child,
        SignedIn viewer,
        Records records,
        CancellationToken cancellation
    )
    {
        var record = await records.LoadChildAsync(child.Id, cancellation) ?? child.Record;
        var subject = SeenChild.SubjectOf(record);
        var place =
            Seeing.Decide(viewer.Person, subject, Purpose.Read, viewer.Workforce).Allowed ? $"/children/{child.Id}"
            : viewer.May(Permission.FrontDoor) ? "/front-door"
            : "/my-work";
        return TypedResults.LocalRedirect($"{place}?done={Uri.EscapeDataString(act)}");
    }

    private static async Task<IResult> KeepAsync(
        string act,
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        ActDesk desk,
        Performing performing,
        CancellationToken cancellation
    )
    {
        if (desk.FormOf(act) is null)
        {
            return Refusals.NotThere();
        }
        var posted = ActEntry.Values(await request.ReadFormAsync(cancellation));
        // A draft that arrives after its page was saved would come back as work to do again.
        if (!await performing.WasDoneAsync(viewer, ActEntry.KeyIn(posted), cancellation))
        {
            await desk.KeepAsync(viewer, act, child.Id, posted, cancellation);
        }
        return TypedResults.NoContent();
    }

    private static async Task<IResult> DiscardAsync(
        string act,
        SeenChild child,
        SignedIn viewer,
        ActDesk desk,
        CancellationToken cancellation
    )
    {
        await desk.ForgetAsync(viewer, act, child.Id, cancellation);
        return TypedResults.LocalRedirect($"/children/{child.Id}/acts/{Uri.EscapeDataString(act)}");
    }
}
