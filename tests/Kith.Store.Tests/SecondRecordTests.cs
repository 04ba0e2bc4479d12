using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store.Engines;
using Kith.Store.Returns;
using static Kith.Store.Tests.Example;

namespace Kith.Store.Tests;

/// <summary>A second record of a child, merged into the one that is kept and taken out again.</summary>
public sealed class SecondRecordTests
{
    [Theory, EveryEngine]
    public async Task Two_records_merged_and_taken_apart_again_have_the_rows_they_had_whatever_is_recorded(
        string engine
    )
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        using var records = test.Records();
        await RebuildTests.WriteAtRandomAsync(records, seed: 44, children: 8, acts: 160);
        var all = await AllAsync(records);
        var before = await RowsAsync(test);

        // Each is once the second record, and once the one that is kept.
        foreach (var (second, kept) in all.Zip([.. all.Skip(1), all[0]]))
        {
            await AppendAsync(records, kept, new RecordJoined(second, "2"), second, new RecordMerged(kept, "1"));
            (await MergedAsync(test)).ShouldBe(1);

            await AppendAsync(records, kept, new RecordParted(second, "2"), second, new RecordSeparated(kept, "1"));
            Same(await RowsAsync(test), before);
        }
        await new Rebuilder(test.Database, Rules).RunAsync(stop: TestDatabase.Stop);
        Same(await RowsAsync(test), before);
    }

    [Theory, EveryEngine]
    public async Task Both_records_are_written_or_neither(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        using var records = test.Records();
        await RebuildTests.WriteAtRandomAsync(records, seed: 45, children: 2, acts: 4);
        var (kept, second) = ((await AllAsync(records))[0], (await AllAsync(records))[1]);
        var seen = await records.LoadChildrenAsync([kept, second]);
        await records.AppendAsync(Act(Referred(seen[1])));
        var before = await RowsAsync(test);

        var late = await records.AppendAsync(
            Act("merge-record", Stream(seen[0], new RecordJoined(second)), Stream(seen[1], new RecordMerged(kept)))
        );

        late.ShouldBeOfType<AppendResult.Changed>().Child.ShouldBe(second);
        Same(await RowsAsync(test), before);
        (await records.LoadChildAsync(kept))!.Version.ShouldBe(seen[0].Version);
    }

    [Theory, EveryEngine]
    public async Task A_return_counts_the_child_once_with_the_second_record_beside_the_first(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        using var records = test.Records();
        await RebuildTests.WriteAtRandomAsync(records, seed: 46, children: 3, acts: 6);
        var all = await AllAsync(records);
        var children = new NumberedChildren(test.Database);
        (await children.CountAsync()).ShouldBe(3);

        await AppendAsync(records, all[0], new RecordJoined(all[1]), all[1], new RecordMerged(all[0]));

        (await children.CountAsync()).ShouldBe(2);
        var counted = await ListAsync(children);
        counted.Select(child => child.Record.Id).ShouldBe([all[0], all[2]], ignoreOrder: true);
        counted.Single(child => child.Record.Id == all[0]).Second.Select(one => one.Id).ShouldBe([all[1]]);
        counted.Single(child => child.Record.Id == all[2]).Second.ShouldBeEmpty();
    }

    private static async Task<List<NumberedChild>> ListAsync(NumberedChildren children)
    {
        List<NumberedChild> all = [];
        await foreach (var batch in children.BatchesAsync())
            all.AddRange(batch);
        return all;
    }

    private static async Task AppendAsync(EventStore records, Guid one, Fact onOne, Guid other, Fact onOther)
    {
        var seen = await records.LoadChildrenAsync([one, other]);
        (
            await records.AppendAsync(
                Act("merge-record", Stream(seen[0], onOne), Stream(seen[1], onOther)) with
                {
                    // Whoever leads has seen what others recorded once they record something themselves.
                    Actor = "sam",
                }
            )
        ).ShouldBeOfType<AppendResult.Stored>();
    }

    private static StreamAppend Stream(ChildRecord seen, Fact fact) => new(seen, [new Dated(fact, March(9))]);

    private static async Task<List<Guid>> AllAsync(EventStore records)
    {
        List<Guid> all = [];
        await foreach (var child in records.AllChildrenAsync(TestDatabase.Stop))
            all.Add(child.Id);
        return all;
    }

    private static Task<long> MergedAsync(TestDatabase test) =>
        test.AskAsync<long>("SELECT count(*) FROM child WHERE merged_into IS NOT NULL");

    // How many facts there are, and who was told of them, is the only thing that merging and taking apart leaves.
    private static async Task<IReadOnlyList<string>> RowsAsync(TestDatabase test)
    {
        var version = (
            await test.Database.Engine.ListAsync(
                row => Enumerable.Range(0, row.FieldCount).First(column => row.GetName(column) == "version"),
                "SELECT * FROM child LIMIT 1",
                [],
                TestDatabase.Stop
            )
        )[0];
        return
        [
            .. (await RebuildTests.DumpAsync(test))
                .Where(line => !line.StartsWith("fact_count|record-", StringComparison.Ordinal))
                .Where(line => !line.Contains("|records-merged|", StringComparison.Ordinal))
                .Select(line =>
                    line.StartsWith("child|", StringComparison.Ordinal) ? Without(line, version + 1)
                    : line.StartsWith("notice|", StringComparison.Ordinal) ? Without(line, NoticeNumber)
                    : line
                ),
        ];
    }

    private static void Same(IReadOnlyList<string> now, IReadOnlyList<string> before)
    {
        now.Except(before).ShouldBeEmpty();
        now.Count.ShouldBe(before.Count);
    }

    // They are numbered through as they stand.
    private const int NoticeNumber = 2;

    private static string Without(string line, int place)
    {
        var values = line.Split('|');
        values[place] = "";
        return string.Join('|', values);
    }
}
