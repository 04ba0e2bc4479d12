using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Shared;

/// <summary>People of families with every record there is of them and every child they belong to, for an act about who is who.</summary>
public sealed class MetPeople(Database database, EventStore records, AuthorityClock clock)
{
    /// <summary>These people, each under the record asked for, with how far whoever asks sees the children.</summary>
    public async Task<IReadOnlyDictionary<Guid, PersonMet>> OfAsync(
        SignedIn viewer,
        IReadOnlyCollection<Guid> people,
        CancellationToken stop
    )
    {
        if (people.Count == 0)
            return new Dictionary<Guid, PersonMet>();
        var all = await records.LoadPeopleTogetherAsync(people, stop);
        var known = KnownPeople.Of(all);
        List<Guid> ids = [.. all.Select(person => person.Id)];
        await using var read = database.ReadModels();
        var children = await read
            .FamilyLinks.Where(link => ids.Contains(link.Person) && !link.HasRecord)
            .Select(link => link.Child)
            .Distinct()
            .ToListAsync(stop);
        var seen = (await records.LoadChildrenAsync(children, stop))
            .Select(record => (record, Seen(viewer, record)))
            .ToList();
        return people
            .Distinct()
            .ToDictionary(
                person => person,
                person => PersonMet.Of([.. all.Where(record => known.One(record.Id) == known.One(person))], seen)
            );
    }

    private RecordSight Seen(SignedIn viewer, ChildRecord record) =>
        record.Involved.Restriction?.Kind == RestrictionKind.Sealed
            ? RecordSight.Sealed
            : viewer.Sees(SeenChild.SubjectOf(record), clock) switch
            {
                { Allowed: true } => RecordSight.Opened,
                { KeptOut: KeptOut.Hidden } => RecordSight.Hidden,
                _ => RecordSight.Known,
            };
}
