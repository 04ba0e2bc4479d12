using Kith.Casework.Access;
using Kith.Store;
using Kith.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Shared.Access;

/// <summary>What somebody may see of the children in a list: from rows alone, and the same as on each child's page.</summary>
/// <param name="viewer">Who asks.</param>
/// <param name="clock">Says when.</param>
public sealed class Sight(SignedIn viewer, AuthorityClock clock)
{
    /// <summary>The answer for each of some children.</summary>
    /// <param name="read">The read models.</param>
    /// <param name="children">The children's rows.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<Guid, Answer>> OfAsync(
        ReadModels read,
        IReadOnlyCollection<ChildRow> children,
        CancellationToken stop
    )
    {
        if (children.Count == 0)
            return new Dictionary<Guid, Answer>();
        var ids = children.Select(child => child.Id).ToArray();
        var rows = await read
            .Involvements.Where(row => ids.Contains(row.Child) && row.Practitioner == viewer.Id)
            .ToListAsync(stop);
        var mine = rows.ToLookup(row => row.Child);
        return children.ToDictionary(
            child => child.Id,
            child => viewer.Sees(SeenChild.SubjectOf(child, mine[child.Id]), clock)
        );
    }
}

/// <summary>Who may be shown in a list at all.</summary>
public static class SightExtensions
{
    /// <summary>The decision for the person asking, now.</summary>
    public static Answer Sees(
        this SignedIn viewer,
        Subject subject,
        AuthorityClock clock,
        Purpose purpose = Purpose.Read
    ) => Seeing.Decide(viewer.Person, subject, purpose, viewer.Workforce, clock.Now);

    /// <summary>A record that the person asking is about to open: there is nothing to see on it yet, and nothing to audit.</summary>
    public static SeenChild Opening(this SignedIn viewer, AccessRules rules) =>
        new(Casework.Record.ChildRecord.New(Guid.NewGuid()), Seeing.ToOpen(viewer.Person), rules);

    /// <summary>The children whose record is not restricted to others, and from whom the viewer is not kept.</summary>
    /// <remarks>Every list of children begins with this: a name in a list is as much as a name on a page.</remarks>
    /// <param name="read">The read models.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="orShown">True where also those stand of whom it is said that they are restricted, and whom to ask.</param>
    public static IQueryable<ChildRow> NotKeptFrom(this ReadModels read, SignedIn viewer, bool orShown = false)
    {
        var me = Named(viewer.Id);
        var free = read.Children.Where(child => child.KeptFrom == null || !child.KeptFrom.Contains(me));
        if (viewer.RestrictionOwners.Count == 0)
        {
            return free.Where(child =>
                child.RestrictedTo == null
                || child.RestrictedTo.Contains(me)
                || (orShown && child.Restricted == "shown")
            );
        }
        var fallen = read.RestrictedToNobodyHere(viewer).Select(child => child.Id);
        return free.Where(child =>
            child.RestrictedTo == null
            || child.RestrictedTo.Contains(me)
            || (orShown && child.Restricted == "shown")
            || fallen.Contains(child.Id)
        );
    }

    /// <summary>Of some children those to whom a search, a match or a list of likely children may lead: not the earlier record of a child who was adopted.</summary>
    public static IQueryable<ChildRow> NotSealed(this IQueryable<ChildRow> children) =>
        children.Where(child => child.Restricted != ChildRow.Sealed);

    /// <summary>Those of some children whose record is not restricted to others, and from whom the viewer is not kept, by child.</summary>
    /// <remarks>Where rows are at hand that each name a child: asked for so, the children are found by their keys on any server.</remarks>
    /// <param name="read">The read models.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="children">The children.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<IReadOnlyDictionary<Guid, ChildRow>> VisibleAsync(
        this ReadModels read,
        SignedIn viewer,
        IEnumerable<Guid> children,
        CancellationToken stop
    )
    {
        Guid[] ids = [.. children.Distinct()];
        return ids.Length == 0
            ? new Dictionary<Guid, ChildRow>()
            : await read.NotKeptFrom(viewer)
                .Where(child => ids.Contains(child.Id))
                .ToDictionaryAsync(child => child.Id, stop);
    }

    /// <summary>Of some children, each once: in the place of a second record the one that is kept, and nothing where that one is kept from the viewer.</summary>
    /// <param name="read">The read models.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="children">The rows found, which they may see.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <param name="orShown">As <see cref="NotKeptFrom"/>.</param>
    /// <returns>By the record found, the row of the child.</returns>
    public static async Task<IReadOnlyDictionary<Guid, ChildRow>> KeptInsteadAsync(
        this ReadModels read,
        SignedIn viewer,
        IReadOnlyList<ChildRow> children,
        CancellationToken stop,
        bool orShown = false
    )
    {
        Guid[] into = [.. children.Select(child => child.MergedInto).OfType<Guid>().Distinct()];
        var kept =
            into.Length == 0
                ? []
                : await read.NotKeptFrom(viewer, orShown)
                    .NotSealed()
                    .Where(child => into.Contains(child.Id))
                    .ToDictionaryAsync(child => child.Id, stop);
        return children
            .Select(child => (child.Id, Row: child.MergedInto is { } one ? kept.GetValueOrDefault(one) : child))
            .Where(pair => pair.Row is not null)
            .ToDictionary(pair => pair.Id, pair => pair.Row!);
    }

    /// <summary>The restricted records that have fallen to a manager, because nobody named on them works here any more.</summary>
    /// <remarks>In the words of the database what <see cref="FallenRestriction"/> says.</remarks>
    public static IQueryable<ChildRow> RestrictedToNobodyHere(this ReadModels read, SignedIn viewer)
    {
        var me = Named(viewer.Id);
        var owners = viewer.RestrictionOwners;
        return read.Children.Where(child =>
            child.RestrictedTo != null
            && child.RestrictionOwner != null
            && owners.Contains(child.RestrictionOwner)
            && (child.KeptFrom == null || !child.KeptFrom.Contains(me))
            && !read.Named.Any(named =>
                named.Child == child.Id
                && named.Kind == NamedRow.RestrictedTo
                && (child.KeptFrom == null || !child.KeptFrom.Contains("\n" + named.Practitioner + "\n"))
                && read.Practitioners.Any(person =>
                    person.Id == named.Practitioner
                    && !person.Gone
                    && person.Post != "analyst"
                    && person.Post != "administrator"
                    && person.Post != "partner"
                )
            )
        );
    }

    /// <summary>The children whose records are restricted to people of whom the viewer is one: few, and none for most.</summary>
    public static Task<List<Guid>> RestrictedToAsync(this ReadModels read, SignedIn viewer, CancellationToken stop) =>
        read
            .Named.Where(one => one.Kind == NamedRow.RestrictedTo && one.Practitioner == viewer.Id)
            .Select(one => one.Child)
            .ToListAsync(stop);

    private static string Named(string user) => $"\n{user}\n";
}
