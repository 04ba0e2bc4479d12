using Kith.Casework;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store.Protocols;
using static Kith.Store.Tests.Example;

namespace Kith.Store.Tests.Protocols;

public sealed class ProtocolVersionsTests
{
    private static readonly Protocol Next = Read("3", March(20));

    [Theory, EveryEngine]
    [Ask("E11")]
    public async Task A_published_version_is_kept_as_it_was(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var versions = Versions(test);

        (await Publish(versions, Next)).ShouldBeTrue();

        var published = (await versions.ListAsync(TestDatabase.Stop)).ShouldHaveSingleItem();
        (published.Number, published.Version, published.From, published.PublishedBy).ShouldBe(
            (1, "3", March(20), "priya")
        );
        (published.Text, published.Hash, published.PublishedAt).ShouldBe((Next.Source.Text, Next.Hash, Now));
        (await versions.CountAsync(TestDatabase.Stop)).ShouldBe(1);
    }

    [Theory, EveryEngine]
    [Ask("E11")]
    public async Task A_published_version_is_neither_changed_nor_removed(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await Publish(Versions(test), Next);

        foreach (var sql in new[] { "UPDATE protocol_version SET version = '9'", "DELETE FROM protocol_version" })
            (await Should.ThrowAsync<System.Data.Common.DbException>(() => test.RunAsync(sql))).Message.ShouldContain(
                "never"
            );
    }

    [Theory, EveryEngine]
    public async Task Of_two_who_publish_at_the_same_time_one_is_told(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);

        (await Publish(Versions(test), Next)).ShouldBeTrue();
        (await Publish(Versions(test), Read("4", March(21)))).ShouldBeFalse();

        (await Versions(test).CountAsync(TestDatabase.Stop)).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task Of_two_who_save_one_draft_the_second_is_told(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var versions = Versions(test);

        (await Save(versions, "{\"a\":1}", 0)).ShouldBe(1);
        (await Save(versions, "{\"a\":2}", 0)).ShouldBeNull();
        (await Save(versions, "{\"a\":3}", 1)).ShouldBe(2);
        (await Save(versions, "{\"a\":4}", 1)).ShouldBeNull();

        var draft = await versions.DraftAsync("kith-demo", TestDatabase.Stop);
        draft.ShouldBe(new ProtocolDraft(2, "{\"a\":3}", "priya", Now));
    }

    [Theory, EveryEngine]
    public async Task Publishing_forgets_its_draft_and_none_that_was_saved_since(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var versions = Versions(test);
        await Save(versions, "{}", 0);
        await Save(versions, "{}", 1);

        await Publish(versions, Next, draft: 1);
        (await versions.DraftAsync("kith-demo", TestDatabase.Stop)).ShouldNotBeNull();

        await versions.DiscardDraftAsync("kith-demo", 2, TestDatabase.Stop);
        (await versions.DraftAsync("kith-demo", TestDatabase.Stop)).ShouldBeNull();
        (await Save(versions, "{}", 2)).ShouldBeNull();
    }

    [Theory, EveryEngine]
    [Ask("E11")]
    public async Task Each_fact_keeps_the_version_it_was_done_under(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var with = With(Next);
        var records = new EventStore(test.Database, () => with);
        var child = ChildRecord.New(Guid.NewGuid());
        var act = Act(Referred(child));

        await records.AppendAsync(act, TestDatabase.Stop);

        var under = (await Versions(test).RulesOfAsync(act.ActId, TestDatabase.Stop)).ShouldHaveSingleItem();
        var shipped = Rules.Protocols[^1];
        under.ShouldBe(
            new DoneUnder(act.ActId, March(9), Rules.InForceOn(March(9)).Edition, shipped.Name, shipped.Hash)
        );
        await Should.ThrowAsync<System.Data.Common.DbException>(() => test.RunAsync("DELETE FROM done_under"));
    }

    [Theory, EveryEngine]
    public async Task What_was_imported_was_done_under_rules_nobody_here_knows(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var act = Act(Referred(ChildRecord.New(Guid.NewGuid())) with { Source = "a return" });

        await test.Records().AppendAsync(act, TestDatabase.Stop);

        (await Versions(test).RulesOfAsync(act.ActId, TestDatabase.Stop)).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Publishing_makes_no_read_model_again(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await test.Records().AppendAsync(Act(Referred(ChildRecord.New(Guid.NewGuid()))), TestDatabase.Stop);

        await Publish(Versions(test), Next);

        (await new Rebuilder(test.Database, With(Next)).RunIfNeededAsync(stop: TestDatabase.Stop)).ShouldBeNull();
    }

    private static ProtocolVersions Versions(TestDatabase test) => new(test.Database, new Standing());

    private static Task<bool> Publish(ProtocolVersions versions, Protocol protocol, int draft = 0) =>
        versions.PublishAsync(protocol, 0, draft, "priya", (Rules, With(protocol)), TestDatabase.Stop);

    private static Task<int?> Save(ProtocolVersions versions, string fields, int revision) =>
        versions.SaveDraftAsync("kith-demo", fields, revision, "priya", TestDatabase.Stop);

    private static Protocol Read(string version, DateOnly from) =>
        Protocol
            .Read(KnownWords.All, "next", ProtocolWriting.From(Rules.Protocols[^1]).ToFile(version, from).Text)
            .Protocol!;

    private static GuidanceLibrary With(Protocol protocol) =>
        Rules.WithProtocols([.. Rules.Protocols.Select(known => known.Source), protocol.Source]).Library!;

    private sealed class Standing : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
