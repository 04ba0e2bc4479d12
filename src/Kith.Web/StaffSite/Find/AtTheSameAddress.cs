using Kith.Casework.People;
using Kith.Casework.People.Addresses;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Find;

/// <summary>The children with records of their own on which the same address stands: another family in the house, or one nobody knew of.</summary>
public sealed class AtTheSameAddress(Database database, AuthorityClock clock, Audit audit)
{
    /// <summary>As many are looked at.</summary>
    public const int Most = 40;

    /// <summary>
    /// Those outside the family on whose records an address of a child stands, or stood, by name: as much of each as whoever asks may know. Each is in
    /// the audit as shown. Nobody, where the address is kept secret: nobody is found by such an address.
    /// </summary>
    /// <param name="child">The child.</param>
    /// <param name="address">The address; null for none.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="page">The page that shows them.</param>
    /// <param name="stop">Stops the search.</param>
    public async Task<IReadOnlyList<FoundChild>> OfAsync(
        SeenChild child,
        AddressRecorded? address,
        SignedIn viewer,
        string page,
        CancellationToken stop
    )
    {
        if (address is null || KeptAddresses.Of(child.Records).Covers(address.Lines))
            return [];
        string[] marks = [.. new RecordedAddress(address.Lines, address.Postcode, false).Marks];
        // Brothers and sisters stand on the page already.
        Guid[] own =
        [
            .. child.Records.Select(record => record.Id),
            .. child.State.Person.Links.Where(link => link.HasRecord).Select(link => link.Person),
        ];
        await using var read = database.ReadModels();
        var found = await read.NotKeptFrom(viewer, orShown: true)
            .NotSealed()
            .Where(other => other.MergedInto == null && !own.Contains(other.Id))
            .Where(other => read.Addresses.Any(one => one.Child == other.Id && !one.IsKept && marks.Contains(one.Mark)))
            .OrderBy(other => other.Name)
            .Take(Most)
            .ToListAsync(stop);
        // Of a restricted record it is not said where the child lives.
        List<FoundChild> lines =
        [
            .. (await FindChild.LinesAsync(viewer, read, found, clock, stop)).Where(line => line.Ask is null),
        ];
        await audit.ShownAsync(viewer.Id, [.. lines.Select(line => line.Id)], page, stop);
        return lines;
    }
}
