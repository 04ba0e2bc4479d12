using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.Record;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Involving;

/// <summary>
/// The pages on which somebody who does not work with a child records something all the same, and sees no more than who
/// the child is: a new worry that reached them, the reason for opening the record in an emergency, and that the family asks for
/// the child to be put on the register of disabled children or taken off it.
/// </summary>
public static class UnseenActs
{
    public const string Worry = "receive-contact";
    public const string Emergency = "open-in-emergency";

    // Whoever keeps the register of disabled children does as the family asks, the same day.
    private const string OnRegister = "put-on-disabled-register";
    private const string OffRegister = "take-off-disabled-register";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "worry", Worry);
        Map(routes, "emergency", Emergency);
        Map(routes, "on-disabled-register", OnRegister);
        Map(routes, "off-disabled-register", OffRegister);
    }

    /// <summary>True for what is done on the register of disabled children.</summary>
    internal static bool IsOfRegister(string act) => act is OnRegister or OffRegister;

    private static void Map(IEndpointRouteBuilder routes, string page, string act)
    {
        var address = $"/children/{{child}}/{page}";
        routes
            .MapGet(
                address,
                (SeenChild child, SignedIn viewer, UnseenService service, CancellationToken stop) =>
                    service.OpenAsync(page, act, child, viewer, stop)
            )
            .RecordsUnseen(act);
        routes
            .MapPost(
                address,
                (
                    SeenChild child,
                    SignedIn viewer,
                    HttpRequest request,
                    UnseenService service,
                    CancellationToken stop
                ) => service.SaveAsync(page, act, child, viewer, request, stop)
            )
            .RecordsUnseen(act)
            .KeepsTyping();
    }
}

/// <summary>What those pages work with.</summary>
public sealed class UnseenService(FormLibrary forms, ActHandler handler, PageDrafts drafts, AuthorityClock clock)
{
    public async Task<IResult> OpenAsync(
        string page,
        string act,
        SeenChild child,
        SignedIn viewer,
        CancellationToken stop
    )
    {
        if (Instead(act, child, viewer) is { } instead)
            return instead;
        var form = forms.For(act);
        var draft = await drafts.FindAsync(viewer, DraftOf(act, child), stop);
        var typed = draft?.Values ?? Beforehand.Fill(form, child.Record, 0, clock.Today);
        return Show(page, Entry(form, child, typed, draft?.SavedAt), viewer, []);
    }

    public async Task<IResult> SaveAsync(
        string page,
        string act,
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        CancellationToken stop
    )
    {
        if (Instead(act, child, viewer) is { } instead)
            return instead;
        var posted = await request.ReadFormAsync(stop);
        var typed = drafts.Merged(PostedForm.Values(posted));
        // Somebody else may have recorded meanwhile what this person is not shown: it does not keep a worry from being taken.
        var entry = Entry(
            forms.For(act),
            child,
            [.. typed.Where(pair => !pair.Key.StartsWith(PostedForm.VersionInput, StringComparison.Ordinal))],
            null
        );
        if (drafts.Unseen.Count > 0)
            return Show(page, entry with { Notice = ActEntry.UnseenNotice }, viewer, []);
        var draft = DraftOf(act, child);
        if (await drafts.RecordedBeforeAsync(viewer, draft, posted, entry.Typed, stop) is { } at)
            return Show(page, entry with { RecordedAt = at, Notice = ActEntry.RecordedNotice(at) }, viewer, []);
        var part = Read(entry);
        switch (await handler.SaveAsync(viewer, entry, [part], stop))
        {
            case ActResult.Edited:
                return Show(page, entry.Anew(ActEntry.EditedNotice), viewer, []);
            case ActResult.Refused refused:
                return Show(page, entry, viewer, Problems(part, refused.Children.GetValueOrDefault(child.Id)));
            case ActResult.Changed or ActResult.Lost:
                return Show(page, entry with { Notice = Again }, viewer, []);
            default:
                await drafts.ForgetAsync(viewer, draft, entry.Typed, stop);
                return TypedResults.LocalRedirect(AfterSaving(act, child, viewer));
        }
    }

