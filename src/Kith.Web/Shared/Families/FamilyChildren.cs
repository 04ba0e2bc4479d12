using Kith.Casework.FamilySite;
using Kith.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Shared.Families;

/// <summary>Which children the family’s site shows to somebody now.</summary>
public sealed class FamilyChildren(Database database, EventStore records, FamilySiteRules rules, AuthorityClock clock)
{
    // More is no family.
    private const int Most = 60;

    /// <summary>The children for whom a person is invited, each with what they may see; none where nothing is open to them.</summary>
    public async Task<IReadOnlyList<FamilyAccess>> OfAsync(Guid person, CancellationToken stop)
    {
        await using var read = database.ReadModels();
        var children = await read
            .FamilyLinks.Where(link => link.Person == person)
            .OrderBy(link => link.Child)
            .Select(link => link.Child)
            .Distinct()
            .Take(Most)
            .ToListAsync(stop);
        return
        [
            .. (await records.LoadChildrenAsync(children, stop))
                .Select(record => FamilyAccess.Of(record, person, clock.Today, rules))
                .OfType<FamilyAccess>()
                .OrderBy(access => access.FirstName, StringComparer.Ordinal),
        ];
    }
}
