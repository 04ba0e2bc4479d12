using Kith.Casework.Forms;
using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.Contexts;

/// <summary>A place, a group or a person of concern to which a child is linked, as whoever works with the child reads it: without a word of another child.</summary>
/// <param name="Id">Which.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">How it is called.</param>
/// <param name="How">How the child is linked.</param>
/// <param name="Since">From which day.</param>
/// <param name="ClosedOn">Since when it is of concern no more; null while it is.</param>
/// <param name="Disruption">Who does what to stop it.</param>
public sealed record ChildContext(
    Guid Id,
    ContextKind Kind,
    string Name,
    string How,
    DateOnly Since,
    DateOnly? ClosedOn,
    IReadOnlyList<Disruption> Disruption
);

/// <summary>To which places, groups and people of concern a child is linked.</summary>
public sealed class ChildContexts(EventStore records, LinkedChildren linked, Audit audit, FormLibrary forms)
{
    /// <summary>Those of one child; each read is in the audit, under the place or person.</summary>
    /// <param name="child">The child.</param>
    /// <param name="viewer">Who reads it.</param>
    /// <param name="page">The page, as its address.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<IReadOnlyList<ChildContext>> OfAsync(
        SeenChild child,
        SignedIn viewer,
        string page,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(viewer);
        List<ContextLink> links =
        [
            .. child
                .Records.SelectMany(ContextLink.Of)
                .Where(link => link.Until is null)
                .DistinctBy(link => link.Context),
        ];
        if (links.Count == 0)
            return [];
        Guid[] ids = [.. links.Select(link => link.Context)];
        await audit.ReadApartAsync(viewer.Id, ids, page, stop);
        var names = await linked.WithoutOthersAsync(child.Records, ids, stop);
        var ties = ContextWords.Ties(forms);
        return
        [
            .. links
                .Zip(await records.LoadContextsAsync(ids, stop))
                .Where(one => one.Second.Now is not null)
                .Select(one => new ChildContext(
                    one.Second.Id,
                    one.Second.Now!.Kind,
                    names.In(one.Second.Now.Name),
                    ContextWords.Said(ties, ChildRows.Code(one.First.Tie)),
                    one.First.Since,
                    one.Second.ClosedOn,
                    [.. one.Second.Disruption.Select(stopped => Without(names, stopped))]
                )),
        ];
    }

    private static Disruption Without(WithoutNames names, Disruption said)
    {
        return said with
        {
            Action = said.Action with { Does = In(said.Action.Does), Who = In(said.Action.Who) },
            CameOfIt = In(said.CameOfIt),
        };

        string? In(string? text) => text is null ? null : names.In(text);
    }
}
