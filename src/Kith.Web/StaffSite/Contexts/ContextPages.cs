using Kith.Casework.Forms;
using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Addresses;

namespace Kith.Web.StaffSite.Contexts;

/// <summary>Places, groups and people of concern outside the home, for those alone who keep these records: the list, and each of them.</summary>
public static class ContextPages
{
    private const int MostLooks = 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/contexts", ListAsync).NeedsContexts();
        routes.MapGet("/contexts/{context}", ShowAsync).NeedsContexts();
        ContextEntryPages.Map(routes);
        LinkPages.Map(routes);
        EndingPages.Map(routes);
        TellKeepersPage.Map(routes);
        TellingPages.Map(routes);
    }

    private static async Task<IResult> ListAsync(
        SignedIn viewer,
        ContextBook book,
        Tellings tellings,
        LinkedChildren linked,
        Bounds bounds,
        Audit audit,
        AuthorityClock clock,
        CancellationToken stop,
        string? q = null,
        string? closed = null,
        string? page = null
    )
    {
        var (typed, isClosed) = (bounds.Search(q), closed == "yes");
        var shown = await book.ListAsync(typed, isClosed, int.TryParse(page, out var number) ? number : 1, stop);
        Guid[] ids = [.. shown.Lines.Select(one => one.Id)];
        var told = await tellings.OpenAsync(stop);
        await audit.ReadApartAsync(viewer.Id, [.. ids, .. told.Select(one => one.Id)], ContextAddress.All, stop);
        return Pages.Render(
            new ContextsView
            {
                Typed = typed,
                Closed = isClosed,
                Contexts = shown,
                Told = told,
                Children = await linked.CountAsync(viewer, ids, stop),
                Today = clock.Today,
            }
        );
    }

    private static async Task<IResult> ShowAsync(
        string context,
        SignedIn viewer,
        ContextBook book,
        LinkedChildren linked,
        FormLibrary forms,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        Audit audit,
        HttpRequest request,
        CancellationToken stop,
        string? added = null
    )
    {
        if (await book.FindAsync(context, stop) is not { } found)
            return Refusals.NotThere();
        await audit.ReadApartAsync(viewer.Id, [found.Id], request.Path, stop);
        var children = await linked.OfAsync(viewer, found.Id, stop);
        await audit.ShownAsync(viewer.Id, [.. children.Select(one => one.Child.Id)], $"GET {request.Path}", stop);
        var hidden = await linked.WithoutOthersAsync([], [found.Id], stop);
        return Pages.Render(
            new ContextView
            {
                Context = found,
                Viewer = viewer,
                Today = clock.Today,
                Children = children,
                Forms = forms,
                Names = hidden,
                ToThinkOf = [.. guidance.Read(found.Facts, clock.Now).Prompts.Select(prompt => prompt.Duty).Distinct()],
                Done =
                    int.TryParse(added, out var count) && count is > 0 and <= LinkForm.MostLines
                        ? $"Saved: {Say.Children(count)} linked"
                        : null,
                Looks = await audit.LooksAsync(
                    new LookQuestion { Child = found.Id, Purpose = Purposes.Apart },
                    MostLooks,
                    stop
                ),
            }
        );
    }
}
