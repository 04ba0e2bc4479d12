using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Family;

/// <summary>
/// The other children of a child's family whose records somebody may open: brothers and sisters who stand on the record or on whose
/// records it stands, and whoever has a mother or a father in common, also where nobody has said that they are siblings.
/// </summary>
public sealed class OneFamily(EventStore records, Database database, ActHandler handler, AuthorityClock clock)
{
    // More is no family, and whoever looks for one child among so many searches by name.
    private const int Most = 60;

    /// <summary>Their records, the eldest first, loaded in one go. Nobody who is kept from the person is among them, and no sealed record.</summary>
    public async Task<IReadOnlyList<ChildRecord>> OthersAsync(SeenChild child, SignedIn viewer, CancellationToken stop)
    {
        // Nothing leads from the earlier record of a child who was adopted, nor to it, also for those who are named on it.
        if (IsSealed(child.Record))
            return [];
        Guid[] parents = [.. Parents(child.Record)];
        List<Guid> under =
        [
            .. parents.Length == 0
                ? []
                : (await records.LoadPeopleTogetherAsync(parents, stop)).Select(person => person.Id),
        ];
        Guid[] people = [.. under, child.Id];
        var linked = child.State.Person.Links.Where(link => link.HasRecord).Select(link => link.Person).ToHashSet();
        await using var read = database.ReadModels();
        var found = await read
            .FamilyLinks.Where(link => link.Child != child.Id && link.Of!.MergedInto == null)
            .Where(link => people.Contains(link.Person))
            .Select(link => new { link.Child, link.HasRecord })
            .Distinct()
            .OrderBy(link => link.Child)
            .Take(Most)
            .ToListAsync(stop);
        var naming = found.Where(link => link.HasRecord).Select(link => link.Child).ToHashSet();
        Guid[] asked = [.. linked.Concat(found.Select(link => link.Child)).Where(id => id != child.Id).Distinct()];
        return
        [
            .. (await records.LoadChildrenAsync(asked, stop))
                .Where(other =>
                    other.State.Person is { Registered: not null, MergedInto: null }
                    && !IsSealed(other)
                    && (linked.Contains(other.Id) || naming.Contains(other.Id) || Parents(other).Intersect(under).Any())
                    && viewer.Sees(SeenChild.SubjectOf(other), clock).Allowed
                )
                .OrderBy(other => other.State.Person.BornOn ?? DateOnly.MaxValue),
        ];
    }

    /// <summary>The child and the others, each as the person sees it, with what stands beside it: however many there are, in one go.</summary>
    public async Task<IReadOnlyList<SeenChild>> TogetherAsync(SeenChild child, SignedIn viewer, CancellationToken stop)
    {
        var others = await OthersAsync(child, viewer, stop);
        var beside = await RecordsBeside.LoadAsync(others, records, stop);
        var practice = handler.PracticeOf(viewer);
        return
        [
            .. others
                .Select(other =>
                    beside.Seen(
                        new SeenChild(other, viewer.Sees(SeenChild.SubjectOf(other), clock), child.Rules),
                        null,
                        viewer,
                        practice,
                        clock
                    )
                )
                .Append(child)
                .OrderBy(one => one.State.Person.BornOn ?? DateOnly.MaxValue)
                .ThenBy(one => one.State.Person.DisplayName, StringComparer.Ordinal),
        ];
    }

    /// <summary>Their records are read on a page as on their own, and it is said so of each.</summary>
    /// <param name="others">The children beside the one whose page it is.</param>
    /// <param name="viewer">Who reads.</param>
    /// <param name="page">The page.</param>
    /// <param name="audit">Where it is said.</param>
    /// <param name="stop">Stops before the page is shown.</param>
    public static async Task ReadAsync(
        IReadOnlyList<SeenChild> others,
        SignedIn viewer,
        string page,
        Audit audit,
        CancellationToken stop
    )
    {
        await Task.WhenAll(
            others.Select(one =>
                audit.ReadAsync(viewer.Id, one.Id, Purposes.Read, $"GET {page}", one.Answer.Relation.ToString(), stop)
            )
        );
        await audit.ShownAsync(
            viewer.Id,
            [.. others.SelectMany(one => one.Second.Joined).Select(joined => joined.Id)],
            $"GET {page}",
            stop
        );
    }

    /// <summary>True where one of two records names the other, or both the same parent: what is recorded for the one may be recorded for both at once.</summary>
    public static bool AreLinked(ChildRecord one, ChildRecord other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return Names(one, other) || Names(other, one) || Parents(one).Intersect(Parents(other)).Any();
    }

    /// <summary>The parents of a child who have no record as a child here.</summary>
    private static IEnumerable<Guid> Parents(ChildRecord record) =>
        new[] { Kinship.Mother, Kinship.Father }
            .SelectMany(parent => Kinship.Parents(record.State.Person.Links, parent))
            .Where(link => !link.HasRecord)
            .Select(link => record.State.Person.Known.One(link.Person));

    internal static bool IsSealed(ChildRecord record) => record.Involved.Restriction?.Kind == RestrictionKind.Sealed;

    private static bool Names(ChildRecord one, ChildRecord other) =>
        one.State.Person.Links.Any(link => link.HasRecord && link.Person == other.Id);
}
