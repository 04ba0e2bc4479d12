using Kith.Casework.Forms;
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

/// <summary>Children are linked to a place, a group or a person of concern no more.</summary>
internal static class EndingPages
{
    private const string Children = "children";
    private const string Because = "because";
    private const string When = "it over";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/contexts/{context}/ending", ShowAsync).NeedsContexts();
        routes.MapPost("/contexts/{context}/ending", SaveAsync).NeedsContexts().KeepsTyping();
    }

    private static string DraftOf(ContextRecord context) => $"context/{context.Id:N}/ending";

    private static async Task<IResult> ShowAsync(
        string context,
        SignedIn viewer,
        ContextBook book,
        LinkedChildren linked,
        PageDrafts drafts,
        FormLibrary forms,
        AuthorityClock clock,
        Audit audit,
        HttpRequest request,
        CancellationToken stop,
        string? child = null
    )
    {
        if (await book.FindAsync(context, stop) is not { } found)
            return Refusals.NotThere();
        var children = await ShownAsync(found, viewer, linked, audit, request, stop);
        if (children.Count == 0)
            return TypedResults.LocalRedirect(ContextAddress.Of(found.Id));
        var kept = await drafts.FindAsync(viewer, DraftOf(found), stop);
        var form = kept is null ? EntryForm.Begin(clock.Today, (Children, child)) : EntryForm.Read(kept.Values);
        return Page(found, children, forms, form, new FormErrors());
    }

    private static async Task<IResult> SaveAsync(
        string context,
        SignedIn viewer,
        HttpRequest request,
        ContextBook book,
        LinkedChildren linked,
        ContextLinking linking,
        PageDrafts drafts,
        FormLibrary forms,
        AuthorityClock clock,
        Audit audit,
        CancellationToken stop
    )
    {
        if (await book.FindAsync(context, stop) is not { } found)
            return Refusals.NotThere();
        var children = await ShownAsync(found, viewer, linked, audit, request, stop);
        var form = EntryForm.Read(drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop))));
        var chosen = children.Where(one => form.Many(Children)?.Contains($"{one.Child.Id}") == true).ToList();
        // Sent twice: those whom it names are linked no more.
        if (chosen.Count == 0 && form.Many(Children) is not null)
            return TypedResults.LocalRedirect(ContextAddress.Of(found.Id));
        var errors = form.Check(
            Asks(children, forms),
            When,
            chosen.Count == 0 ? null : (chosen.Max(one => one.Link.Since), "The day is before a child was linked"),
            clock.Today
        );
        if (!errors.Any && drafts.Unseen.Count > 0)
            errors.Add("on", ActEntry.UnseenNotice);
        if (
            !errors.Any
            && await linking.UnlinkAsync(
                viewer,
                found.Id,
                [.. chosen.Select(one => one.Link.Child)],
                (form.Key, form.Code<ContextLinkEnd>(Because), form.Date("on")!.Value),
                stop
            )
                is { } problem
        )
            errors.Add("on", problem);
        if (errors.Any)
            return Page(found, children, forms, form, errors);
        await drafts.ForgetAsync(viewer, DraftOf(found), form.Holds, stop);
        return TypedResults.LocalRedirect(ContextAddress.Of(found.Id));
    }

    private static async Task<IReadOnlyList<LinkedChild>> ShownAsync(
        ContextRecord context,
        SignedIn viewer,
        LinkedChildren linked,
        Audit audit,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var children = await linked.OfAsync(viewer, context.Id, stop);
        await audit.ReadApartAsync(viewer.Id, [context.Id], request.Path, stop);
        await audit.ShownAsync(
            viewer.Id,
            [.. children.Select(one => one.Child.Id)],
            $"{request.Method} {request.Path}",
            stop
        );
        return children;
    }

    private static IReadOnlyList<Asked> Asks(IReadOnlyList<LinkedChild> children, FormLibrary forms) =>
        [
            new(Children, "Who is linked no more?", AskedAs.Choices, "Choose who is linked no more")
            {
                Options =
                [
                    .. children.Select(one => new Choice(
                        $"{one.Child.Id}",
                        one.Child.Name,
                        $"number {one.Child.Number}, linked since {Say.Date(one.Link.Since)}"
                    )),
                ],
            },
            new(Because, "Why?", AskedAs.Choice, "Choose why") { Options = ContextWords.Ends(forms) },
        ];

    private static IResult Page(
        ContextRecord context,
        IReadOnlyList<LinkedChild> children,
        FormLibrary forms,
        EntryForm form,
        FormErrors errors
    ) =>
        Pages.Render(
            new ContextEntryView
            {
                Title = "End links",
                Caption = context.Now!.Name,
                Back = ContextAddress.Of(context.Id),
                Address = ContextAddress.Ending(context.Id),
                Draft = DraftOf(context),
                Asks = Asks(children, forms),
                When = When,
                Form = form,
                Errors = errors,
            },
            errors
        );
}
