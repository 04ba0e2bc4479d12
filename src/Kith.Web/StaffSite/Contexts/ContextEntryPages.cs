using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Entries;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Contexts;

/// <summary>What is recorded of a place, a group or a person of concern: a page for each kind of entry, and one with which a record begins.</summary>
internal static class ContextEntryPages
{
    private const string NewDraft = "new-context";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/contexts/new", NewAsync).NeedsContexts();
        routes.MapPost("/contexts/new", BeginAsync).NeedsContexts().KeepsTyping();
        routes.MapGet("/contexts/{context}/entries/{entry}", ShowAsync).NeedsContexts();
        routes.MapPost("/contexts/{context}/entries/{entry}", SaveAsync).NeedsContexts().KeepsTyping();
    }

    private static string DraftOf(ContextRecord context, ContextEntry kind) => $"context/{context.Id:N}/{kind.Word}";

    private static async Task<IResult> NewAsync(
        SignedIn viewer,
        PageDrafts drafts,
        AuthorityClock clock,
        CancellationToken stop
    ) =>
        Page(
            null,
            ContextEntry.First,
            await drafts.FindAsync(viewer, NewDraft, stop) is { } kept
                ? EntryForm.Read(kept.Values)
                : EntryForm.Begin(clock.Today),
            new FormErrors()
        );

    private static async Task<IResult> BeginAsync(
        SignedIn viewer,
        HttpRequest request,
        ContextBook book,
        PageDrafts drafts,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var form = EntryForm.Read(drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop))));
        var begun = ContextBook.Beginning(viewer, form);
        var errors = await CheckAsync(viewer, begun, ContextEntry.First, form, book, drafts, clock, stop);
        if (errors.Any)
            return Page(null, ContextEntry.First, form, errors);
        await drafts.ForgetAsync(viewer, NewDraft, form.Holds, stop);
        return TypedResults.LocalRedirect(ContextAddress.Of(begun.Id));
    }

    private static async Task<IResult> ShowAsync(
        string context,
        string entry,
        SignedIn viewer,
        ContextBook book,
        PageDrafts drafts,
        AuthorityClock clock,
        Audit audit,
        HttpRequest request,
        CancellationToken stop,
        string? action = null
    )
    {
        if (await book.FindAsync(context, stop) is not { } found || ContextEntry.Find(entry) is not { } kind)
            return Refusals.NotThere();
        await audit.ReadApartAsync(viewer.Id, [found.Id], request.Path, stop);
        if (!kind.Offered(found))
            return TypedResults.LocalRedirect(ContextAddress.Of(found.Id));
        var kept = await drafts.FindAsync(viewer, DraftOf(found, kind), stop);
        var form = kept is null
            ? EntryForm.Begin(clock.Today, [.. kind.Begins(found), ("action", action)])
            : EntryForm.Read(kept.Values);
        return Page(found, kind, form, new FormErrors());
    }

    private static async Task<IResult> SaveAsync(
        string context,
        string entry,
        SignedIn viewer,
        HttpRequest request,
        ContextBook book,
        PageDrafts drafts,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        if (await book.FindAsync(context, stop) is not { } found || ContextEntry.Find(entry) is not { } kind)
            return Refusals.NotThere();
        var form = EntryForm.Read(drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop))));
        if (form.Adds)
            return Page(found, kind, form, new FormErrors());
        // Sent twice, or closed by somebody else meanwhile: the page of the record says how it stands.
        if (!kind.Offered(found))
            return TypedResults.LocalRedirect(ContextAddress.Of(found.Id));
        var errors = await CheckAsync(viewer, found, kind, form, book, drafts, clock, stop);
        if (errors.Any)
            return Page(found, kind, form, errors);
        await drafts.ForgetAsync(viewer, DraftOf(found, kind), form.Holds, stop);
        return TypedResults.LocalRedirect(ContextAddress.Of(found.Id));
    }

    // What stands against it; stored where nothing does.
    private static async Task<FormErrors> CheckAsync(
        SignedIn viewer,
        ContextRecord record,
        ContextEntry kind,
        EntryForm form,
        ContextBook book,
        PageDrafts drafts,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var errors = form.Check(
            kind.Asks(record),
            kind.When,
            record.Since is { } began && kind != ContextEntry.First
                ? (began, "The day is before the record began")
                : null,
            clock.Today
        );
        if (!errors.Any && drafts.Unseen.Count > 0)
            errors.Add("on", ActEntry.UnseenNotice);
        if (!errors.Any && await book.AddAsync(viewer, record, kind, form, stop) is { } problem)
            errors.Add("on", problem);
        return errors;
    }

    private static IResult Page(ContextRecord? context, ContextEntry kind, EntryForm form, FormErrors errors) =>
        Pages.Render(
            new ContextEntryView
            {
                Title = context is null ? "Add a place, a group or a person of concern" : kind.Title,
                Caption = context?.Now!.Name,
                Back = context is null ? ContextAddress.All : ContextAddress.Of(context.Id),
                Address = context is null ? ContextAddress.New : ContextAddress.Entry(context.Id, kind.Word),
                Draft = context is null ? NewDraft : DraftOf(context, kind),
                Asks = kind.Asks(context ?? ContextRecord.From(Guid.Empty, [])),
                When = kind.When,
                Form = form,
                Errors = errors,
            },
            errors
        );
}
