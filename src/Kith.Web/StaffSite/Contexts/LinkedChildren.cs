using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Find;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Contexts;

/// <summary>A child who is linked to a place, a group or a person of concern, as far as whoever keeps these records may know.</summary>
/// <param name="Link">The link. It may stand on a second record of the child.</param>
/// <param name="Child">The child.</param>
public sealed record LinkedChild(ContextLinkRow Link, FoundChild Child);

/// <summary>Which children are linked to places, groups and people of concern. The links stand on the children's own records.</summary>
public sealed class LinkedChildren(Database database, EventStore records, AuthorityClock clock)
{
    /// <summary>Those linked to one, by name; without those whose record is kept from whoever asks.</summary>
    internal async Task<IReadOnlyList<LinkedChild>> OfAsync(SignedIn viewer, Guid context, CancellationToken stop)
    {
        await using var read = database.ReadModels();
        var links = await read
            .ContextLinks.Where(link => link.Context == context && link.Until == null)
            .ToListAsync(stop);
        var visible = await read.VisibleAsync(viewer, links.Select(link => link.Child), stop);
        var kept = await read.KeptInsteadAsync(
            viewer,
            [.. visible.Values.Where(child => child.Restricted != ChildRow.Sealed)],
            stop
        );
        var lines = await FindChild.LinesAsync(
            viewer,
            read,
            [.. kept.Values.DistinctBy(child => child.Id)],
            clock,
            stop
        );
        var byId = lines.ToDictionary(line => line.Id);
        return
        [
            .. links
                .Where(link => kept.ContainsKey(link.Child))
                .Select(link => new LinkedChild(link, byId[kept[link.Child].Id]))
                .DistinctBy(one => one.Child.Id)
                .OrderBy(one => one.Child.Name, StringComparer.Ordinal)
                .ThenBy(one => one.Child.Id),
        ];
    }

    /// <summary>How many children are linked to each of some, as far as whoever asks may know.</summary>
    internal async Task<IReadOnlyDictionary<Guid, int>> CountAsync(
        SignedIn viewer,
        IReadOnlyCollection<Guid> contexts,
        CancellationToken stop
    )
    {
        await using var read = database.ReadModels();
        Guid[] ids = [.. contexts];
        return await (
            from link in read.ContextLinks
            where ids.Contains(link.Context) && link.Until == null
            join child in read.NotKeptFrom(viewer).NotSealed() on link.Child equals child.Id
            group child by link.Context into one
            select new { one.Key, Children = one.Select(child => child.MergedInto ?? child.Id).Distinct().Count() }
        ).ToDictionaryAsync(one => one.Key, one => one.Children, stop);
    }

    /// <summary>What takes the names of all other children who are, or were, linked out of a text that is shown on the page of one.</summary>
    /// <param name="own">The records of the one.</param>
    /// <param name="contexts">What the text is of.</param>
    /// <param name="stop">Stops the reading.</param>
    internal async Task<WithoutNames> WithoutOthersAsync(
        IReadOnlyList<ChildRecord> own,
        IReadOnlyCollection<Guid> contexts,
        CancellationToken stop
    )
    {
        await using var read = database.ReadModels();
        Guid[] ids = [.. contexts];
        var linked = await read
            .ContextLinks.Where(link => ids.Contains(link.Context))
            .Select(link => link.Child)
            .Distinct()
            .ToListAsync(stop);
        var others = await records.LoadChildrenAsync([.. linked.Except(own.Select(record => record.Id))], stop);
        return new(others.SelectMany(WithoutNames.NamesOf), own.SelectMany(WithoutNames.NamesOf));
    }
}