    // Whoever may read the record opens it as ever; of one that is restricted it is said to nobody else what stands on it.
    private static IResult? Instead(string act, SeenChild child, SignedIn viewer) =>
        act == UnseenActs.Emergency && child.Answer.Allows(Purpose.Read)
            ? TypedResults.LocalRedirect(ChildAddress.Of(child.Id))
        : UnseenActs.IsOfRegister(act) && child.Answer.KeptOut != KeptOut.None
            ? Refusals.NotYours(
                $"This record is restricted. Ask {viewer.Workforce.Find(child.Record.Involved.Restriction?.Owner)?.Name ?? "your manager"}."
            )
        : null;

    public static string DraftOf(string act, SeenChild child) => $"{Kind}{act}/{child.Id:N}";

    /// <summary>How the names of their drafts begin: whoever types on one opens it again without seeing the record.</summary>
    internal const string Kind = DraftContent.OfUnseen;

    private const string Again =
        "Nothing is saved yet: somebody else recorded something at the same moment. What you typed is kept below. Save again.";

    private static ActEntry Entry(
        Form form,
        SeenChild child,
        IReadOnlyList<KeyValuePair<string, string>> typed,
        DateTimeOffset? draftSavedAt
    ) => new(form with { SeveralChildren = false }, child, [child.Record], typed, draftSavedAt);

    private Entry Read(ActEntry entry)
    {
        var record = entry.Child.Record;
        var blank = Acts.Blank(entry.Form.Act, clock.Today, 0) with { At = AtNow() };
        blank = blank with { Episode = Acts.EpisodeFor(blank, record.State) };
        var read = ActReader.Read(entry.Form, entry.Answers, blank, entry.Child.Id);
        // Whoever does not see the record cannot decide what a worry changes: somebody who works with the child does.
        var act =
            read.Act is ReceiveContact contact && !entry.Child.Answer.Allows(Purpose.Read)
                ? contact with
                {
                    ToDecide = true,
                }
                : read.Act;
        return new Entry(record, [act], read.Problems);
    }

    // The hours of an emergency are counted from the minute in which it was opened.
    private TimeOnly AtNow() => new(clock.Now.Hour, clock.Now.Minute);

    private static List<Problem> Problems(Entry part, Outcome.Refused? refused) =>
        [
            .. part.Problems,
            .. refused?.Problems ?? [],
            .. refused?.Because is { } because ? [new Problem("concern", because)] : Array.Empty<Problem>(),
            .. (refused?.Objections ?? []).Select(objection => new Problem("concern", objection.Because)),
        ];

    private IResult Show(string page, ActEntry entry, SignedIn viewer, IReadOnlyList<Problem> problems)
    {
        var errors = new FormErrors();
        foreach (var problem in entry.Form.InPageOrder(problems).DistinctBy(problem => problem.Field))
        {
            var field = entry.Form.Find(problem.Field);
            errors.Add(
                field?.InputName(entry.Child.Id) ?? entry.Form.Fields[^1].InputName(entry.Child.Id),
                problem.Message,
                field?.IsDate == true ? DatePart.All : DatePart.None
            );
        }
        return Pages.Render(
            new UnseenView
            {
                Entry = entry,
                Viewer = viewer,
                Address = $"{ChildAddress.Of(entry.Child.Id)}/{page}",
                Today = clock.Today,
                Errors = errors,
            },
            errors
        );
    }

    private static string AfterSaving(string act, SeenChild child, SignedIn viewer) =>
        act == UnseenActs.Emergency ? ChildAddress.Done(child.Id, act)
        : UnseenActs.IsOfRegister(act) ? $"{StaffAddress.DisabledRegister}?done={act}"
        : viewer.May(Permission.FrontDoor) ? $"{StaffAddress.FrontDoor}?done={act}"
        : $"{StaffAddress.MyWork}?done={act}";
}
