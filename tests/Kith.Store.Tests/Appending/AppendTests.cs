using Kith.Casework.Record;
using static Kith.Store.Tests.Example;

namespace Kith.Store.Tests.Appending;

public sealed class AppendTests
{
    [Theory, EveryEngine]
    public async Task What_was_appended_is_what_is_read(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();
        var child = Guid.NewGuid();
        (await records.LoadChildAsync(child, TestDatabase.Stop)).ShouldBeNull();

        var act = Act(Registered(child) with { Source = "census.xml:12" });
        (await records.AppendAsync(act, TestDatabase.Stop)).ShouldBe(new AppendResult.Stored(act.ActId));

        var read = (await records.LoadChildAsync(child, TestDatabase.Stop))!;
        read.Version.ShouldBe(2);
        read.State.Person.DisplayName.ShouldBe("Zoë O’Brien");
        read.Facts[0]
            .ShouldBe(
                new Recorded(
                    1,
                    act.Streams[0].Facts[0].Fact,
                    March(9),
                    null,
                    Now,
                    "amira",
                    act.ActId,
                    "census.xml:12",
                    act.ActName
                )
            );
        (await records.AppendAsync(Act(Referred(read)), TestDatabase.Stop)).ShouldBeOfType<AppendResult.Stored>();
        (await records.LoadChildAsync(child, TestDatabase.Stop))!.Facts[2].At.ShouldBe(new TimeOnly(14, 5));
    }

    [Theory, EveryEngine]
    public async Task A_record_that_was_read_before_shows_what_another_program_wrote_since(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var (records, elsewhere) = (test.Records(), test.Records());
        var child = Guid.NewGuid();
        await records.AppendAsync(Act(Registered(child)), TestDatabase.Stop);
        var before = (await records.LoadChildAsync(child, TestDatabase.Stop))!;
        (await records.LoadChildAsync(child, TestDatabase.Stop)).ShouldBeSameAs(before);

        await elsewhere.AppendAsync(Act(Referred(before)), TestDatabase.Stop);

        (await records.LoadChildAsync(child, TestDatabase.Stop))!.Version.ShouldBe(3);
    }

    [Theory, EveryEngine]
    public async Task Whoever_writes_after_somebody_was_refused_is_not(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();
        // At whichever time a statement is refused: what a connection prepares, it prepares when it is used again.
        for (var uses = 1; uses <= 4; uses++)
        {
            var child = Guid.NewGuid();
            for (var n = 1; n < uses; n++)
                await records.AppendAsync(Act(Registered(Guid.NewGuid())), TestDatabase.Stop);
            (
                await records.AppendAsync(Act(Registered(child)), TestDatabase.Stop)
            ).ShouldBeOfType<AppendResult.Stored>();

            (
                await records.AppendAsync(Act(Registered(child)), TestDatabase.Stop)
            ).ShouldBeOfType<AppendResult.Changed>();

            var after = await records.AppendAsync(Act(Registered(Guid.NewGuid())), TestDatabase.Stop);
            after.ShouldBeOfType<AppendResult.Stored>();
        }
    }

    [Theory, EveryEngine]
    public async Task Of_two_writers_of_one_record_one_wins_and_the_other_is_told(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();
        var child = Guid.NewGuid();
        await records.AppendAsync(Act(Registered(child)), TestDatabase.Stop);
        var seen = (await records.LoadChildAsync(child, TestDatabase.Stop))!;

        var results = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(n => Task.Run(() => records.AppendAsync(Act(Referred(seen, $"concern {n}")))))
        );

