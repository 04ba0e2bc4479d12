using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store.Rows;
using Microsoft.Extensions.Caching.Memory;

namespace Kith.Store;

/// <summary>The records that were looked at last, kept in memory, each with who the people of the family are.</summary>
/// <remarks>
/// One that was read before is read again only when a fact was added since, whoever added it: facts are never changed
/// or taken away, so how many there are says whether it is the same record. Who the people are is read again when anything was
/// recorded of anybody's.
/// </remarks>
internal sealed class RecordCache(EventReader events) : IDisposable
{
    // Some tens of megabytes.
    private const int FactsKept = 50_000;

    private readonly MemoryCache _recent = new(new MemoryCacheOptions { SizeLimit = FactsKept });

    /// <summary>The record as it was when last read, and at which revision of the people; null when it is not kept.</summary>
    internal Kept? Find(Guid child) => _recent.TryGetValue(child, out Kept? known) ? known : null;

    /// <summary>Reads a record; null when nothing is recorded of the child.</summary>
    /// <param name="child">The child.</param>
    /// <param name="known">The record as it is kept, when no fact was added to it since; null to read it.</param>
    /// <param name="people">The revision of the people, known before it is read.</param>
    /// <param name="stop">Stops the reading.</param>
    internal async Task<ChildRecord?> ReadAsync(Guid child, ChildRecord? known, long people, CancellationToken stop)
    {
        if (known is null)
        {
            var facts = await events.OneAsync(Streams.OfChild(child), stop);
            if (facts.Count == 0)
                return null;
            known = ChildRecord.From(child, [.. facts.Select(row => row.Fact)]);
        }
        return (await KnowingAsync([known], people, stop))[0];
    }

    /// <summary>Several records as they are now, in the order asked for; an empty one where nothing is recorded of the child.</summary>
    internal async Task<IReadOnlyList<ChildRecord>> SeveralAsync(
        IReadOnlyCollection<Guid> children,
        CancellationToken stop
    )
    {
        List<Kept> known = [.. children.Distinct().Select(Find).OfType<Kept>()];
        var (people, versions) = await events.PeopleAndVersionsAsync(
            [.. known.Select(one => Streams.OfChild(one.Record.Id))],
            stop
        );
        // Those to which nothing was added since.
        var kept = known.FindAll(one =>
            versions.GetValueOrDefault(Streams.OfChild(one.Record.Id)) == one.Record.Version
        );
        var records = kept.Where(one => one.People == people).ToDictionary(one => one.Record.Id, one => one.Record);
        var read = kept.Where(one => one.People != people).Select(one => one.Record).ToList();
        List<Guid> missing = [.. children.Except(kept.Select(one => one.Record.Id))];
        if (missing.Count > 0)
        {
            var rows = await events.SeveralAsync([.. missing.Select(Streams.OfChild)], stop);
            var facts = rows.ToLookup(row => row.Stream, row => row.Fact, StringComparer.Ordinal);
            read.AddRange(missing.Select(child => ChildRecord.From(child, [.. facts[Streams.OfChild(child)]])));
        }
        foreach (var record in await KnowingAsync(read, people, stop))
            records[record.Id] = record;
        return [.. children.Select(child => records[child])];
    }

    /// <summary>What is recorded of people, in the order asked for; an empty record where nothing is.</summary>
    internal async Task<IReadOnlyList<PersonRecord>> PeopleAsync(
        IReadOnlyCollection<Guid> people,
        CancellationToken stop
    )
    {
        if (people.Count == 0)
            return [];
        var rows = await events.SeveralAsync([.. people.Distinct().Select(Streams.OfPerson)], stop);
        var facts = rows.ToLookup(row => row.Stream, row => row.Fact, StringComparer.Ordinal);
        return [.. people.Select(person => PersonRecord.From(person, [.. facts[Streams.OfPerson(person)]]))];
    }

    /// <summary>What is recorded of people, and on every other record that is of one of them.</summary>
    internal async Task<IReadOnlyList<PersonRecord>> TogetherAsync(
        IReadOnlyCollection<Guid> people,
        CancellationToken stop
    )
    {
        List<PersonRecord> all = [.. await PeopleAsync([.. people.Distinct()], stop)];
        // Of somebody who is recorded once, as nearly everybody is, there is no second question.
        while (all.SelectMany(KnownPeople.NamedOn).Except(all.Select(person => person.Id)).ToList() is [_, ..] others)
            all.AddRange(await PeopleAsync(others, stop));
        return all;
    }

    /// <summary>Lets go of them.</summary>
    public void Dispose() => _recent.Dispose();

    // Nobody's brothers and sisters are read for it: those with a record of their own are known by that.
    private async Task<List<ChildRecord>> KnowingAsync(List<ChildRecord> records, long revision, CancellationToken stop)
    {
        Guid[] family =
        [
            .. records
                .SelectMany(record => record.State.Person.Links)
                .Where(link => !link.HasRecord)
                .Select(link => link.Person)
                .Distinct(),
        ];
        var known = KnownPeople.Of(await TogetherAsync(family, stop));
        return
        [
            .. records.Select(record =>
                Keep(
                    known.IsNobody && record.State.Person.Known.IsNobody
                        ? record
                        : record.Knowing(known.Among(record.State.Person.Links.Select(link => link.Person))),
                    revision
                )
            ),
        ];
    }

    private ChildRecord Keep(ChildRecord record, long people)
    {
        if (record.Version > 0)
            _recent.Set(record.Id, new Kept(record, people), new MemoryCacheEntryOptions { Size = record.Version });
        return record;
    }

    /// <summary>A record that is kept.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="People">At which revision of the people it was read.</param>
    internal sealed record Kept(ChildRecord Record, long People);
}
