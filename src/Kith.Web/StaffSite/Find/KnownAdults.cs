using Kith.Casework.People;
using Kith.Matching.Searching;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Store.Search;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Find;

/// <summary>Somebody of a family, as they stand on a child's record that may be opened.</summary>
/// <param name="Person">The person who was asked for; of several records of one person the first.</param>
/// <param name="Name">How they are called.</param>
/// <param name="Relationship">What they are to the child.</param>
/// <param name="Child">The child.</param>
/// <param name="Under">Under which record of theirs they stand on the child's.</param>
public sealed record KnownTie(Guid Person, string Name, string Relationship, FoundChild Child, Guid Under);

/// <summary>People of families, for somebody who names one of them: each is known to a viewer through the children whose records they may open, and to nobody else.</summary>
public sealed class KnownAdults(Database database, AuthorityClock clock)
{
    // Of somebody with more children than that, these are enough to say who it is.
    private const int MostTies = 60;
    private const int MostLookedAt = 60;
    private const double LeastShare = 0.7;

    /// <summary>Who may be meant by a name, the likeliest first, each with the children by whom they are known.</summary>
    public async Task<IReadOnlyList<IGrouping<Guid, KnownTie>>> NamedAsync(
        SignedIn viewer,
        string text,
        int most,
        CancellationToken stop
    )
    {
        var hits = (await new PeopleSearch(database).FindAsync(text, MostLookedAt, stop))
            .Where(hit => PersonParticulars.PersonOf(hit.Id) is not null)
            .ToList();
        var people = In(hits.Where(hit => hit.Bits >= hits[0].Bits * LeastShare));
        await using var read = database.ReadModels();
        return
        [
            .. (await TiesAsync(viewer, read, [.. people.Keys], clock, stop)).GroupBy(tie => tie.Person).Take(most),
        ];
    }

    /// <summary>These people, as far as the viewer knows them.</summary>
    public async Task<IReadOnlyList<KnownTie>> OfAsync(SignedIn viewer, List<Guid> people, CancellationToken stop)
    {
        await using var read = database.ReadModels();
        return await TiesAsync(viewer, read, people, clock, stop);
    }

    /// <summary>The people of families among those found, with why.</summary>
    internal static Dictionary<Guid, IReadOnlyList<Reason>> In(IEnumerable<Found> hits) =>
        hits.Where(hit => PersonParticulars.PersonOf(hit.Id) is not null)
            .ToDictionary(hit => PersonParticulars.PersonOf(hit.Id)!.Value, hit => hit.Why);

    internal static async Task<IReadOnlyList<KnownTie>> TiesAsync(
        SignedIn viewer,
        ReadModels read,
        List<Guid> people,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        if (people.Count == 0)
            return [];
        var same = await SameAsync(read, people, stop);
        List<Guid> ids = [.. people.Union(same.Keys)];
        var ties = await read
            .FamilyLinks.Where(link => ids.Contains(link.Person) && !link.HasRecord && link.Of!.MergedInto == null)
            .Join(
                read.People,
                link => link.Person,
                person => person.Id,
                (link, person) =>
                    new
                    {
                        link.Child,
                        link.Person,
                        link.Relationship,
                        Name = person.Names == "" ? link.Name : person.Name,
                    }
            )
            .OrderBy(tie => tie.Child)
            .Take(MostTies)
            .ToListAsync(stop);
        var asked = people
            .GroupBy(person => same.GetValueOrDefault(person, person))
            .ToDictionary(one => one.Key, one => one.First());
        var visible = await read.VisibleAsync(viewer, ties.Select(tie => tie.Child), stop);
        var known = visible.Values.Where(child => child.Restricted != ChildRow.Sealed).ToList();
        var lines = (await FindChild.LinesAsync(viewer, read, known, clock, stop))
            .Where(line => line.Answer.Allowed)
            .ToDictionary(line => line.Id);
        return
        [
            .. ties.Where(tie => lines.ContainsKey(tie.Child))
                .Select(tie => new KnownTie(
                    asked[same.GetValueOrDefault(tie.Person, tie.Person)],
                    tie.Name,
                    tie.Relationship,
                    lines[tie.Child],
                    tie.Person
                ))
                .OrderBy(tie => people.IndexOf(tie.Person)),
        ];
    }

    // Of those who are recorded twice, by each of their records the one that is kept. Nearly nobody is.
    private static async Task<Dictionary<Guid, Guid>> SameAsync(
        ReadModels read,
        List<Guid> people,
        CancellationToken stop
    )
    {
        var same = new Dictionary<Guid, Guid>();
        for (List<Guid> asked = people; asked.Count > 0; )
        {
            var merged = await read
                .People.Where(person =>
                    person.MergedInto != null && (asked.Contains(person.Id) || asked.Contains(person.MergedInto.Value))
                )
                .Select(person => new { person.Id, Kept = person.MergedInto!.Value })
                .ToListAsync(stop);
            foreach (var one in merged)
                same[one.Id] = same[one.Kept] = one.Kept;
            asked = [.. merged.Select(one => one.Kept).Except(people).Except(asked)];
        }
        return same;
    }
}
