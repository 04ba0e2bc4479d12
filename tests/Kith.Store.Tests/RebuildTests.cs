using Kith.Casework.Allegations;
using Kith.Casework.ChildInNeed;
using Kith.Casework.Diary;
using Kith.Casework.DisabledRegister;
using Kith.Casework.EarlyHelp;
using Kith.Casework.FrontDoor;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.HarmOutsideHome.Contexts;
using Kith.Casework.People;
using Kith.Casework.People.Agencies;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Store.Engines;
using Kith.Store.Rows;
using static Kith.Store.Tests.Example;

namespace Kith.Store.Tests;

public sealed class RebuildTests
{
    private static readonly Guid Quay = new("c0417e87-0000-4000-8000-000000000001");

    [Theory, EveryEngine]
    public async Task A_rebuild_makes_the_same_rows_that_were_written_act_by_act(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await WriteAtRandomAsync(test.Records(), seed: 11, children: 12, acts: 120);
        var before = await DumpAsync(test);
        before.Count(line => line.StartsWith("clock", StringComparison.Ordinal)).ShouldBeGreaterThan(20);

        (await new Rebuilder(test.Database, Rules).RunAsync(stop: TestDatabase.Stop)).ShouldBe(12);

        (await DumpAsync(test)).ShouldBe(before);
    }

    [Fact]
    public void Every_read_model_about_children_is_made_again_and_compared() =>
        ReadModelTable
            .OfChildren.Select(table => table.Name)
            .Append(Tables.People.Name)
            .Append(Tables.Agencies.Name)
            .Append(Tables.Worries.Name)
            .Append(Tables.Allegations.Name)
            .Append(Tables.Contexts.Name)
            .Append(Tables.Practitioners.Name)
            .Append(Tables.FactCounts.Name)
            .ShouldBe(Tables.ReadModels, ignoreOrder: true);

    [Theory, EveryEngine]
    public async Task A_rebuild_puts_right_whatever_was_done_to_the_read_models(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await WriteAtRandomAsync(test.Records(), seed: 12, children: 5, acts: 30);
        var before = await DumpAsync(test);
        await test.RunAsync("DELETE FROM clock");
        await test.RunAsync("UPDATE child SET name = 'Somebody else'");
        await test.RunAsync("DELETE FROM practitioner");
        await test.RunAsync("UPDATE agency SET telephone = '1'");
        await test.RunAsync("UPDATE worry SET owner = 'ben'");
        await test.RunAsync("UPDATE allegation SET accused = 'Nobody'");
        await test.RunAsync("UPDATE context SET name = 'Nowhere'");
        await test.RunAsync("DELETE FROM context_link");
        await test.RunAsync("DELETE FROM address");
        await test.RunAsync("UPDATE fact_count SET times = times + 1");

        await new Rebuilder(test.Database, Rules).RunAsync(stop: TestDatabase.Stop);

        (await DumpAsync(test)).ShouldBe(before);
    }

    [Theory, EveryEngine]
    public async Task Read_models_are_made_again_when_the_rules_changed_and_only_then(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await WriteAtRandomAsync(test.Records(), seed: 13, children: 3, acts: 12);
        var older = new Rebuilder(test.Database, Rules.Always("wt-2018"));
        var newer = new Rebuilder(test.Database, Rules);

        (await newer.RunIfNeededAsync(stop: TestDatabase.Stop)).ShouldBeNull();
        (await older.RunIfNeededAsync(stop: TestDatabase.Stop)).ShouldBe(3);
        (await newer.RunIfNeededAsync(stop: TestDatabase.Stop)).ShouldBe(3);
    }

