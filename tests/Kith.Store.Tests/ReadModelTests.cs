using Kith.Casework;
using Kith.Casework.ChildInNeed;
using Kith.Casework.Diary;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Store.Engines;
using Kith.Store.Rows;
using Microsoft.EntityFrameworkCore;
using static Kith.Store.Tests.Example;

namespace Kith.Store.Tests;

public sealed class ReadModelTests
{
    [Theory, EveryEngine]
    public async Task What_was_recorded_is_listed_at_once(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();
        var child = await TellAsync(test);

        await using var models = test.Database.ReadModels();
        var row = await models.Children.Include(one => one.Leader).SingleAsync(TestDatabase.Stop);
        row.Id.ShouldBe(child);
        (row.Name, row.SearchName, row.Number).ShouldBe(("Zoë O’Brien", " zoe o brien 1001", "1001"));
        (row.Stage, row.Lead, row.Leader!.Team, row.Episode).ShouldBe((Stages.Section47, "amira", "North", 1));
        (row.BornOn, row.Sex, row.Version, row.Chair).ShouldBe((new DateOnly(2015, 4, 1), "F", 8, null));
        (await models.Referrals.SingleAsync(TestDatabase.Stop)).ShouldBe(
            new ReferralRow
            {
                Child = child,
                Number = 1,
                Episode = 1,
                ReceivedOn = March(9),
                Source = "1A",
                AwaitsDecision = false,
                DecidedOn = March(10),
                Decision = "strategy-discussion",
            }
        );
        (await models.FamilyLinks.SingleAsync(TestDatabase.Stop)).Relationship.ShouldBe("mother");
        (
            await models.Involvements.OrderBy(one => one.Number).Select(one => one.Role).ToListAsync(TestDatabase.Stop)
        ).ShouldBe(["referral-handler", "lead"]);
    }

    [Theory, EveryEngine]
    public async Task Open_clocks_are_found_by_team_in_order_of_what_is_due(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await TellAsync(test);

        await using var models = test.Database.ReadModels();
        var today = March(31);
        var due = await models
            .Clocks.Where(clock => clock.EndedOn == null && clock.Of!.Leader!.Team == "North")
            .OrderBy(clock => clock.DueOn)
            .Select(clock => new
            {
                clock.Duty,
                clock.DueOn,
                Overdue = clock.DueOn < today,
            })
            .ToListAsync(TestDatabase.Stop);

        // Counted from the strategy discussion of 10 March: 15 working days.
        due.ShouldContain(clock => clock.DueOn == March(31) && !clock.Overdue);
        (await models.Clocks.AnyAsync(clock => clock.Met == "in-time", TestDatabase.Stop)).ShouldBeTrue();
        // A limit in hours is compared as a moment, local time on both sides.
        var hours = models.Clocks.Where(clock => clock.DueAt != null);
        var last = await hours.MaxAsync(clock => clock.DueAt, TestDatabase.Stop);
        (await hours.AnyAsync(clock => clock.DueAt > last, TestDatabase.Stop)).ShouldBeFalse();
        (await hours.AnyAsync(clock => clock.DueAt >= last, TestDatabase.Stop)).ShouldBeTrue();
    }

    [Theory, EveryEngine]
    public async Task A_child_is_found_by_any_word_of_a_name_however_it_is_typed(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await TellAsync(test);
        await using var models = test.Database.ReadModels();
        foreach (var typed in (string[])["ZOE", "brien", "o'b", "zoé  O'Brien", "1001"])
        {
            var found = models.Children.AsQueryable();
            foreach (var word in SearchName.Words(typed))
                found = found.Where(child => child.SearchName.Contains(" " + word));
            (await found.CountAsync(TestDatabase.Stop)).ShouldBe(1, typed);
        }
    }

    [Theory, EveryEngine]
    public async Task A_correction_takes_the_place_of_what_it_corrects(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var records = test.Records();
        var child = await TellAsync(test);
        var seen = (await records.LoadChildAsync(child, TestDatabase.Stop))!;
        var right = new FactCorrected(3, new ReferralReceived("2A") { Episode = 1 }, March(8), "The school's own date");

        await records.AppendAsync(
            Act("correct-fact", new StreamAppend(seen, [new Dated(right, March(12))])),
            TestDatabase.Stop
        );

        await using var models = test.Database.ReadModels();
        var referral = await models.Referrals.SingleAsync(TestDatabase.Stop);
        (referral.Source, referral.ReceivedOn).ShouldBe(("2A", March(8)));
    }

    [Theory, EveryEngine]
    public async Task What_is_arranged_has_a_row_for_each_person_in_whose_calendar_it_stands_until_it_is_settled(
        string engine
    )
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        var child = await TellAsync(test);
        await RecordAsync(
            new BookingArranged("home-visit", March(20), new TimeOnly(14, 30), Staff: ["amira", "ben"]) { Episode = 1 }
        );
        var version = (await test.Records().LoadChildAsync(child, TestDatabase.Stop))!.Version;
        await RecordAsync(new BookingMoved(March(21), Place: "School") { Episode = 1, Booking = version });

