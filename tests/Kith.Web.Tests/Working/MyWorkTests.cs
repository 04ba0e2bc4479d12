using Kith.Casework.ChildInNeed;
using Kith.Casework.Diary;
using Kith.Casework.FrontDoor;
using Kith.Casework.Notes;
using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

public class MyWorkTests
{
    [Theory]
    [EveryEngine]
    public async Task What_is_late_stands_first_with_the_duty_behind_it(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var recent = await site.LedBy("amira", "Recent", "Child", TestSite.Today.AddDays(-50));
        var late = await site.LedBy("amira", "Late", "Child", TestSite.Today.AddDays(-80));
        await site.LedBy("nadia", "Other", "Child", TestSite.Today.AddDays(-80));
        using var amira = await site.As("amira");

        var page = await amira.Opens("/my-work");

        var due = page.All("[aria-labelledby=due] .kith-due");
        due[0].ShouldContain("late");
        due[0].ShouldContain("Late Child");
        page.Words.ShouldNotContain("Other Child");
        page.Links($"/children/{late}").ShouldBeTrue();
        page.Links($"/children/{recent}").ShouldBeTrue();
        page.Document.QuerySelectorAll("[aria-labelledby=due] a[href^='/guidance/duties/']").Length.ShouldBe(due.Count);
    }

    [Theory]
    [EveryEngine]
    public async Task What_is_due_for_brothers_and_sisters_on_one_day_is_one_line_and_for_strangers_two(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (ada, ben) = await site.SiblingsLedBy("amira", TestSite.Today.AddDays(-50));
        await site.LedBy("amira", "Stranger", "Child", TestSite.Today.AddDays(-50));
        using var amira = await site.As("amira");

        var page = await amira.Opens("/my-work");

        // The visit that was promised, and the assessment.
        var theirs = page.All("[aria-labelledby=due] .kith-due")
            .Where(line => line.Contains("Okoro", StringComparison.Ordinal))
            .ToList();
        theirs.Count.ShouldBe(2);
        theirs.ShouldAllBe(line => line.Contains("Ada Okoro and Ben Okoro ", StringComparison.Ordinal));
        page.All("[aria-labelledby=due] .kith-due")
            .ShouldContain(line => line.Contains("Stranger", StringComparison.Ordinal));
        page.Links($"/children/{ada}").ShouldBeTrue();
        page.Links($"/children/{ben}").ShouldBeTrue();
    }

    [Fact]
    public async Task A_supervisor_sees_the_work_of_the_team_and_can_look_at_one_persons()
    {
        await using var site = await TestSite.StartAsync();
        await site.LedBy("amira", "Amiras", "Child", TestSite.Today.AddDays(-50));
        await site.LedBy("femi", "Femis", "Child", TestSite.Today.AddDays(-50));
        await site.LedBy("nadia", "Nadias", "Child", TestSite.Today.AddDays(-50));
        using var denise = await site.As("denise");

        var all = await denise.Opens("/my-work");
        var femis = await denise.Opens("/my-work?who=femi");
        var notHers = await denise.Opens("/my-work?who=nadia");

        all.Words.ShouldContain("Amiras Child");
        all.Words.ShouldContain("Femis Child");
        all.Words.ShouldNotContain("Nadias Child");
        femis.Words.ShouldNotContain("Amiras Child");
        notHers.Words.ShouldNotContain("Nadias Child");
    }

    [Fact]
    public async Task The_front_door_has_the_referral_due_first_on_top_and_those_whom_nobody_leads()
    {
        await using var site = await TestSite.StartAsync();
        await site.Referred("Newer", "Child");
        await site.Referred("Older", "Child", on: TestSite.Today.AddDays(-3));
        var unled = await site.Decided(ReferralDecision.Section17, "Unled", "Child");
        using var frances = await site.As("frances");
        using var denise = await site.As("denise");

        var page = await frances.Opens("/front-door");

        page.All("main table")[0]
            .IndexOf("Older", StringComparison.Ordinal)
            .ShouldBeLessThan(page.All("main table")[0].IndexOf("Newer", StringComparison.Ordinal));
        page.All("main table")[1].ShouldContain("Unled Child");
        page.Links($"/children/{unled}/allocate").ShouldBeFalse();
        (await denise.Opens("/front-door")).Links($"/children/{unled}/allocate").ShouldBeTrue();
    }