    [Theory, EveryEngine]
    public async Task A_comment_in_a_guidance_file_makes_nothing_again(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await WriteAtRandomAsync(test.Records(), seed: 15, children: 2, acts: 4);
        var commented = LoadGuidance(text => $"# Read again in June.\n{text}\n# To the end.\n");
        commented.Digest.ShouldNotBe(Rules.Digest);

        (await new Rebuilder(test.Database, commented).RunIfNeededAsync(stop: TestDatabase.Stop)).ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task Only_what_depends_on_a_changed_rule_is_made_again(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await WriteAtRandomAsync(test.Records(), seed: 16, children: 4, acts: 30);
        await test.RunAsync("UPDATE involvement SET role = 'left alone'");
        await test.RunAsync("UPDATE child SET queue_due = '2000-01-01'");
        await test.RunAsync("UPDATE clock SET says = 'To be made again'");
        var slower = LoadGuidance(text =>
            text.Replace("within: 1 working day", "within: 2 working days", StringComparison.Ordinal)
        );

        (await new Rebuilder(test.Database, slower).RunIfNeededAsync(stop: TestDatabase.Stop)).ShouldBe(4);

        (await test.AskAsync<long>("SELECT count(*) FROM involvement WHERE role = 'left alone'")).ShouldBePositive();
        (await test.AskAsync<long>("SELECT count(*) FROM involvement WHERE role <> 'left alone'")).ShouldBe(0);
        (await test.AskAsync<long>("SELECT count(*) FROM clock WHERE says = 'To be made again'")).ShouldBe(0);
        // When a child who waits is due follows from the clocks.
        (await test.AskAsync<long>("SELECT count(*) FROM child WHERE queue_due = '2000-01-01'")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task Read_models_are_made_again_while_others_record_and_come_out_the_same(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await WriteAtRandomAsync(
            new EventStore(test.Database, Rules.Always("wt-2018")),
            seed: 17,
            children: 150,
            acts: 150
        );
        using var done = new CancellationTokenSource();
        var writing = Task.Run(() => WriteUntilAsync(done.Token));

        (await new Rebuilder(test.Database, Rules).RunIfNeededAsync(stop: TestDatabase.Stop)).ShouldNotBeNull();
        await done.CancelAsync();
        await writing;

        (await Rebuilder.ProgressAsync(test.Database, TestDatabase.Stop)).ShouldBeNull();
        var served = await DumpAsync(test);
        await new Rebuilder(test.Database, Rules).RunAsync(stop: TestDatabase.Stop);
        served.ShouldBe(await DumpAsync(test));

        async Task WriteUntilAsync(CancellationToken stop)
        {
            var records = test.Records();
            await foreach (var child in records.AllChildrenAsync(TestDatabase.Stop))
            {
                if (stop.IsCancellationRequested)
                    return;
                await records.AppendAsync(Act(Referred(child)), TestDatabase.Stop);
            }
        }
    }

    [Theory, EveryEngine]
    public async Task Making_read_models_again_goes_on_where_it_was_stopped(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await WriteAtRandomAsync(
            new EventStore(test.Database, Rules.Always("wt-2018")),
            seed: 18,
            children: 70,
            acts: 5
        );
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(TestDatabase.Stop);
        var rebuilding = new Rebuilder(test.Database, Rules);
        var first = new Once(stopped.Cancel);

        await Should.ThrowAsync<OperationCanceledException>(() => rebuilding.RunIfNeededAsync(first, stopped.Token));

        (await Rebuilder.ProgressAsync(test.Database, TestDatabase.Stop))!.Done.ShouldBe(64);
        (await rebuilding.RunIfNeededAsync(stop: TestDatabase.Stop)).ShouldBe(70);
    }

    private sealed class Once(Action then) : IProgress<int>
    {
        public void Report(int value) => then();
    }

    [Theory, EveryEngine]
    public async Task A_rebuild_that_is_stopped_leaves_the_read_models_as_they_were(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await WriteAtRandomAsync(test.Records(), seed: 14, children: 3, acts: 12);
        var before = await DumpAsync(test);
        test.Database.Engine.Calling = what =>
        {
            if (what == "commit")
                throw new OperationCanceledException();
        };

        var rebuilding = new Rebuilder(test.Database, Rules);
        await Should.ThrowAsync<OperationCanceledException>(() => rebuilding.RunAsync(stop: TestDatabase.Stop));

        (await DumpAsync(test)).ShouldBe(before);
    }

    /// <summary>Every row of every read model as text, in the order of the keys.</summary>
    internal static async Task<IReadOnlyList<string>> DumpAsync(TestDatabase test)
    {
        List<string> lines = [];
        foreach (var table in Tables.ReadModels)
        {
            var order = table switch
            {
                "child" or "practitioner" or "person" or "agency" or "worry" or "allegation" or "context" => "id",
                "fact_count" => "fact, month, actor",
                _ => "child, number",
            };
            lines.AddRange(
                await test.Database.Engine.ListAsync(
                    row =>
                    {
                        var values = new object[row.FieldCount];
                        row.GetValues(values);
                        return $"{table}|{string.Join('|', values)}";
                    },
                    $"SELECT * FROM {table} ORDER BY {order}",
                    [],
                    TestDatabase.Stop
                )
            );
        }
        return lines;
    }

    internal static async Task WriteAtRandomAsync(EventStore records, int seed, int children, int acts)
    {
        await records.AppendAsync(Act() with { Practitioners = [Worker("amira"), Worker("ben")] });
        // Ids that are the same on every run, so that a failure can be looked into.
        var random = new Randomly(seed);
        var ids = Enumerable.Range(0, children).Select(_ => random.Guid()).ToList();
        foreach (var id in ids)
            await records.AppendAsync(
                Act(Registered(id, $"{random.Below(9000) + 1000}", random.Below(3) == 0 ? null : "Zoë"))
            );
        await records.AppendAsync(Act() with { Agencies = [School(random)] });
        await records.AppendAsync(Act() with { Worries = [Worry(random)] });
        await records.AppendAsync(Act() with { Allegations = [Allegation(random)] });
        await records.AppendAsync(Act() with { Contexts = [Context] });
        for (var act = 0; act < acts; act++)
        {
            var seen = (await records.LoadChildAsync(ids[random.Below(children)]))!;
            var day = March(1).AddDays(random.Below(400));
            var facts = Enumerable
                .Range(0, 1 + random.Below(3))
                .Select(_ => new Dated(Any(random, seen), day))
                .ToList();
            (
                await records.AppendAsync(
                    Act("any", new StreamAppend(seen, facts)) with
                    {
                        People = await AnybodyAsync(records, random, seen, day),
                    }
                )
            ).ShouldBeOfType<AppendResult.Stored>();
        }
    }

    private static WorryAppend Worry(Randomly random) =>
        new(
            WorryRecord.From(random.Guid(), []),
            [
                new Dated(new WorrySent("W-ABCD-EFGH", [new("c1", "Ruby"), new("c2", "Toby")], "Hungry"), March(1)),
                new Dated(new WorryTakenOn("amira"), March(2)),
                new Dated(new WorryScreened("c1", WorryBecame.Advice, "Told of the school"), March(2)),
            ]
        );

    private static AllegationAppend Allegation(Randomly random) =>
        new(
            AllegationRecord.From(random.Guid(), []),
            [
                new Dated(
                    new AllegationReceived("A-ABCD-EFGH", "Gordon Pike", "Coach", "Bruised", [new("c1", "Sam")]),
                    March(1)
                ),
                new Dated(new AllegationReported("Nobody knew whom to tell"), March(3)),
            ]
        );

    private static ContextAppend Context =>
        new(
            ContextRecord.From(Quay, []),
            [
                new Dated(new ContextDescribed(ContextKind.Place, "Quayside car park", "Vapes"), March(1)),
                new Dated(
                    new DisruptionAgreed("Police", [new("d1", Does: "Patrol", By: March(9))], ReviewOn: March(20)),
                    March(2)
                ),
            ]
        );

    private static AgencyAppend School(Randomly random) =>
        new(
            AgencyRecord.From(random.Guid(), []),
            [
                new Dated(new AgencyDescribed("St Anne’s", AgencyKind.Education), March(1)),
                new Dated(new AgencyContactRecorded(random.Guid(), "Office", Telephone: "020 7946 0030"), March(2)),
            ]
        );

    // Now and then it says who somebody of the family is, too.
    private static async Task<IReadOnlyList<PersonAppend>> AnybodyAsync(
        EventStore records,
        Randomly random,
        ChildRecord seen,
        DateOnly day
    ) =>
        seen.State.Person.Links is [var member, ..]
            ?
            [
                new PersonAppend(
                    (await records.LoadPeopleAsync([member.Person]))[0],
                    [new Dated(new PersonDescribed(Names: [NameHeld.From("used", $"Ann Shah{random.Below(3)}")]), day)]
                ),
            ]
            : [];

    private static Fact Any(Randomly random, ChildRecord seen)
    {
        var episode = Math.Max(1, seen.State.Episodes.Length + (random.Below(8) == 0 ? 1 : 0));
        Fact fact = random.Below(33) switch
        {
            31 => new ContextLinked(Quay, ContextTie.Harmed),
            32 => new ContextUnlinked(Quay, ContextLinkEnd.Over),
            0 => new ReferralReceived("1A"),
            1 => new ReferralDecided(ReferralDecision.Section17),
            2 => new AssessmentStarted(),
            3 => new AssessmentSubmitted("Worried"),
            4 => new AssessmentAuthorised(),
            5 => new AssessmentReturned("Too short"),
            6 => new ChildInNeedPlanAgreed(),
            7 => new StrategyDiscussionHeld(StrategyOutcome.Section47Enquiry),
            8 => new EnquiryStarted(),
            9 => new EnquiryConcluded(EnquiryOutcome.Conference, Chair: "ben"),
            10 => new InitialConferenceHeld(ConferenceDecision.ChildProtectionPlan, Chair: "ben"),
            11 => new ProtectionPlanStarted(AbuseCategory.Neglect),
            12 => new CoreGroupMet(),
            13 => new LeadPractitionerAllocated(random.Below(2) == 0 ? "amira" : "ben", "Amira", null, null, true),
            14 => new HomeVisitMade(true, true, null, null, null, null, null, null),
            15 => new FamilyMemberRecorded(random.Guid(), "Ann", "mother"),
            16 => new DepartureRecorded("icpc-deadline", "wt-2023", "Snow", "sam", "hold-conference"),
            17 => new EarlyHelpOpened("Both parents"),
            18 => new DepartureAnswered(
                seen.Facts.LastOrDefault(written => written.Fact is DepartureRecorded)?.Version ?? 1,
                "icpc-deadline",
                random.Below(2) == 0,
                "Roads were closed"
            ),
            24 => new AddressRecorded($"{random.Below(9)} Elm Road", "QY1 2AB", random.Below(4) == 0),
            19 => new DepartureProposed("decide-referral", "{}", ["referral-decider"], "Nobody was there", "sam"),
            20 => new ProposalAnswered(
                seen.Facts.LastOrDefault(written => written.Fact is DepartureProposed)?.Version ?? 1,
                "decide-referral",
                random.Below(2) == 0,
                "Wait for Sam"
            ),
            21 => new DepartureSettled(
                seen.Facts.LastOrDefault(written => written.Fact is DepartureRecorded)?.Version ?? 1,
                "icpc-deadline",
                Settlement.Kept,
                "The roads were closed to everybody"
            ),
            22 => new BookingArranged("home-visit", March(1).AddDays(random.Below(400)), Staff: ["amira", "ben"]),
            23 => new BookingMoved(March(1).AddDays(random.Below(400)))
            {
                Booking = seen.Facts.LastOrDefault(written => written.Fact is BookingArranged)?.Version,
            },
            25 => new DisabledRegisterJoined(RegisterAsker.Parent, Told: true, "Ann", random.Below(2) == 0),
            26 => new DisabledRegisterLeft(RegisterAsker.YoungPerson),
            27 => new TransferInNotified("Quayshire", "Jo", AbuseCategory.Neglect, "alone", "weekly", "Jo"),
            28 => new TransferInAnswered(random.Below(2) == 0, "Jo"),
            29 => new TransferOutNotified("Quayshire", "Jo", "weekly", "Amira"),
            30 => new ReceivingConferenceHeld("Quayshire", random.Below(2) == 0, "a plan"),
            _ => new EpisodeClosed("RC1", null),
        };
        return random.Below(10) == 0
                ? new FactCorrected(
                    1 + random.Below(seen.Version),
                    random.Below(2) == 0 ? null : fact with { Episode = episode },
                    null,
                    "Wrong"
                )
            : fact is PersonFact ? fact
            : fact with { Episode = episode };
    }
}
