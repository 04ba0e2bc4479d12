using System.Collections.ObjectModel;
using Kith.Casework.People.ParentSupports;

namespace Kith.Casework.People;

/// <summary>Who the people of a family are, by records of their own; and which of those records are of one person.</summary>
public sealed class KnownPeople : ReadOnlyDictionary<Guid, Identity>
{
    private readonly Dictionary<Guid, PersonRecord> _records;
    private readonly Dictionary<Guid, Guid> _ones;

    private KnownPeople(
        Dictionary<Guid, Identity> identities,
        Dictionary<Guid, PersonRecord> records,
        Dictionary<Guid, Guid> ones
    )
        : base(identities) => (_records, _ones) = (records, ones);

    /// <summary>Nobody.</summary>
    public static KnownPeople Nobody { get; } = new([], [], []);

    /// <summary>True where nothing is known of anybody.</summary>
    public bool IsNobody =>
        Count == 0 && AreAllOnce && _records.Values.All(record => record is { Pregnancies.Count: 0, Support: null });

    /// <summary>The pregnancies of somebody that ended, by any record of theirs.</summary>
    public IEnumerable<EndedPregnancy> PregnanciesOf(Guid person) =>
        _records
            .Values.Where(record => One(record.Id) == One(person))
            .OrderBy(record => record.Id)
            .SelectMany(record => record.Pregnancies)
            .DistinctBy(pregnancy => pregnancy.Id);

    /// <summary>The support that somebody was offered in their own right, by any record of theirs: what goes on before what does not. Null where none was.</summary>
    public ParentSupport? SupportOf(Guid person) =>
        _records
            .Values.Where(record => One(record.Id) == One(person))
            .Select(record => record.Support)
            .OfType<ParentSupport>()
            .OrderByDescending(support => support.GoesOn)
            .ThenByDescending(support => support.OfferedOn)
            .FirstOrDefault();

    /// <summary>The record of somebody on which support in their own right stands; their own where none does.</summary>
    public Guid SupportedUnder(Guid person) =>
        _records
            .Values.Where(record => One(record.Id) == One(person) && record.Support is not null)
            .OrderByDescending(record => record.Support!.GoesOn)
            .ThenByDescending(record => record.Support!.OfferedOn)
            .Select(record => record.Id)
            .FirstOrDefault(person);

    /// <summary>True where nobody is recorded twice.</summary>
    public bool AreAllOnce => _ones.Count == 0;

    /// <summary>The one record under which somebody is known; their own where there is no other.</summary>
    public Guid One(Guid person) => _ones.GetValueOrDefault(person, person);

    /// <summary>True for somebody of whom there are several records.</summary>
    public bool IsMerged(Guid person) => _ones.ContainsKey(person);

    /// <summary>What stands on somebody's own record, and on no other of theirs; null where nothing does.</summary>
    public Identity? OnOwnRecord(Guid person) => _records.GetValueOrDefault(person)?.Identity;

    /// <summary>The pregnancies that ended, as they stand on somebody's own record, and on no other of theirs.</summary>
    public IReadOnlyList<EndedPregnancy> PregnanciesOnOwnRecord(Guid person) =>
        _records.GetValueOrDefault(person)?.Pregnancies ?? [];

    /// <summary>The second records of those who are recorded twice, each with the one that is kept.</summary>
    public IEnumerable<(Guid Second, Guid Kept)> Seconds =>
        _ones.Where(one => one.Key != one.Value).Select(one => (one.Key, one.Value)).OrderBy(one => one.Key);

    /// <summary>All records that are of one person with somebody's: their own, and those merged with it.</summary>
    public static IEnumerable<Guid> NamedOn(PersonRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.MergedInto is { } kept ? record.Joined.Append(kept) : record.Joined;
    }

    /// <summary>These people; those who are one are known by all that stands on any of their records.</summary>
    /// <param name="people">The people, with the other records of each.</param>
    public static KnownPeople Of(IEnumerable<PersonRecord> people)
    {
        var records = people.DistinctBy(person => person.Id).ToDictionary(person => person.Id);
        var ones = new Dictionary<Guid, Guid>();
        foreach (var second in records.Values)
            if (
                second.MergedInto is { } into
                && records.GetValueOrDefault(into) is { } kept
                && kept.Joined.Contains(second.Id)
            )
                ones[second.Id] = ones[into] = into;
        var groups = ones.GroupBy(one => one.Value, one => one.Key)
            .ToDictionary(
                one => one.Key,
                one =>
                    Identity.Together([
                        records[one.Key],
                        .. one.Where(id => id != one.Key).Order().Select(id => records[id]),
                    ])
            );
        var identities = new Dictionary<Guid, Identity>();
        foreach (var (id, record) in records)
            if ((ones.TryGetValue(id, out var kept) ? groups[kept] : record.Identity) is { } identity)
                identities[id] = identity;
        var known = new KnownPeople(identities, records, ones);
        return known.IsNobody ? Nobody : known;
    }

    /// <summary>Those of them who belong to one family, with the other records of each.</summary>
    /// <param name="family">The people of the family.</param>
    public KnownPeople Among(IEnumerable<Guid> family)
    {
        var these = family.Where(_records.ContainsKey).Select(One).ToHashSet();
        return these.Count == 0 ? Nobody : Of(_records.Values.Where(record => these.Contains(One(record.Id))));
    }
}
