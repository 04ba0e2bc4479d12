using Kith.Web.Shared.Rules;
using Kith.Casework.Access;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.Shared;

namespace Kith.Web.StaffSite.Recording;

/// <summary>The page of every act on a child's record: its questions come from <c>forms/ACT.yaml</c>.</summary>
public static class ActPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/children/{child}/acts/{act}", ShowAsync).SeesChild(Purpose.Record);
        routes.MapPost("/children/{child}/acts/{act}", DoAsync).SeesChild(Purpose.Record).KeepsTyping();
    }

    private static async Task<IResult> ShowAsync(
        string act,
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        ActDesk desk,
        PageDrafts drafts,
        CancellationToken cancellation
    )
    {
        if (desk.FormOf(act) is not { } form)
        {
            return Refusals.NotThere();
        }
        var together = await desk.TogetherAsync(
            form,
            child,
            viewer,
            request.Path,
            request.Query[ActEntry.BookingInput],
            cancellation
        );
        // A page filled in with what another entry says shows no draft, and so takes the place of none unseen.
        var draft =
            request.Query.ContainsKey(ProposedEarlier.Input) || request.Query.ContainsKey(EntryAsWorry.Input)
                ? null
                : await drafts.FindAsync(viewer, DraftOf(act, child), cancellation);
        if (draft is null && Acts.InsteadOf(act) is { } instead)
        {
            return TypedResults.LocalRedirect($"/children/{child.Id}/acts/{instead}");
        }
        var typed = desk.Opening(form, child, viewer, request.Query, draft);
        var entry = new ActEntry(form, child, together, typed, draft?.SavedAt);
        return desk.Show(
            draft is { IsEdited: true } ? entry.Anew(ActEntry.EditedNotice)
                : entry.HasLost ? entry.ForThoseLeft()
                : draft is not null && entry.Changed() is { } changed ? desk.Follow(entry, changed, viewer)
                : entry,
            viewer
        );
    }

    private static async Task<IResult> DoAsync(
        string act,
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        ActDesk desk,
        PageDrafts drafts,
        Performing performing,
        Records records,
        AuthorityClock clock,
        CancellationToken cancellation
    )
    {
        if (desk.FormOf(act) is not { } form)
        {
            return Refusals.NotThere();
        }
        var posted = await request.ReadFormAsync(cancellation);
        var together = await desk.TogetherAsync(
            form,
            child,
            viewer,
            request.Path,
            posted[ActEntry.BookingInput],
            cancellation
        );
        var entry = new ActEntry(form, child, together, drafts.Merged(Posted.Values(posted)), null)
        {
            Adding = posted[RowsTyped.AddInput],
        };
        if (drafts.Unseen.Count > 0 || entry.Adding is not null || Acts.InsteadOf(act) is not null)
        {
            return desk.Show(entry with { Notice = drafts.Unseen.Count > 0 ? ActEntry.UnseenNotice : null }, viewer);
        }
        var page = DraftOf(act, child);
        if (await drafts.RecordedBeforeAsync(viewer, page, posted, entry.Typed, cancellation) is { } at)
        {
            return desk.Show(entry with { RecordedAt = at, Notice = ActEntry.RecordedNotice(at) }, viewer);
        }
        var parts = desk.Read(entry);
        if (
            RestrictedNames.Advice(entry) is { } advice
            && parts.All(part => part.Problems.Count == 0)
            && performing.TryOut(viewer, parts).Count == 0
            && await performing.EarlierAsync(viewer, entry.Posted, cancellation) is null
        )
        {
            return desk.Show(
                entry.Holding([.. entry.Typed, new(RestrictedNames.ReadInput, "yes")]) with
                {
                    Notice = advice,
                },
                viewer
            );
        }
        switch (await performing.SaveAsync(viewer, entry, parts, cancellation))
        {
            case Performed.Edited:
                return desk.Show(entry.Anew(ActEntry.EditedNotice), viewer);
            case Performed.Refused refused:
                return desk.Refuse(entry, parts, refused.Children, viewer);
            case Performed.Lost:
                return desk.Show(entry.ForThoseLeft(), viewer);
            case Performed.Changed changed:
                return desk.Show(desk.Follow(entry, entry.Find(changed.Child), viewer), viewer);
            default:
                await drafts.ForgetAsync(viewer, page, entry.Typed, cancellation);
                return await DoneAsync(act, child, viewer, records, clock, cancellation);
        }
    }

    // Some acts hand the child on: whoever decided a referral does not go on reading the record.
    private static async Task<IResult> DoneAsync(
        string act,
        SeenChild child,
        SignedIn viewer,
        Records records,
        AuthorityClock clock,
        CancellationToken cancellation
    )
    {
        var record = await records.LoadChildAsync(child.Id, cancellation) ?? child.Record;
        var subject = SeenChild.SubjectOf(record);
        var place =
            viewer.Sees(subject, clock).Allowed ? $"/children/{child.Id}"
            : viewer.May(Permission.FrontDoor) ? "/front-door"
            : "/my-work";
        // A duty of separate hands let it be proposed, and no more: the page it leads to has to say so.
        var proposed =
            record.Facts.LastOrDefault(fact => fact.By == viewer.Id)?.Fact is DepartureProposed last
            && last.ActName == act;
        return TypedResults.LocalRedirect($"{place}?done={Uri.EscapeDataString(proposed ? FormFiles.Proposed : act)}");
    }

    /// <summary>The name under which what is typed on the page is kept.</summary>
    internal static string DraftOf(string act, SeenChild child) => $"{act}/{child.Id:N}";
}
