using System.Runtime.CompilerServices;
using System.Text.Json;
using Kith.Casework.People;
using Kith.Casework.People.Importing;
using Kith.Casework.Record;
using Kith.Returns.Import;
using Kith.Store;
using Kith.Store.Importing;

namespace Kith.Commands;

/// <summary>Compares what was put aside of a file of people with the records, and answers what is to be stored, some at a time.</summary>
internal sealed class PeopleBatches(
    PeopleMapping mapping,
    PeopleStage stage,
    PeopleReport report,
    EventStore records,
    PeopleImportFiles files
)
{
    // Little enough to keep in memory, and enough that a common name is written to the index of the search once for many people.
    private const int BatchSize = 2_000;

    private const string Untied =
        "Nothing ties this person to a child of the file. Who somebody is in a family is seen through a child: give the relationship.";

    private string People => files.People.Name;

    private string Ties => files.Relationships?.Name ?? "";

    /// <summary>The record of somebody of a file: the same in every file of the same system.</summary>
    internal static Guid IdOf(PeopleMapping mapping, PersonRow row) =>
        row.IsChild && mapping.Authority is { } authority && row.Text("number") is { } number
            ? ChildNumber.IdOf(authority, number)
            : Imported.IdOf(mapping.Source, row.Id);

    public async IAsyncEnumerable<IReadOnlyList<Append>> AllAsync(
        TimeProvider time,
        IProgress<long>? progress,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var act = Guid.NewGuid();
        var on = mapping.AsOf ?? new Web.Shared.AuthorityClock(time).Today;
        var done = 0L;
        for (
            IReadOnlyList<StagedRow> rows = stage.Rows(0, BatchSize);
            rows.Count > 0;
            rows = stage.Rows(rows[^1].Number, BatchSize)
        )
        {
            stop.ThrowIfCancellationRequested();
            List<Append> appends = [.. await ChildrenAsync(rows, on, act, time.GetUtcNow(), stop)];
            var adults = await AdultsAsync(rows, on, stop);
            if (adults.Count > 0)
                appends.Add(
                    new Append(act, Imported.ActName, Imported.Actor, time.GetUtcNow(), $"{act:N}/{rows[0].Number}", [])
                    {
                        People = adults,
                    }
                );
            yield return appends;
            progress?.Report(done += rows.Count);
        }
        // Thrown inside the transaction: what is not accounted for is not stored.
        if (!report.Tally.Balances)
            throw new Web.Shared.CouldNotException(
                "The counts do not add up, so nothing was imported. This is a fault of Kith: please report it."
            );
    }

    private async Task<List<PersonAppend>> AdultsAsync(
        IReadOnlyList<StagedRow> rows,
        DateOnly on,
        CancellationToken stop
    )
    {
        List<(long Number, PersonRow Row)> adults = [];
        foreach (var staged in rows.Where(row => !row.IsChild))
            if (stage.IsTied(staged.Number))
                adults.Add((staged.Number, PeopleReading.Row(staged)));
            else
                report.Reject(People, PeopleReading.Row(staged), Untied);
        var proposed = stage.Proposed(rows[0].Number, rows[^1].Number).ToLookup(one => one.Row);
        var others = (
            await records.LoadPeopleAsync(
                [.. adults.SelectMany(one => proposed[one.Number]).Select(one => one.Other).Distinct()],
                stop
            )
        ).ToDictionary(other => other.Id);
        var known = await records.LoadPeopleAsync([.. adults.Select(one => IdOf(mapping, one.Row))], stop);
        List<PersonAppend> appends = [];
        foreach (var ((number, row), record) in adults.Zip(known))
        {
            var news = AdultNews.Of(row, record, mapping.Source, on, Line(People, row.Line));
            report.Add(People, row, news);
            Dated[] duplicates =
            [
                .. proposed[number]
                    // Once for the two, whichever of them stood first in the file then.
                    .Where(one =>
                        record.MergedInto is null
                        && !ProposedPeople.IsKnown(record, one.Other)
                        && !ProposedPeople.IsKnown(others[one.Other], record.Id)
                    )
                    .Select(one => new Dated(new PersonDuplicateProposed(one.Other, one.Likelihood), on)),
            ];
            report.Propose(duplicates);
            if (news.Facts.Count + duplicates.Length > 0)
                appends.Add(
                    new PersonAppend(
                        record,
                        [.. news.Facts.Select(fact => fact.Fact), .. duplicates],
                        Line(People, row.Line)
                    )
                );
        }
        return appends;
    }

    private async Task<List<Append>> ChildrenAsync(
        IReadOnlyList<StagedRow> rows,
        DateOnly on,
        Guid act,
        DateTimeOffset at,
        CancellationToken stop
    )
    {
        var children = rows.Where(row => row.IsChild).Select(row => (row.Number, Row: PeopleReading.Row(row))).ToList();
        var ties = stage.Ties(rows[0].Number, rows[^1].Number).ToLookup(tie => tie.Child);
        var proposed = stage.Proposed(rows[0].Number, rows[^1].Number).ToLookup(one => one.Row);
        var others = (
            await records.LoadChildrenAsync(
                [.. proposed.SelectMany(row => row).Select(one => one.Other).Distinct()],
                stop
            )
        ).ToDictionary(other => other.Id);
        var known = await records.LoadChildrenAsync([.. children.Select(one => IdOf(mapping, one.Row))], stop);
        List<Append> appends = [];
        foreach (var ((number, row), record) in children.Zip(known))
        {
            var staged = ties[number].ToList();
            var tied = staged.ConvertAll(Tie);
            var news = ChildNews.Of(row, tied, record, on, Line(People, row.Line));
            report.Add(People, row, news);
            foreach (var (place, tie) in staged.Index().Where(tie => !tie.Item.IsDerived))
                report.Add(Ties, tied[place].Tie, news.Ties[place].Fate, news.Ties[place].Reason);
            foreach (var (place, (fate, reason)) in news.Addresses)
                report.AddAddress(People, tied[place].Row, fate, reason);
            Dated[] duplicates =
            [
                .. proposed[number]
                    // Once for the two, whichever of them stood first in the file then.
                    .Where(one =>
                        record.State.Person.MergedInto is null
                        && !ProposedDuplicates.IsKnown(record, one.Other)
                        && !ProposedDuplicates.IsKnown(others[one.Other], record.Id)
                    )
                    .Select(one => new Dated(new DuplicateProposed(one.Other, one.Number, one.Likelihood), on)),
            ];
            report.Propose(duplicates);
            if (news.Facts.Count + duplicates.Length > 0)
                appends.Add(
                    new Append(
                        act,
                        Imported.ActName,
                        Imported.Actor,
                        at,
                        $"{act:N}/{record.Id:N}",
                        [
                            new StreamAppend(record, [.. news.Facts.Select(fact => fact.Fact), .. duplicates])
                            {
                                Sources =
                                [
                                    .. news.Facts.Select(fact => fact.Source),
                                    .. duplicates.Select(_ => Line(People, row.Line)),
                                ],
                            },
                        ]
                    )
                );
        }
        return appends;
    }

    private ChildTie Tie(StagedTie staged)
    {
        var (person, tie) = (
            PeopleReading.Row(staged.Person),
            JsonSerializer.Deserialize<TieRow>(staged.Said, Json.Options)!
        );
        return new ChildTie(
            IdOf(mapping, person),
            person,
            tie,
            Line(Ties, tie.Line),
            staged.IsFirst && !person.IsChild && person.Text("lines") is not null
        );
    }

    private static string Line(string file, int line) => $"{file}, line {line}";
}
