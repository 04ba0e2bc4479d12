using Kith.Casework.People.Agencies;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Agencies;

/// <summary>The agencies that work with families here, with whom to reach in each. It names no child.</summary>
public sealed class AgencyBook(EventStore records, Database database, AuthorityClock clock)
{
    /// <summary>What somebody is told who saved what another had changed meanwhile.</summary>
    public const string Overtaken =
        "Somebody else changed this meanwhile. Compare with what they recorded, then save again";

    private const int PageSize = 50;
    private const int MostWords = 8;

    /// <summary>One page of those that fit what was typed, by name; those that are closed only where they are asked for.</summary>
    /// <param name="typed">Words of the name, a team or somebody there, each from its beginning.</param>
    /// <param name="kind">A kind as facts store it; empty for all.</param>
    /// <param name="closed">True for those that are closed.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<Paged<AgencyRow>> ListAsync(
        string typed,
        string kind,
        bool closed,
        int page,
        CancellationToken stop
    )
    {
        await using var read = database.ReadModels();
        return await Fitting(read, typed)
            .Where(agency => agency.Closed == closed && (kind.Length == 0 || agency.Kind == kind))
            .OrderBy(agency => agency.SearchName)
            .ThenBy(agency => agency.Id)
            .PageAsync(page, PageSize, stop);
    }

    /// <summary>One page of those of which a system was ever let in, by name.</summary>
    public async Task<Paged<AgencyRow>> WithSystemsAsync(int page, CancellationToken stop)
    {
        await using var read = database.ReadModels();
        return await read
            .Agencies.Where(agency => agency.Systems > 0)
            .OrderBy(agency => agency.SearchName)
            .ThenBy(agency => agency.Id)
            .PageAsync(page, PageSize, stop);
    }

    /// <summary>Those that are on the list and fit what was typed, by name.</summary>
    public async Task<IReadOnlyList<AgencyRow>> FittingAsync(string typed, int most, CancellationToken stop)
    {
        await using var read = database.ReadModels();
        return await Fitting(read, typed)
            .Where(agency => !agency.Closed)
            .OrderBy(agency => agency.SearchName)
            .ThenBy(agency => agency.Id)
            .Take(most)
            .ToListAsync(stop);
    }

    /// <summary>Another agency of exactly this name that is open; null for none.</summary>
    public async Task<AgencyRow?> NamedAsync(string name, Guid but, CancellationToken stop)
    {
        await using var read = database.ReadModels();
        var same = AgencyRow.SameName(name);
        return (
            await Fitting(read, name)
                .Where(agency => !agency.Closed && agency.Id != but)
                .Take(PageSize)
                .ToListAsync(stop)
        ).Find(agency => AgencyRow.SameName(agency.Name) == same);
    }

    /// <summary>Stores what became true of an agency.</summary>
    /// <returns>What to tell whoever saved it; null when it is stored.</returns>
    public async Task<string?> StoreAsync(
        SignedIn viewer,
        AgencyRecord seen,
        int version,
        string act,
        AgencyFact fact,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(seen);
        // A page that is sent twice says the second time what is recorded already.
        if (IsRecorded(seen, fact))
            return null;
        return seen.Version == version ? await StoreAsync(viewer, seen, act, [fact], stop) : Overtaken;
    }

    /// <summary>Stores what became true of an agency as it was seen, all of it or nothing.</summary>
    /// <returns>What to tell whoever saved it; null when it is stored.</returns>
    public async Task<string?> StoreAsync(
        SignedIn viewer,
        AgencyRecord seen,
        string act,
        IReadOnlyList<AgencyFact> facts,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(seen);
        var append = new Append(
            Guid.CreateVersion7(clock.UtcNow),
            act,
            viewer.Id,
            clock.UtcNow,
            $"{viewer.Id}/{seen.Id:N}/{seen.Version}/{Guid.NewGuid():N}",
            []
        )
        {
            Agencies = [new AgencyAppend(seen, [.. facts.Select(fact => new Dated(fact, clock.Today))])],
        };
        return await records.AppendAsync(append, stop) is AppendResult.Stored ? null : Overtaken;
    }

    private static bool IsRecorded(AgencyRecord seen, AgencyFact fact) =>
        fact switch
        {
            AgencyDescribed described => seen.ClosedOn is null && described == seen.Now,
            AgencyContactRecorded contact => seen.Contacts.Any(known =>
                contact with { Contact = known.Contact } == known
            ),
            AgencyClosed => seen.ClosedOn is not null,
            _ => false,
        };

    private static IQueryable<AgencyRow> Fitting(ReadModels read, string typed)
    {
        IQueryable<AgencyRow> all = read.Agencies;
        foreach (var word in SearchName.Words(typed).Take(MostWords))
        {
            var begins = $" {word}";
            all = all.Where(agency => agency.SearchName.Contains(begins));
        }
        return all;
    }
}