        await using (var models = test.Database.ReadModels())
            (await models.Bookings.OrderBy(row => row.Number).ToListAsync(TestDatabase.Stop))
                .Select(row => (row.Practitioner, row.OnDay, row.AtTime, row.Place, row.Version))
                .ShouldBe([
                    ("amira", March(21), new TimeOnly(14, 30), "School", version),
                    ("ben", March(21), new TimeOnly(14, 30), "School", version),
                ]);

        await RecordAsync(
            new HomeVisitMade(true, true, null, null, null, null, null, null) { Episode = 1, Booking = version }
        );
        await using var after = test.Database.ReadModels();
        (await after.Bookings.AnyAsync(TestDatabase.Stop)).ShouldBeFalse();

        async Task RecordAsync(Fact fact)
        {
            var seen = (await test.Records().LoadChildAsync(child, TestDatabase.Stop))!;
            await test.Records()
                .AppendAsync(Act("diary", new StreamAppend(seen, [new Dated(fact, March(12))])), TestDatabase.Stop);
        }
    }

    [Fact]
    public void A_lead_who_is_replaced_was_involved_until_that_day()
    {
        var record = ChildRecord.From(
            Guid.NewGuid(),
            [
                Fact(1, new LeadPractitionerAllocated("amira", "Amira", "sam", null, null), March(1)),
                Fact(2, new LeadPractitionerChanged("ben", "Ben", "sam", null, null), March(5)),
                Fact(3, new InitialConferenceHeld(ConferenceDecision.NoPlan, Chair: "chloe"), March(9)),
                Fact(4, new EpisodeClosed("RC1", null), March(20)),
            ]
        );

        var (clocks, approvals) = Example.Rules.Owed(record.Standing, Now.DateTime);
        var rows = ChildRows.From(record, clocks, approvals);

        var child = rows.Of<ChildRow>().Single();
        rows.Of<InvolvementRow>()
            .Select(row => (row.Practitioner, row.Role, row.FromOn, row.UntilOn))
            .ShouldBe([
                ("amira", "lead", March(1), March(5)),
                ("sam", "supervisor", March(1), March(20)),
                ("ben", "lead", March(5), March(20)),
                ("chloe", "chair", March(9), March(20)),
            ]);
        (child.Stage, child.Lead, child.Chair).ShouldBe(("closed", "ben", "chloe"));
    }

    [Theory, EveryEngine]
    public async Task A_question_that_failed_half_way_is_answered_when_it_is_asked_again(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);
        await using var models = await test.Database.OpenReadModelsAsync(TestDatabase.Stop);

        (await Magnitude(-3)).ShouldBe(3);
        // The smallest number has no magnitude that either engine could say.
        await Should.ThrowAsync<System.Data.Common.DbException>(() => Magnitude(long.MinValue));
        (await Magnitude(-4)).ShouldBe(4);

        Task<long> Magnitude(long of) =>
            models.Database.SqlQuery<long>($"""SELECT abs({of}) AS "Value" """).SingleAsync(TestDatabase.Stop);
    }

    [Theory, EveryEngine]
    public async Task A_question_in_sql_that_failed_is_answered_when_it_is_asked_again(string engine)
    {
        await using var test = await TestDatabase.EmptyAsync(engine);

        (await Magnitude(-3)).ShouldBe([3]);
        await Should.ThrowAsync<System.Data.Common.DbException>(() => Magnitude(long.MinValue));
        (await Magnitude(-4)).ShouldBe([4]);

        Task<List<long>> Magnitude(long of) =>
            test.Database.Engine.ListAsync(row => row.GetInt64(0), "SELECT abs($1)", [of], TestDatabase.Stop);
    }

    private static Recorded Fact(int version, Fact fact, DateOnly on) =>
        new(version, fact with { Episode = 1 }, on, null, Now, "amira", Guid.NewGuid());

    /// <summary>A child from referral to an enquiry, in several acts.</summary>
    private static async Task<Guid> TellAsync(TestDatabase test)
    {
        var records = test.Records();
        var child = Guid.NewGuid();
        await records.AppendAsync(Act(Registered(child)) with { Practitioners = [Worker("amira")] });
        await NextAsync(new ReferralReceived("1A") { Episode = 1 }, 9);
        await NextAsync(new ReferralDecided(ReferralDecision.StrategyDiscussion) { Episode = 1 }, 10);
        await NextAsync(new LeadPractitionerAllocated("amira", "Amira Shah", null, null, true) { Episode = 1 }, 10);
        await NextAsync(new FamilyMemberRecorded(Guid.NewGuid(), "Ann O’Brien", "mother", true), 10);
        await NextAsync(new StrategyDiscussionHeld(StrategyOutcome.Section47Enquiry) { Episode = 1 }, 10);
        await NextAsync(new EnquiryStarted() { Episode = 1 }, 11);
        return child;

        async Task NextAsync(Fact fact, int day)
        {
            var seen = (await records.LoadChildAsync(child))!;
            var act = Act("next", new StreamAppend(seen, [new Dated(fact, March(day))]));
            (await records.AppendAsync(act)).ShouldBeOfType<AppendResult.Stored>();
        }
    }
}
