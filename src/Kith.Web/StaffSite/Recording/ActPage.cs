using Kith.Casework.Access;
using Kith.Casework.Diary;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Addresses;

namespace Kith.Web.StaffSite.Recording;

/// <summary>The page of every act on a child's record: its questions come from <c>forms/ACT.yaml</c>.</summary>
public static class ActPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/children/{child}/acts/{act}", ShowAsync).SeesChild(Purpose.Record);
        routes.MapPost("/children/{child}/acts/{act}", DoAsync).SeesChild(Purpose.Record).KeepsTyping().TakesFiles();
    }

    private static async Task<IResult> ShowAsync(
        string act,
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        ActPageService service,
        PageDrafts drafts,
        PeopleMet met,
        CancellationToken stop
    )
    {
        if (service.FormOf(act, child.Record) is not { } form)
            return Refusals.NotThere();
        var together = await service.TogetherAsync(
            form,
            child,
            viewer,
            request.Path,
            input => request.Query[input],
            stop
        );
        // A page filled in with what another entry says shows no draft, and so takes the place of none unseen.
        var draft =
            request.Query.ContainsKey(ProposedEarlier.Input)
            || request.Query.ContainsKey(ChildAddress.EntryInput)
            || (MeetingChosen.IsAsked(form) && request.Query.ContainsKey(MeetingChosen.Input))
                ? null
                : await drafts.FindAsync(viewer, DraftOf(act, child), stop);
        if (draft is null && Acts.InsteadOf(act) is { } instead)
            return TypedResults.LocalRedirect(ChildAddress.Act(child.Id, instead));
        var typed = await service.OpeningAsync(form, child, together, viewer, request.Query, draft, stop);
        var entry = new ActEntry(form, child, together, typed, draft?.SavedAt)
        {
            Ticked =
            [
                .. request.Query[ActEntry.ChildrenInput].OfType<string>(),
                .. service.GoingTogether(form, child.Record, together),
            ],
            Around = await service.AroundAsync(form, child, viewer, request.Path, stop),
        };
        entry = entry with { Met = await met.OfAsync(entry, viewer, request.Path, stop) };
        return service.Show(
            draft is { IsEdited: true } ? entry.Anew(ActEntry.EditedNotice)
                : entry.HasLost ? entry.ForThoseLeft()
                : draft is not null && entry.Changed() is { } changed ? service.Follow(entry, changed, viewer)
                : entry,
            viewer
        );
    }

    private static async Task<IResult> DoAsync(
        string act,
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        ActPageService service,
        NamedChildren names,
        PeopleMet met,
        NamesOfOthers others,
        PageDrafts drafts,
        ActHandler handler,
        EventStore records,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        if (service.FormOf(act, child.Record) is not { } form)
            return Refusals.NotThere();
        var posted = await request.ReadFormAsync(stop);
        var together = await service.TogetherAsync(form, child, viewer, request.Path, input => posted[input], stop);
        var entry = new ActEntry(form, child, together, drafts.Merged(PostedForm.Values(posted)), null)
        {
            Adding = posted[RowsTyped.AddInput],
            Around = await service.AroundAsync(form, child, viewer, request.Path, stop),
        };
        entry = entry with { Met = await met.OfAsync(entry, viewer, request.Path, stop) };
        if (drafts.Unseen.Count > 0 || entry.Adding is not null || Acts.InsteadOf(act) is not null)
            return service.Show(entry with { Notice = drafts.Unseen.Count > 0 ? ActEntry.UnseenNotice : null }, viewer);
        var page = DraftOf(act, child);
        if (await drafts.RecordedBeforeAsync(viewer, page, posted, entry.Typed, stop) is { } at)
            return service.Show(entry with { RecordedAt = at, Notice = ActEntry.RecordedNotice(at) }, viewer);
        var (answers, mayBe) = await names.FindAsync(entry, viewer, request.Path, stop);
        entry = entry with { MayBe = mayBe };
        var parts = service.Read(entry.Holding(answers));
        if (
            (RestrictedNames.Advice(entry) is not null || PeopleMet.MayOffer(entry) || NamesOfOthers.MayAdvise(entry))
            && parts.All(part => part.Problems.Count == 0)
            && handler.TryOut(viewer, parts).Count == 0
            && await handler.EarlierAsync(viewer, entry.Posted, stop) is null
            && await AdvisedAsync(entry, viewer, request.Path, met, others, stop) is { } advised
        )
            return service.Show(advised, viewer);
        switch (await handler.SaveAsync(viewer, entry, parts, stop))
        {
            case ActResult.Edited:
                return service.Show(entry.Anew(ActEntry.EditedNotice), viewer);
            case ActResult.Refused refused:
                return service.Refuse(entry, parts, refused.Children, viewer);
            case ActResult.Lost:
                return service.Show(entry.ForThoseLeft(), viewer);
            case ActResult.Changed changed:
                return service.Show(service.Follow(entry, entry.Find(changed.Child), viewer), viewer);
            default:
                await drafts.ForgetAsync(viewer, page, entry.Typed, stop);
                return await DoneAsync(act, child, entry, viewer, records, clock, stop);
        }
    }

    // What is said once before it is saved: that a name is read by others, or that somebody of the name is known already.
    private static async Task<ActEntry?> AdvisedAsync(
        ActEntry entry,
        SignedIn viewer,
        string page,
        PeopleMet met,
        NamesOfOthers others,
        CancellationToken stop
    )
    {
        if (RestrictedNames.Advice(entry) is { } advice)
            return entry.Holding([.. entry.Typed, new(RestrictedNames.ReadInput, "yes")]) with { Notice = advice };
        if (await others.AdviceAsync(entry, viewer, stop) is { } said)
            return entry.Holding([.. entry.Typed, new(NamesOfOthers.ReadInput, "yes")]) with { Notice = said };
        return await met.OnceAsync(entry, viewer, page, stop) is { Count: > 0 } offered
            ? entry.Holding([.. entry.Typed, new(PeopleMet.OfferedInput, "yes")]) with
            {
                Met = [.. entry.Met, .. offered],
                Notice = PeopleMet.Advice(offered),
            }
            : null;
    }

    // Some acts hand the child on: whoever decided a referral does not go on reading the record.
    private static async Task<IResult> DoneAsync(
        string act,
        SeenChild child,
        ActEntry entry,
        SignedIn viewer,
        EventStore records,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var record = await records.LoadChildAsync(child.Id, stop) ?? child.Record;
        var subject = SeenChild.SubjectOf(record);
        var place = viewer.Sees(subject, clock).Allowed
            // Whoever wrote part of a minute goes on with it.
            ? act == MinuteParts.ActName && Booked.Find(record, entry.One(ActEntry.BookingInput)) is { } meeting
                ? ChildAddress.Minute(child.Id, meeting.Version)
                : ChildAddress.Of(child.Id)
            : viewer.May(Permission.FrontDoor)
                ? StaffAddress.FrontDoor
                : StaffAddress.MyWork;
        // A duty of separate hands let it be proposed, and no more: the page it leads to has to say so.
        var proposed =
            record.Facts.LastOrDefault(fact => fact.By == viewer.Id)?.Fact is DepartureProposed last
            && last.ActName == act;
        return TypedResults.LocalRedirect($"{place}?done={Uri.EscapeDataString(proposed ? FormFiles.Proposed : act)}");
    }

    /// <summary>The name under which what is typed on the page is kept.</summary>
    internal static string DraftOf(string act, SeenChild child) => $"{act}/{child.Id:N}";
}
