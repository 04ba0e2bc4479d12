using Kith.Casework.Record;
using Kith.Store.Sealing;
using static Kith.Store.Tests.Example;

namespace Kith.Store.Tests;

public sealed class SealingTests
{
    private const int ActsARound = 4;

    [Theory, EveryEngine]
    public async Task What_nobody_touched_is_found_to_be_whole(string engine)
    {
        await using var test = await SealedAsync(engine, rounds: 3);

        var verified = await VerifyAsync(test);

        verified.Findings.ShouldBeEmpty();
        (verified.Seals, verified.Unsealed).ShouldBe((3, 0));
        verified.Rows.ShouldBe(await RowsAsync(test));
    }

    [Theory, EveryEngine]
    public async Task The_newest_rows_may_be_unsealed(string engine)
    {
        await using var test = await SealedAsync(engine, rounds: 1);
        await WriteAsync(test);

        var verified = await VerifyAsync(test);

        verified.Findings.ShouldBeEmpty();
        verified.Unsealed.ShouldBe(await RowsAsync(test) - verified.Rows);
    }

    [Theory, EveryEngine]
    public async Task Positions_that_stay_empty_are_not_taken_for_removed_rows(string engine)
    {
        await using var test = await SealedAsync(engine, rounds: 1);
        var records = test.Records();
        var child = Guid.NewGuid();
        await records.AppendAsync(Act(Registered(child)), TestDatabase.Stop);
        var seen = (await records.LoadChildAsync(child, TestDatabase.Stop))!;
        for (var attempt = 0; attempt < 3; attempt++)
            await records.AppendAsync(Act(Referred(seen, $"attempt {attempt}")), TestDatabase.Stop);
        await Sealer(test).SealAsync(TestDatabase.Stop);

        (await VerifyAsync(test)).Findings.ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Sealers_of_several_servers_seal_each_row_once_while_others_write(string engine)
    {
        await using var test = await SealedAsync(engine, rounds: 0);
        using var writing = new CancellationTokenSource();
        var sealers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => SealUntilAsync(writing.Token))).ToList();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => WriteAsync(test, 15))));
        await writing.CancelAsync();
        await Task.WhenAll(sealers);
        await Sealer(test).SealAsync(TestDatabase.Stop);

        var verified = await VerifyAsync(test);
        verified.Findings.ShouldBeEmpty();
        (verified.Rows, verified.Unsealed).ShouldBe((await RowsAsync(test), 0));

        async Task SealUntilAsync(CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
                await Sealer(test).SealAsync(CancellationToken.None);
        }
    }

    [Theory, EveryEngine]
    public async Task A_copy_that_a_crash_left_behind_is_brought_up_to_date(string engine)
    {
        await using var test = await SealedAsync(engine, rounds: 4);
        var files = SealFiles.Of(test.Database, test.Folder);
        var lines = await File.ReadAllLinesAsync(files.Copy, TestDatabase.Stop);
        await File.WriteAllTextAsync(
            files.Copy,
            string.Join('\n', lines[..^1]) + "\n" + lines[^1][..40],
            TestDatabase.Stop
        );
        (await VerifyAsync(test)).Findings.ShouldBeEmpty();

        await Sealer(test).SealAsync(TestDatabase.Stop);

        files.Lines(files.Length).Select(line => line.Sequence).ShouldBe([1, 2, 3, 4]);
        (await VerifyAsync(test)).Findings.ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Nothing_is_sealed_with_another_key_or_without_the_key(string engine)
    {
        await using var test = await SealedAsync(engine, rounds: 1);
        await WriteAsync(test);
        var files = SealFiles.Of(test.Database, test.Folder);
        File.Move(files.Key, files.Key + ".away");
        (await Should.ThrowAsync<SealsDisagree>(() => Sealer(test).SealAsync())).Message.ShouldContain("backup");
        (await VerifyAsync(test)).Findings.ShouldHaveSingleItem().ShouldContain("signatures were not checked");

        SealingKey.OpenOrCreate(files.Key).Dispose();

        (await Should.ThrowAsync<SealsDisagree>(() => Sealer(test).SealAsync())).Message.ShouldContain("another key");
        (await VerifyAsync(test)).Findings.ShouldHaveSingleItem().ShouldContain("not signed");
    }

    [Fact]
    public async Task Programs_that_begin_at_once_read_one_key_whole()
    {
        var folder = Directory.CreateTempSubdirectory("kith-keys-");
        for (var round = 0; round < 50; round++)
        {
            var file = Path.Combine(folder.FullName, $"{round}.key");

            var keys = await Task.WhenAll(
                Enumerable.Range(0, 8).Select(_ => Task.Run(() => SealingKey.OpenOrCreate(file), TestDatabase.Stop))
            );

            keys.Select(key => key.PublicFingerprint).Distinct().ShouldHaveSingleItem();
            foreach (var key in keys)
                key.Dispose();
        }
        folder.GetFiles().Length.ShouldBe(50);
        folder.Delete(recursive: true);
    }

    internal static Sealer Sealer(TestDatabase test) =>
        new(test.Database, SealFiles.Of(test.Database, test.Folder), new SetClock(Now));

    internal static Task<Verification> VerifyAsync(TestDatabase test, Kith.Guidance.GuidanceLibrary? rules = null) =>
        new Verifier(test.Database, SealFiles.Of(test.Database, test.Folder), rules ?? Rules).RunAsync(
            stop: TestDatabase.Stop
        );

    /// <summary>A database in which several rounds of acts were each followed by a seal.</summary>
    internal static async Task<TestDatabase> SealedAsync(string engine, int rounds)
    {
        var test = await TestDatabase.EmptyAsync(engine);
        for (var round = 0; round < rounds; round++)
        {
            await WriteAsync(test);
            (await Sealer(test).SealAsync(TestDatabase.Stop)).ShouldBeGreaterThan(0);
        }
        return test;
    }

    internal static async Task WriteAsync(TestDatabase test, int acts = ActsARound)
    {
        var audit = new Audit(test.Database, new SetClock(Now));
        for (var act = 0; act < acts; act++)
        {
            var child = Guid.NewGuid();
            await test.Records().AppendAsync(Act(Registered(child) with { Source = "census.xml:1" }));
            await audit.ReadAsync("sam", child, Purposes.Read, "/children", "Team");
        }
    }

    private static Task<long> RowsAsync(TestDatabase test) =>
        test.AskAsync<long>(
            "SELECT (SELECT count(*) FROM events) + (SELECT count(*) FROM audit) + (SELECT count(*) FROM evidence)"
        );
}
