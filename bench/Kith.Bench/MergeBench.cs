using System.Globalization;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;

namespace Kith.Bench;

/// <summary>
/// Two records made one, and taken apart again: of a child (two facts), and of an adult (one on each record of theirs, and one on the
/// child's), beside the bare inserts of what that stores for good. Both are read first, as whoever decides it has to.
/// </summary>
internal static class MergeBench
{
    private const double RatioWanted = 0.25;
    private const int Acts = 60;
    private const int Warming = 3;
    private const int Rounds = Timing.Rounds + 2;
    private const int PairsNeeded = (Rounds + Warming) * Acts;

    private static readonly DateOnly On = new(2026, 3, 9);

    public static async IAsyncEnumerable<Figure> RunAsync()
    {
        foreach (var engine in BenchDatabase.Engines)
        {
            await using var database = await BenchDatabase.WithSampleAsync(engine);
            var records = database.Records;
            List<Guid> children = await records.AllChildrenAsync().Select(record => record.Id).ToListAsync();
            List<(Guid Kept, Guid Second)> of =
            [
                .. children.Take(2 * PairsNeeded).Chunk(2).Select(two => (two[0], two[1])),
            ];
            List<(Guid Child, Guid Kept, Guid Second)> adults = await WithAdultsAsync(records, children);
            await using var bare = new BareAct(await database.BareAsync(), engine == "sqlite", On);

            yield return await Child(
                "merge two records of a child",
                pair => (new RecordJoined(pair.Second), new RecordMerged(pair.Kept))
            );
            yield return await Child(
                "take two records of a child apart",
                pair => (new RecordParted(pair.Second), new RecordSeparated(pair.Kept))
            );
            yield return await Adult(
                "merge two records of an adult",
                one =>
                    (
                        new FamilyMemberMerged(one.Kept, one.Second),
                        new PersonJoined(one.Second),
                        new PersonMerged(one.Kept)
                    )
            );
            yield return await Adult(
                "take two records of an adult apart",
                one =>
                    (
                        new FamilyMemberSeparated(one.Kept, one.Second),
                        new PersonParted(one.Second),
                        new PersonSeparated(one.Kept)
                    )
            );

            Task<Figure> Child(string name, Func<(Guid Kept, Guid Second), (Fact, Fact)> facts) =>
                FigureAsync(
                    $"{name}, {engine}",
                    round => Each(of, round, pair => ChildAsync(records, pair, facts(pair))),
                    () => bare.InsertAsync(2)
                );

            Task<Figure> Adult(
                string name,
                Func<(Guid Child, Guid Kept, Guid Second), (Fact, IdentityFact, IdentityFact)> facts
            ) =>
                FigureAsync(
                    $"{name}, {engine}",
                    round => Each(adults, round, one => AdultAsync(records, one, facts(one))),
                    () => bare.InsertAsync(3, 1)
                );
        }
    }

    // The first pairs warm up; each of the others is merged in one round, and taken apart in the same round of the next figure.
    private static async Task<Figure> FigureAsync(string name, Func<int, Task> work, Func<Task> insert)
    {
        for (var round = 0; round < Warming; round++)
            await work(round);
        var (whole, only, _) = await Timing.InTurnAsync(
            round => work(Warming + round),
            async _ =>
            {
                for (var act = 0; act < Acts; act++)
                    await insert();
            }
        );
        return new Figure(
            name,
            string.Create(CultureInfo.InvariantCulture, $"{Acts / whole:0} acts/s beside {Acts / only:0} bare"),
            only / whole,
            ">= 0.25 of the rate",
            only / whole >= RatioWanted
        );
    }

    private static async Task Each<T>(List<T> all, int round, Func<T, Task> work)
    {
        foreach (var one in all[(round * Acts)..((round + 1) * Acts)])
            await work(one);
    }

    private static async Task ChildAsync(
        EventStore records,
        (Guid Kept, Guid Second) pair,
        (Fact OnKept, Fact OnSecond) facts
    )
    {
        var seen = await records.LoadChildrenAsync([pair.Kept, pair.Second]);
        await StoreAsync(
            records,
            "merge-record",
            [
                new StreamAppend(seen[0], [new Dated(facts.OnKept, On)]),
                new StreamAppend(seen[1], [new Dated(facts.OnSecond, On)]),
            ],
            []
        );
    }

    private static async Task AdultAsync(
        EventStore records,
        (Guid Child, Guid Kept, Guid Second) one,
        (Fact OnChild, IdentityFact OnKept, IdentityFact OnSecond) facts
    )
    {
        var child = (await records.LoadChildrenAsync([one.Child]))[0];
        var seen = await records.LoadPeopleAsync([one.Kept, one.Second]);
        await StoreAsync(
            records,
            "merge-person",
            [new StreamAppend(child, [new Dated(facts.OnChild, On)])],
            [
                new PersonAppend(seen[0], [new Dated(facts.OnKept, On)]),
                new PersonAppend(seen[1], [new Dated(facts.OnSecond, On)]),
            ]
        );
    }

    // A mother who is recorded twice on one child.
    private static async Task<List<(Guid, Guid, Guid)>> WithAdultsAsync(
        EventStore records,
        IReadOnlyList<Guid> children
    )
    {
        List<(Guid, Guid, Guid)> adults = [];
        foreach (var child in await records.LoadChildrenAsync([.. children.Take(PairsNeeded)]))
        {
            var (kept, second) = (Guid.NewGuid(), Guid.NewGuid());
            await StoreAsync(
                records,
                "record-family",
                [
                    new StreamAppend(
                        child,
                        [
                            new Dated(new FamilyMemberRecorded(kept, "Rosa Hart", "mother"), On),
                            new Dated(new FamilyMemberRecorded(second, "Rosa Quill", "carer"), On),
                        ]
                    ),
                ],
                [Described(kept, "Hart"), Described(second, "Quill")]
            );
            adults.Add((child.Id, kept, second));
        }
        return adults;
    }

    private static PersonAppend Described(Guid person, string family) =>
        new(
            PersonRecord.From(person, []),
            [
                new Dated(
                    new PersonDescribed(Names: [new NameHeld("used", "Rosa", family)], Telephone: "01632 960001"),
                    On
                ),
            ]
        );

    private static async Task StoreAsync(
        EventStore records,
        string act,
        IReadOnlyList<StreamAppend> children,
        IReadOnlyList<PersonAppend> people
    )
    {
        var id = Guid.NewGuid();
        var stored = await records.AppendAsync(
            new Append(id, act, "bench", DateTimeOffset.UtcNow, id.ToString(), children) { People = people }
        );
        if (stored is not AppendResult.Stored)
            throw new InvalidOperationException($"The act was not stored: {stored}");
    }
}
