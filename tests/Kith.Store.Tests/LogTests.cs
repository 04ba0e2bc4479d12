using Kith.Store.Engines;
using static Kith.Store.Tests.Example;

namespace Kith.Store.Tests;

public sealed class LogTests
{
    [Theory, EveryEngine]
    public async Task Whoever_looks_at_a_child_is_listed_with_the_latest_first(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var clock = new SetClock(Now);
        var audit = new Audit(test.Database, clock);
        var (ava, ben) = (Guid.NewGuid(), Guid.NewGuid());

        await audit.ReadAsync("amira", ava, Purposes.Read, "/children/ava", "Allocated", TestDatabase.Stop);
        clock.Now += TimeSpan.FromSeconds(1);
        await audit.ShownAsync("sam", [ava, ben], "/children?q=a", TestDatabase.Stop);

        (await audit.OfChildAsync(ava, 10, TestDatabase.Stop)).ShouldBe([
            new Look(Now.AddSeconds(1), "sam", ava, Purposes.List, "/children?q=a", null),
            new Look(Now, "amira", ava, Purposes.Read, "/children/ava", "Allocated"),
        ]);
        (await audit.OfViewerAsync("sam", 1, TestDatabase.Stop)).ShouldHaveSingleItem();
    }

    [Theory, EveryEngine]
    public async Task Whoever_records_an_act_is_in_the_audit_too(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var child = Guid.NewGuid();
        await test.Records().AppendAsync(Act("register", Registered(child)), TestDatabase.Stop);

        var looks = await new Audit(test.Database, new SetClock(Now)).OfChildAsync(child, 10, TestDatabase.Stop);

        looks.ShouldBe([new Look(Now, "amira", child, Purposes.Record, "register", null)]);
    }

    [Theory, EveryEngine]
    public async Task Events_audit_and_seals_cannot_be_changed_or_removed(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await test.Records().AppendAsync(Act(Registered(Guid.NewGuid())), TestDatabase.Stop);
        string[] attempts =
        [
            "UPDATE events SET actor = 'somebody else'",
            "DELETE FROM events",
            "UPDATE audit SET viewer = 'somebody else'",
            "DELETE FROM audit",
            .. engine == "sqlite"
                ? Array.Empty<string>()
                : ["TRUNCATE events", "TRUNCATE audit", "UPDATE seal SET rows = 0"],
        ];
        foreach (var attempt in attempts)
            await Should.ThrowAsync<System.Data.Common.DbException>(() => test.RunAsync(attempt), attempt);
    }

    [Theory, EveryEngine]
    public async Task A_draft_is_kept_until_it_is_recorded(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var drafts = new Drafts(test.Database, new SetClock(Now));
        (await drafts.LoadAsync("amira", "visit/1", TestDatabase.Stop)).ShouldBeEmpty();
        var first = new Draft("visit/1", """{"said":"He"}""", Now, 1);
        var second = first with { Fields = """{"said":"Hello"}""", Revision = 2 };

        (await drafts.SaveAsync("amira", first, TestDatabase.Stop)).ShouldBeTrue();
        (await drafts.SaveAsync("amira", second, TestDatabase.Stop)).ShouldBeTrue();

        (await drafts.LoadAsync("amira", "visit/1", TestDatabase.Stop)).ShouldBe([second]);
        (await drafts.LoadAsync("sam", "visit/1", TestDatabase.Stop)).ShouldBeEmpty();
        await drafts.RecordedAsync("amira", "visit/1", "visit/1", "{}", TestDatabase.Stop);
        (await drafts.LoadAsync("amira", "visit/1", TestDatabase.Stop)).ShouldBeEmpty();
        (await drafts.LastAsync("amira", "visit/1", TestDatabase.Stop)).ShouldBe(new RecordedPage("{}", Now));
    }

    [Theory, EveryEngine]
    public async Task A_draft_kept_meanwhile_is_not_written_over(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var drafts = new Drafts(test.Database, new SetClock(Now));
        var first = new Draft("visit/1", """{"said":"He"}""", Now, 1);
        await drafts.SaveAsync("amira", first, TestDatabase.Stop);

        (await drafts.SaveAsync("amira", first with { Fields = "{}" }, TestDatabase.Stop)).ShouldBeFalse();

        (await drafts.LoadAsync("amira", "visit/1", TestDatabase.Stop)).ShouldBe([first]);
    }

    [Theory, EveryEngine]
    public async Task A_draft_thrown_away_comes_back_and_changes_places_with_one_begun_since(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var drafts = new Drafts(test.Database, new SetClock(Now));
        await drafts.SaveAsync("amira", new Draft("visit/1", """{"n":1}""", Now, 1), TestDatabase.Stop);
        await drafts.DiscardAsync("amira", "visit/1", TestDatabase.Stop);
        await drafts.DiscardAsync("amira", "visit/1", TestDatabase.Stop);
        await drafts.SaveAsync("amira", new Draft("visit/1", """{"n":2}""", Now, 1), TestDatabase.Stop);

        await drafts.RestoreAsync("amira", "visit/1", TestDatabase.Stop);

        var kept = await drafts.LoadAsync("amira", "visit/1", TestDatabase.Stop);
        kept.Single(draft => draft.DiscardedAt is null).Fields.ShouldBe("""{"n":1}""");
        kept.Single(draft => draft.DiscardedAt is not null).Fields.ShouldBe("""{"n":2}""");
    }
}

/// <summary>A clock that stands where it is put.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
