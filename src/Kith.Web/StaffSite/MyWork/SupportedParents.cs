using Kith.Store;
using Kith.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.MyWork;

/// <summary>The parents whom somebody supports in their own right, whoever works with their children, if anybody does.</summary>
public static class SupportedParents
{
    private const int Most = 100;

    /// <summary>What is looked at first before the rest.</summary>
    /// <param name="read">The read models.</param>
    /// <param name="supporters">Whose work it is, by user.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<IReadOnlyList<PersonRow>> OfAsync(
        ReadModels read,
        IReadOnlyList<string> supporters,
        CancellationToken stop
    ) =>
        await read
            .People.Where(person => person.Supporter != null && supporters.Contains(person.Supporter))
            .OrderBy(person => person.SupportReviewOn)
            .ThenBy(person => person.Id)
            .Take(Most)
            .ToListAsync(stop);
}
