using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Recording;

namespace Kith.Web.StaffSite.Contexts;

/// <summary>Children are linked to a place, a group or a person of concern: as many at once as a list has that somebody pastes.</summary>
internal static class LinkPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/contexts/{context}/children", ShowAsync).NeedsContexts();
        routes.MapPost("/contexts/{context}/children", SaveAsync).NeedsContexts().KeepsTyping();
    }

    private static string DraftOf(ContextRecord context) => $"context/{context.Id:N}/children";

    private static async Task<IResult> ShowAsync(
        string context,
        SignedIn viewer,
        ContextBook book,
        PageDrafts drafts,
        FormLibrary forms,
        AuthorityClock clock,
        Audit audit,
        Tellings tellings,
        HttpRequest request,
        CancellationToken stop,
        string? told = null
    )
    {
        if (await book.FindAsync(context, stop) is not { } found)
            return Refusals.NotThere();
        await audit.ReadApartAsync(viewer.Id, [found.Id], request.Path, stop);
        var kept = await drafts.FindAsync(viewer, DraftOf(found), stop);
        // Who was found is looked for anew: it may be days later.
        var names =
            kept is null && told is not null && await tellings.FindAsync(told, stop) is { Telling: { } telling }
                ? await tellings.NamesToLinkAsync(viewer, telling, found.Id, stop)
                : null;
        var form = kept is null ? LinkForm.Begin(clock.Today, names) : new LinkForm(kept.Values);
        return Pages.Render(
            new LinkView
            {
                Context = found,
                Form = form,
                Draft = DraftOf(found),
                Ties = ContextWords.Ties(forms),
                Today = clock.Today,
            }
        );
    }

    private static async Task<IResult> SaveAsync(
        string context,
        SignedIn viewer,
        HttpRequest request,
        ContextBook book,
        LinkSearch search,
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
        var form = new LinkForm(drafts.Merged(PostedForm.Values(await request.ReadFormAsync(stop)))).On(clock.Today);
        var ties = ContextWords.Ties(forms);
        var errors = new FormErrors();
        if (form.Finds && form.Lines.Count is 0 or > LinkForm.MostLines)
            errors.Add(LinkForm.Names, $"Write a name or a number on each line, {LinkForm.MostLines} at most");
        else if (!form.Finds)
        {
            errors = form.Check(ties, clock.Today);
            if (!errors.Any && drafts.Unseen.Count > 0)
                errors.Add(LinkForm.Names, ActEntry.UnseenNotice);
            if (!errors.Any)
            {
                var (stored, problem) = await linking.LinkAsync(viewer, found.Id, form, stop);
                if (problem is null)
                {
                    await drafts.ForgetAsync(viewer, DraftOf(found), form.Holds, stop);
                    return TypedResults.LocalRedirect(ContextAddress.Linked(found.Id, stored));
                }
                errors.Add(LinkForm.Child, problem);
            }
        }
        var page = $"POST {request.Path}";
        var looked = errors.For(LinkForm.Names) is null
            ? await search.FindAsync(viewer, form.Lines, page, stop)
            : LinkFound.Nothing;
        if (looked is null)
            errors.Add(
                LinkForm.Names,
                "Searches have shown you as many children today as they show anybody. Ask your manager"
            );
        var already = await linked.OfAsync(viewer, found.Id, stop);
        await audit.ReadApartAsync(viewer.Id, [found.Id], request.Path, stop);
        return Pages.Render(
            new LinkView
            {
                Context = found,
                Form = form,
                Draft = DraftOf(found),
                Ties = ties,
                Today = clock.Today,
                Found = looked ?? LinkFound.Nothing,
                Linked = [.. already.Select(one => one.Child.Id)],
                Errors = errors,
            },
            errors
        );
    }
}

/// <summary>Stores on children's own records that they are linked to a place, a group or a person of concern, or no more.</summary>
public sealed class ContextLinking(EventStore records, AuthorityClock clock)
{
    private const string Again =
        "Somebody else recorded something at the same moment. Save again: nobody is linked twice";
    private const string Edited =
        "This page was saved before, and what you changed since was not. Open it again and enter it there";

    /// <summary>Links the children chosen. Whoever is linked so already is left as they are.</summary>
    /// <returns>How many children were chosen, and what is wrong; null where it is stored.</returns>
    internal async Task<(int Children, string? Problem)> LinkAsync(
        SignedIn viewer,
        Guid context,
        LinkForm form,
        CancellationToken stop
    )
    {
        var children = await records.LoadChildrenAsync([.. form.Chosen], stop);
        if (children.Any(child => !MayBeLinked(viewer, child)))
            return (0, "Choose from the children who were found");
        var problem = await StoreAsync(
            viewer,
            "link-to-context",
            form.Key,
            form.Posted,
            form.Day.ToDate()!.Value,
            [.. children.Select(child => (child, (Fact?)ContextLink.ToLink(child, context, form.TieChosen)))],
            stop
        );
        return (children.Count, problem);
    }

    /// <summary>Says of children that they are linked no more.</summary>
    /// <returns>What is wrong; null where it is stored.</returns>
    internal async Task<string?> UnlinkAsync(
        SignedIn viewer,
        Guid context,
        IReadOnlyCollection<Guid> links,
        (Guid Key, ContextLinkEnd Because, DateOnly On) said,
        CancellationToken stop
    )
    {
        var children = await records.LoadChildrenAsync(links, stop);
        return await StoreAsync(
            viewer,
            "unlink-from-context",
            said.Key,
            $"{said.Because} {said.On:O}",
            said.On,
            [.. children.Select(child => (child, (Fact?)ContextLink.ToUnlink(child, context, said.Because)))],
            stop
        );
    }

    // A record that is kept from whoever links is as good as none.
    internal bool MayBeLinked(SignedIn viewer, ChildRecord child) =>
        child.Version > 0
        && child.Involved.Restriction?.Kind != RestrictionKind.Sealed
        && viewer.Sees(SeenChild.SubjectOf(child), clock, Purpose.Record).KeptOut == KeptOut.None;

    // An act for each child: nothing that is stored with one says who the others are.
    private async Task<string?> StoreAsync(
        SignedIn viewer,
        string act,
        Guid key,
        string posted,
        DateOnly on,
        IReadOnlyList<(ChildRecord Child, Fact? Fact)> facts,
        CancellationToken stop
    )
    {
        var now = clock.UtcNow;
        Append[] appends =
        [
            .. facts
                .Where(one => one.Fact is not null)
                .Select(one => new Append(
                    Guid.CreateVersion7(now),
                    act,
                    viewer.Id,
                    now,
                    $"{viewer.Id}/{key:N}/{one.Child.Id:N}",
                    [new StreamAppend(one.Child, [new Dated(one.Fact!, on)])]
                )
                {
                    Posted = posted,
                }),
        ];
        try
        {
            return
                appends.Length > 0
                && (await records.ImportAsync(appends, stop)).Any(result => result is AppendResult.Changed)
                ? Again
                : null;
        }
        catch (KeyReused)
        {
            return Edited;
        }
    }
}
