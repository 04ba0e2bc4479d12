using Kith.Casework.Access;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Access;

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

    /// <summary>Leaves out the children whose record is restricted to others, and those the viewer is kept from.</summary>
    /// <remarks>Every list of children begins with this: a name in a list is as much as a name on a page.</remarks>
    public static IQueryable<ChildRow> NotKeptFrom(this IQueryable<ChildRow> children, string viewer)
    {
        var me = $"\n{viewer}\n";
        return children.Where(child =>
            (child.RestrictedTo == null || child.RestrictedTo.Contains(me))
            && (child.KeptFrom == null || !child.KeptFrom.Contains(me))
        );
    }
}