    [Theory, EveryEngine, Ask("B9")]
    public async Task The_reports_for_a_review_are_due_from_the_day_it_is_booked_and_lead_to_the_page_that_shares_them(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.OnAPlan("leon", chair: "carys", "Planned");
        using var leon = await site.As("leon");
        (await leon.Opens("/my-work")).Words.ShouldNotContain("Go through the report with the parents");

        await site.Does("leon", child, new ArrangeBooking { Kind = "conference", Day = TestSite.Today.AddDays(21) });

        var page = await leon.Opens("/my-work");
        page.All("[aria-labelledby=due] .kith-due")
            .ShouldContain(line =>
                line.Contains("5 working days before a review conference", StringComparison.Ordinal)
                && line.Contains("Share the conference report", StringComparison.Ordinal)
            );
        page.Links($"/children/{child}/acts/share-conference-report").ShouldBeTrue();
    }

    [Theory]
    [EveryEngine]
    public async Task Each_post_begins_with_its_own_list_and_each_line_leads_to_the_act_that_settles_it(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var referred = await site.Referred("Queued");
        var started = await site.LedBy("leon", "Assessed", on: TestSite.Today.AddDays(-50));
        var planned = await site.OnAPlan("leon", chair: "carys", "Planned");
        using var frances = await site.As("frances");
        using var leon = await site.As("leon");
        using var denise = await site.As("denise");
        using var carys = await site.As("carys");

        (await frances.Opens("/")).Path.ShouldBe("/front-door");
        (await frances.Opens("/front-door")).Links($"/children/{referred}/acts/decide-referral").ShouldBeTrue();
        (await leon.Opens("/")).Path.ShouldBe("/my-work");
        var his = await leon.Opens("/my-work");
        his.Links($"/children/{planned}/acts/hold-core-group").ShouldBeTrue();
        his.Links($"/children/{started}/acts/start-assessment").ShouldBeFalse();
        his.Words.ShouldContain("Waits for somebody else: Start");
        (await denise.Opens("/my-work?who=leon")).Links($"/children/{started}/acts/start-assessment").ShouldBeTrue();
        (await leon.Opens($"/children/{planned}")).Links($"/children/{planned}/acts/hold-core-group").ShouldBeTrue();
        var hers = await carys.Opens("/my-work");
        hers.Words.ShouldContain("Conferences to prepare and record");
        hers.All("[aria-labelledby=due] .kith-due").ShouldAllBe(line => line.Contains("conference"));
    }

    [Theory]
    [EveryEngine]
    public async Task Work_that_came_back_stands_on_top_with_the_reason_and_opens_as_it_was_sent(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.AssessedBy("nadia", "Returned");
        await site.Does("sunil", child, new ReturnAssessment { Reason = "Say how often" });
        using var nadia = await site.As("nadia");

        var work = await nadia.Opens("/my-work");
        work.All(".kith-due")
            .TakeWhile(line => line.Contains("Sent back", StringComparison.Ordinal))
            .ShouldContain(line => line.Contains("Sunil Rao sent the assessment back: Say how often"));
        var page = await nadia.Opens($"/children/{child}/acts/submit-assessment");
        page.Words.ShouldContain("Sunil Rao sent this back on 20 November 2026.");
        page.Words.ShouldContain("Say how often");
        (await nadia.Saves(page, ("worries", "Food runs out every week"))).Path.ShouldEndWith(
            "?done=submit-assessment"
        );

        var sent = (AssessmentSubmitted)(await site.RecordOf(child)).Standing[^1].Fact;
        (sent.Worries, sent.Analysis, sent.Outcome).ShouldBe(
            ("Food runs out every week", "Money is short", AssessmentOutcome.ChildInNeedPlan)
        );
        (await nadia.Opens("/my-work")).Words.ShouldNotContain("Say how often");
        await site.Does("sunil", child, new ReturnAssessment { Reason = "And since when" });
        var again = await nadia.Opens($"/children/{child}/acts/submit-assessment");
        again.Words.ShouldContain("What had changed since the time before (1)");
        again.Words.ShouldContain("Before: Food runs out by Thursday");
    }

