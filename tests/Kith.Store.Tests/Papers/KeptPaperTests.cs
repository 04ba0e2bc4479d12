using Kith.Casework.Papers;
using Kith.Casework.Record;
using Kith.Store.Papers;
using Kith.Store.Sealing;
using static Kith.Store.Tests.Example;

namespace Kith.Store.Tests.Papers;

public sealed class KeptPaperTests
{
    private static readonly FrozenPaper Paper = new("<h1>The plan</h1><p>Zoë’s mum cooks.</p>");

    [Theory, EveryEngine]
    public async Task What_is_issued_is_kept_with_the_fact_and_never_changed_or_removed(string engine)
    {
        await using var test = await IssuedAsync(engine);

        (await new KeptPapers(test.Database).FindAsync(Paper.Hash, TestDatabase.Stop)).ShouldBe(Paper.Content);
        (await new KeptPapers(test.Database).FindAsync("another", TestDatabase.Stop)).ShouldBeNull();
        await Should.ThrowAsync<System.Data.Common.DbException>(() => test.RunAsync("UPDATE paper SET content = 'x'"));
        await Should.ThrowAsync<System.Data.Common.DbException>(() => test.RunAsync("DELETE FROM paper"));
        (await FoundAsync(test)).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task A_paper_that_was_changed_removed_or_put_in_by_hand_is_found(string engine)
    {
        await using var test = await IssuedAsync(engine);
        var guards = engine == "sqlite" ? new[] { "paper_unchanged", "paper_kept" } : ["paper_kept ON paper"];
        foreach (var guard in guards)
            await test.RunAsync($"DROP TRIGGER {guard}");

        await test.RunAsync("UPDATE paper SET content = 'The plan of somebody else'");
        (await FoundAsync(test)).ShouldHaveSingleItem().ShouldEndWith("is not what its reader got: it was changed.");
        await Should.ThrowAsync<DatabaseRefused>(() =>
            new KeptPapers(test.Database).FindAsync(Paper.Hash, TestDatabase.Stop)
        );

        await test.RunAsync("UPDATE paper SET hash = 'made-up'");
        (await FoundAsync(test)).ShouldBe([
            "Paper made-up was issued by no fact: it was put in by hand.",
            $"Paper {Paper.Hash}, issued in {await StreamAsync(test)}, is gone: it was removed.",
        ]);
    }

    private static Task<string> StreamAsync(TestDatabase test) =>
        test.AskAsync<string>("SELECT stream FROM events WHERE fact = 'paper-issued'");

    private static async Task<TestDatabase> IssuedAsync(string engine)
    {
        var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();
        var child = Guid.NewGuid();
        await records.AppendAsync(Act(Registered(child)), TestDatabase.Stop);
        var record = (await records.LoadChildAsync(child, TestDatabase.Stop))!;
        var issued = new StreamAppend(record, [new Dated(new PaperIssued(1, Paper.Hash), March(9))]);
        (
            await records.AppendAsync(Act("issue-paper", issued) with { Papers = [Paper] }, TestDatabase.Stop)
        ).ShouldBeOfType<AppendResult.Stored>();
        return test;
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(TestDatabase test) =>
        (
            await new Verifier(test.Database, SealFiles.Of(test.Database, test.Folder)).RunAsync(
                Checks.Papers,
                null,
                null,
                TestDatabase.Stop
            )
        ).Findings;
}