        results.OfType<AppendResult.Stored>().Count().ShouldBe(1);
        results.OfType<AppendResult.Changed>().ShouldAllBe(changed => changed == new AppendResult.Changed(child, 3));
        (await records.LoadChildAsync(child, TestDatabase.Stop))!.Version.ShouldBe(3);
        (await test.AskAsync<long>("SELECT count(*) FROM act_key")).ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task An_act_repeated_with_its_key_is_stored_once(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();
        var act = Act(Registered(Guid.NewGuid()));
        await records.AppendAsync(act, TestDatabase.Stop);

        var again = await records.AppendAsync(act with { ActId = Guid.NewGuid() }, TestDatabase.Stop);

        again.ShouldBe(new AppendResult.AlreadyStored(act.ActId));
        (await records.FindActAsync(act.IdempotencyKey, TestDatabase.Stop))!.ActId.ShouldBe(act.ActId);
        (await test.AskAsync<long>("SELECT count(*) FROM events")).ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task A_post_repeated_while_the_first_is_under_way_is_stored_once(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();
        var act = Act(Registered(Guid.NewGuid()));

        var results = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => records.AppendAsync(act with { ActId = Guid.NewGuid() })))
        );

        var stored = results.OfType<AppendResult.Stored>().ShouldHaveSingleItem();
        results.Count(result => result == new AppendResult.AlreadyStored(stored.ActId)).ShouldBe(7);
    }

    [Theory, EveryEngine]
    public async Task A_key_is_not_good_for_another_act(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();
        var act = Act(Registered(Guid.NewGuid()));
        await records.AppendAsync(act, TestDatabase.Stop);

        var other = act with { Streams = [Registered(Guid.NewGuid())] };

        var refused = await Should.ThrowAsync<KeyReused>(() => records.AppendAsync(other, TestDatabase.Stop));
        refused.Stored.ActId.ShouldBe(act.ActId);
    }

    [Theory, EveryEngine]
    public async Task What_was_posted_tells_a_page_sent_again_from_one_edited_after_it_was_stored(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();
        var act = Act(Registered(Guid.NewGuid())) with { Posted = "Calm" };
        await records.AppendAsync(act, TestDatabase.Stop);

        var stored = (await records.FindActAsync(act.IdempotencyKey, TestDatabase.Stop))!;

        stored.IsRepeatedBy("Calm").ShouldBeTrue();
        stored.IsRepeatedBy("Calm. No food").ShouldBeFalse();
        await Should.ThrowAsync<KeyReused>(() =>
            records.AppendAsync(act with { Posted = "Calm. No food" }, TestDatabase.Stop)
        );
    }

    [Theory, EveryEngine]
    public async Task Siblings_of_one_act_are_stored_together_or_not_at_all(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();
        var (ava, ben) = (Guid.NewGuid(), Guid.NewGuid());
        await records.AppendAsync(Act(Registered(ava), Registered(ben)), TestDatabase.Stop);
        var seen = await records.LoadChildrenAsync([ava, ben], TestDatabase.Stop);
        await records.AppendAsync(Act(Referred(seen[1])), TestDatabase.Stop);

        var result = await records.AppendAsync(Act(Referred(seen[0]), Referred(seen[1])), TestDatabase.Stop);

        result.ShouldBe(new AppendResult.Changed(ben, 3));
        (await records.LoadChildAsync(ava, TestDatabase.Stop))!.Version.ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task Acts_for_the_same_siblings_in_another_order_do_not_lock_each_other_out(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();
        Guid[] siblings = [.. Enumerable.Range(0, 6).Select(_ => Guid.NewGuid())];
        await records.AppendAsync(Act([.. siblings.Select(child => Registered(child))]), TestDatabase.Stop);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() => VisitAsync(n % 2 == 0))));

        (await records.LoadChildrenAsync(siblings, TestDatabase.Stop)).ShouldAllBe(child => child.Version == 42);

        async Task VisitAsync(bool backwards)
        {
            for (var stored = 0; stored < 10; )
            {
                var seen = await records.LoadChildrenAsync(siblings);
                var streams = (backwards ? seen.Reverse() : seen).Select(child => Referred(child)).ToList();
                if (await records.AppendAsync(Act(streams)) is AppendResult.Stored)
                    stored++;
            }
        }
    }

    [Theory, EveryEngine]
    public async Task The_workforce_is_read_again_after_a_change(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();
        await records.AppendAsync(Act() with { Practitioners = [Worker("amira"), Worker("ben")] }, TestDatabase.Stop);
        var first = await records.LoadWorkforceAsync(TestDatabase.Stop);
        first.Find("amira")!.Details.Team.ShouldBe("North");
        (await records.LoadWorkforceAsync(TestDatabase.Stop)).ShouldBeSameAs(first);

        await records.AppendAsync(Act() with { Practitioners = [Worker("amira", 1, "South")] }, TestDatabase.Stop);

        (await records.LoadWorkforceAsync(TestDatabase.Stop)).Find("amira")!.Details.Team.ShouldBe("South");
        (await records.AppendAsync(Act() with { Practitioners = [Worker("amira", 1)] }, TestDatabase.Stop)).ShouldBe(
            new AppendResult.Changed(Guid.Empty, 2)
        );
    }
}
