using Kith.Store;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.MyWork;

/// <summary>A restricted record that nobody named on it can open any more.</summary>
public sealed record FallenRecord(Guid Id, string Name, string? Owner);

/// <summary>The restricted records that have fallen to a manager: the first thing in their work until people are named.</summary>
public static class Fallen
{
    /// <summary>All of them. They are few: records are restricted seldom, and all who are named leave at once more seldom still.</summary>
    public static async Task<IReadOnlyList<FallenRecord>> ToAsync(
        ReadModels read,
        SignedIn viewer,
        CancellationToken stop
    )
    {
        if (viewer.RestrictionOwners.Count == 0)
            return [];
        var rows = await read.RestrictedToNobodyHere(viewer)
            .OrderBy(child => child.Name)
            .ThenBy(child => child.Id)
            .Select(child => new
            {
                child.Id,
                child.Name,
                child.RestrictionOwner,
            })
            .ToListAsync(stop);
        return
        [
            .. rows.Select(row => new FallenRecord(
                row.Id,
                row.Name,
                viewer.Workforce.Find(row.RestrictionOwner)?.Name ?? row.RestrictionOwner
            )),
        ];
    }
}
