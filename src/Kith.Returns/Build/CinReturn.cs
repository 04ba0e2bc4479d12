using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Returns.Cin;

namespace Kith.Returns.Build;

/// <summary>
/// Makes a child's part of a children in need census from the record, as it stood at the end of the period. It adds nothing
/// that the record does not say. What belongs in a return stands in docs/census.md.
/// </summary>
public static class CinReturn
{
    /// <summary>Stands where the version of an entry would, for what comes from a second record: no entry of the child's own record puts it right.</summary>
    public const int OfSecondRecord = int.MaxValue;

    /// <summary>The child as it goes into the return of a period.</summary>
    /// <param name="record">The record, complete.</param>
    /// <param name="period">The census year; its last day may be earlier than 31 March, for the return as it would be today.</param>
    /// <param name="position">Place of the child in the return, from 1.</param>
    /// <param name="provisional">Also what is known from a draft of the 2026-27 return only.</param>
    /// <param name="second">Second records of the child that were merged into it: their episodes are the child's.</param>
    public static ReturnedChild Of(
        ChildRecord record,
        CensusPeriod period,
        int position = 1,
        bool provisional = false,
        IReadOnlyList<ChildRecord>? second = null
    )
    {
        var answers = QueryAnswer.In(record, period.Year);
        var registrations = record.Standing.Where(fact => fact.Fact is ChildRegistered).ToList();
        var registered =
            registrations.LastOrDefault(fact => fact.On <= period.Reference) ?? registrations.FirstOrDefault();
        var number = ((ChildRegistered?)registered?.Fact)?.Number.Trim() ?? "";
        var notes = new Notes(record.Id, number);
        var child = new CinChild(position, registered?.Version ?? 1, 1);
        var aside = ReturnDifferences.SetAside(record, period.Year.ToString());
        foreach (var entry in record.Standing.Where(fact => aside.Contains(fact.Version)))
            notes.Ask(Entries.NameOf(entry.Fact), entry.On, entry.Version);
        var episodes = EpisodesOf(record, aside, notes)
            .Concat((second ?? []).SelectMany(one => OfSecond(one, period, notes)));
        foreach (var episode in episodes.OrderBy(episode => episode.Referral.On))
            if (new EpisodeBuilding(episode, period, notes, provisional).Build(child.Episodes.Count + 1) is { } built)
                child.Episodes.Add(built);
        if (child.Episodes.Count == 0)
        {
            notes.Add("Child", null, "Nothing on the record belongs in a return of this year.", 0);
            return new ReturnedChild(record.Id, number, null, notes.All, answers);
        }
        if (registered is not null)
            PersonBuilding.Fill(child, registered, record, period);
        return new ReturnedChild(record.Id, number, child, notes.All, answers);
    }

    private static List<EpisodeFacts> OfSecond(ChildRecord second, CensusPeriod period, Notes notes) =>
        EpisodesOf(
            second.Standing,
            ReturnDifferences.SetAside(second, period.Year.ToString()),
            notes,
            fact => fact with { Version = OfSecondRecord }
        );

    private static List<EpisodeFacts> EpisodesOf(ChildRecord record, IReadOnlySet<int> aside, Notes notes) =>
        EpisodesOf(record.Standing, aside, notes, fact => fact);

    private static List<EpisodeFacts> EpisodesOf(
        IReadOnlyList<Recorded> standing,
        IReadOnlySet<int> aside,
        Notes notes,
        Func<Recorded, Recorded> taken
    ) =>
        [
            .. standing
                .Where(fact => fact.Episode > 0 && !aside.Contains(fact.Version))
                .Select(taken)
                .GroupBy(fact => fact.Episode)
                .OrderBy(episode => episode.Key)
                .SelectMany(episode => EpisodeFacts.In([.. episode], notes)),
        ];
}