    [Fact]
    public async Task Whoever_leads_is_told_that_a_child_is_theirs_and_what_others_recorded_until_they_record_themselves()
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.LedBy("amira", "Given");
        await site.Does("denise", child, Note());
        using var amira = await site.As("amira");

        var work = await amira.Opens("/my-work");

        work.Words.ShouldContain("Denise Obi gave you this child to lead: Knows the family");
        work.Links($"/children/{child}/hand-over").ShouldBeTrue();
        work.Words.ShouldContain("Denise Obi recorded: ");
        work.Links("/children/" + child).ShouldBeTrue();
        await site.Does(
            "amira",
            child,
            new MakeHomeVisit
            {
                Seen = true,
                Alone = true,
                ChildSaid = "Hello",
                Account = "Warm",
            }
        );
        (await amira.Opens("/my-work")).Words.ShouldNotContain("Denise Obi recorded: ");
    }

    private static WriteCaseNote Note() =>
        new()
        {
            Kind = NoteKind.Call,
            Direction = NoteDirection.Received,
            With = "Gran",
            About = "The visit",
            Note = "Gran rang",
        };

    [Theory]
    [EveryEngine]
    public async Task A_contact_that_opens_a_closed_record_anew_waits_at_the_front_door_with_a_clock(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.ClosedBy("amira", "Again");
        await site.Does("frances", child, new ReceiveContact { From = "Gran", Concern = "Crying" });
        using var frances = await site.As("frances");

        var page = await frances.Opens("/front-door");

        page.All("main tbody tr").ShouldHaveSingleItem().ShouldContain("Due in 3 days");
        page.Words.ShouldContain("Contact, not a referral yet");
        page.Words.ShouldContain("Known to us before");
        page.Links($"/children/{child}/acts/receive-referral").ShouldBeTrue();
        await site.Does("frances", child, new CloseEpisode { Reason = "RC8", Summary = "A mistake" });
        (await frances.Opens("/front-door")).All("main tbody tr").ShouldBeEmpty();
    }

    [Theory]
    [EveryEngine]
    public async Task Whoever_decided_is_reminded_to_tell_the_referrer_also_where_nothing_follows(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.Decided(ReferralDecision.NoFurtherAction, "Nothing");
        using var frances = await site.As("frances");

        (await frances.Opens("/front-door")).Links($"/children/{child}/acts/tell-referrer").ShouldBeTrue();
        // So is whoever answers for the front door: she who decided may be away.
        using var denise = await site.As("denise");
        var list = await denise.Opens("/front-door");
        list.Links($"/children/{child}/acts/tell-referrer").ShouldBeTrue();
        list.Words.ShouldContain("Nothing Smith, decided 20 Nov 2026 by Frances Lee, referred by Class teacher");
        await frances.Records(
            child,
            "tell-referrer",
            ("how", "letter"),
            ("said", "Nothing follows"),
            ("proof", "She wrote it down and rang back")
        );

        foreach (var visitor in new[] { frances, denise })
            (await visitor.Opens("/front-door")).Links($"/children/{child}/acts/tell-referrer").ShouldBeFalse();
        (await site.RecordOf(child))
            .Standing.Last()
            .Fact.ShouldBe(
                new ReferrerTold("letter", "Nothing follows", "She wrote it down and rang back") { Episode = 1 }
            );
    }
}
