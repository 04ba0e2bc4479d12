using static Kith.Store.Tests.Example;

namespace Kith.Store.Tests;

/// <summary>Whatever fails, and whenever: an act is stored whole or not at all, and storing it again ends well.</summary>
public sealed class AnomalyTests
{
    [Theory, EveryEngine]
    public async Task Whichever_call_to_the_database_fails_nothing_is_half_written(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();
        await records.AppendAsync(Act(Registered(Guid.NewGuid())), TestDatabase.Stop);
        var failed = true;
        for (var nth = 1; failed; nth++)
        {
            var (ava, ben) = (Guid.NewGuid(), Guid.NewGuid());
            var act = Act(Registered(ava), Registered(ben));
            failed = false;
            var calls = 0;
            test.Database.Engine.Calling = _ =>
            {
                if (++calls != nth)
                    return;
                failed = true;
                throw new IOException($"Call {nth} failed.");
            };
            if (await TryAsync(() => records.AppendAsync(act)) is not null)
                failed.ShouldBeTrue();
            test.Database.Engine.Calling = _ => { };

            await ShouldBeWholeOrAbsentAsync(test, act);
            (await records.AppendAsync(act, TestDatabase.Stop)).ShouldNotBeOfType<AppendResult.Changed>();
            (await ShouldBeWholeOrAbsentAsync(test, act)).ShouldBeTrue();
        }
        await ShouldStandAsync(test);
    }

    [Theory, EveryEngine]
    public async Task Whichever_table_refuses_a_row_nothing_is_half_written(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();
        foreach (var table in (string[])["act_key", "events", "child", "clock", "referral", "audit", "unsealed"])
        {
            var act = Act(
                Registered(Guid.NewGuid()) with
                {
                    Facts =
                    [
                        .. Registered(default).Facts,
                        .. Referred(Kith.Casework.Record.ChildRecord.New(default)).Facts,
                    ],
                }
            );
            await test.RunAsync(Refuse(engine, table));

            (await TryAsync(() => records.AppendAsync(act))).ShouldNotBeNull(table);

            await test.RunAsync(
                engine == "sqlite" ? "DROP TRIGGER refused" : $"DROP TRIGGER refused ON {table}; DROP FUNCTION refuse()"
            );
            (await ShouldBeWholeOrAbsentAsync(test, act)).ShouldBeFalse(table);
            (await records.AppendAsync(act, TestDatabase.Stop)).ShouldBe(new AppendResult.Stored(act.ActId));
        }
        await ShouldStandAsync(test);
    }

    [Theory, EveryEngine]
    public async Task An_import_that_fails_in_the_middle_leaves_nothing(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();
        var before = await RebuildTests.DumpAsync(test);

        await Should.ThrowAsync<IOException>(() => records.ImportAllAsync(BrokenAsync(), TestDatabase.Stop));

        (await RebuildTests.DumpAsync(test)).ShouldBe(before);
        (await test.AskAsync<long>("SELECT count(*) FROM events")).ShouldBe(0);

        static async IAsyncEnumerable<IReadOnlyList<Append>> BrokenAsync()
        {
            for (var batch = 0; batch < 3; batch++)
            {
                yield return [Act(Registered(Guid.NewGuid())), Act(Registered(Guid.NewGuid()))];
                await Task.Yield();
            }
            throw new IOException("The file ends in the middle.");
        }
    }

    [Theory, EveryEngine]
    public async Task Of_many_acts_stored_together_only_the_one_that_was_overtaken_is_left_out(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();
        var (ava, ben) = (Guid.NewGuid(), Guid.NewGuid());
        var first = Act(Registered(ava));
        await records.AppendAsync(first, TestDatabase.Stop);
        var (news, late) = (Act(Registered(ben)), Act(Registered(ava, "2002")));

        var results = await records.ImportAsync([first, news, late], TestDatabase.Stop);

        results.ShouldBe([
            new AppendResult.AlreadyStored(first.ActId),
            new AppendResult.Stored(news.ActId),
            new AppendResult.Changed(ava, 2),
        ]);
    }

    private static async Task<Exception?> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (Exception failure) when (failure is IOException or System.Data.Common.DbException)
        {
            return failure;
        }
    }

    /// <returns>True when the act is stored: every part of it, once.</returns>
    private static async Task<bool> ShouldBeWholeOrAbsentAsync(TestDatabase test, Append act)
    {
        var children = act.Streams.Select(stream => stream.Record.Id.ToString().ToUpperInvariant()).ToList();
        var ids = string.Join(", ", children.Select(id => $"'{id}'"));
        var stored = await test.AskAsync<long>($"SELECT count(*) FROM act_key WHERE key = '{act.IdempotencyKey}'") == 1;
        foreach (
            var (what, whole) in new Dictionary<string, int>
            {
                [$"events WHERE act = '{act.ActId.ToString().ToUpperInvariant()}'"] = act.Streams.Sum(stream =>
                    stream.Facts.Count
                ),
                [$"child WHERE id IN ({ids})"] = act.Streams.Count,
                [$"audit WHERE child IN ({ids})"] = act.Streams.Count,
            }
        )
            (await test.AskAsync<long>($"SELECT count(*) FROM {what}")).ShouldBe(stored ? whole : 0, what);
        return stored;
    }

    /// <summary>The read models are what a rebuild makes, and every row is still to be sealed.</summary>
    internal static async Task ShouldStandAsync(TestDatabase test, Kith.Guidance.GuidanceLibrary? rules = null)
    {
        var before = await RebuildTests.DumpAsync(test);
        await new Rebuilder(test.Database, rules ?? Rules).RunAsync(stop: TestDatabase.Stop);
        (await RebuildTests.DumpAsync(test)).ShouldBe(before);
        await SealingTests.Sealer(test).SealAsync(TestDatabase.Stop);
        var verified = await SealingTests.VerifyAsync(test, rules);
        verified.Findings.ShouldBeEmpty();
        verified.Unsealed.ShouldBe(0);
    }

    private static string Refuse(string engine, string table) =>
        engine == "sqlite"
            ? $"CREATE TRIGGER refused BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END"
            : $"""
                CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'The disk is full.'; END $$;
                CREATE TRIGGER refused BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION refuse()
                """;
}
