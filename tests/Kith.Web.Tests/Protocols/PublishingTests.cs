using System.Net;
using Kith.Store.Protocols;
using Kith.Tests;
using Kith.Tests.Site;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Protocols;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Protocols;

public sealed class PublishingTests
{
    private const string Publication = "/protocol/editor/draft/publication";

    [Theory]
    [EveryEngine]
    [Ask("A7", "E11")]
    public async Task A_published_version_is_in_force_from_its_day_and_not_before(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var denise = await site.As("denise");
        await EditorTests.Saved(denise, ("title", "Written with families"));

        var done = await denise.Saves(await denise.Opens(Publication), ("from", "2026-12-01"));

        done.Words.ShouldContain("The version is published");
        done.Words.ShouldContain("20 November 2026 at 10:00 by Denise Obi");
        done.Words.ShouldContain("Nobody is writing one.");
        (await denise.Opens("/protocol")).Heading.ShouldBe("How we assess and support children in Larkmouth");
        (await denise.Opens("/protocol/versions/3")).Words.ShouldContain("To come Version 3, from 1 December 2026.");
        (await denise.Opens("/protocol/versions/2")).Words.ShouldContain("from 2 April 2024 to 30 November 2026");

        site.Time.Now = site.Time.Now.AddDays(11);
        (await denise.Opens("/protocol")).Heading.ShouldBe("Written with families");
    }

    [Fact]
    [Ask("E11")]
    public async Task What_is_done_afterwards_keeps_the_new_version_and_its_new_limits()
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");
        await EditorTests.Saved(denise, ("rules", EditorTests.Clock("core-group-first-meeting", "5 working days")));
        await denise.Saves(await denise.Opens(Publication), ("from", "2026-12-01"));
        var before = await ProtocolOf(site, await site.Referred());

        site.Time.Now = site.Time.Now.AddDays(11);
        var after = await ProtocolOf(site, await site.Referred(on: new DateOnly(2026, 12, 1)));

        (before.Protocol, after.Protocol).ShouldBe(("kith-demo 2", "kith-demo 3"));
        after.ProtocolHash.ShouldBe(Rules(site).Published.ShouldHaveSingleItem().Hash);
        Rules(site)
            .Library.InForceOn(new DateOnly(2026, 12, 1))
            .Duties["core-group-first-meeting"]
            .Origin.ShouldBe("kith-demo");
    }

    [Theory]
    [InlineData("2026-11-20", "must be 21 November 2026 or later")]
    [InlineData("", "Enter the first day in force")]
    [InlineData("2026-02-30", "must be a real date")]
    public async Task It_is_in_force_tomorrow_at_the_earliest(string from, string message)
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");
        await EditorTests.Saved(denise, ("title", "Ours"));

        var page = await denise.Saves(await denise.Opens(Publication), ("from", from));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Errors.ShouldHaveSingleItem().ShouldContain(message);
        Rules(site).Published.ShouldBeEmpty();
    }

    [Theory]
    [Ask("A7", "B4")]
    [InlineData("text-disabled-children", "", "There is no such section.")]
    [InlineData("text-challenge", "Ring [insert number].", "was never filled in")]
    public async Task What_families_are_owed_is_not_left_out_of_a_published_version(
        string field,
        string typed,
        string message
    )
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");
        await EditorTests.Saved(denise, (field, typed));

        var page = await denise.Opens(Publication);

        page.Words.ShouldContain(message);
        page.Document.QuerySelector("input[name=from-day]").ShouldBeNull();
    }

    [Theory]
    [EveryEngine]
    [Ask("E3")]
    public async Task A_clock_slower_than_the_guidance_is_published_with_a_reason_and_a_manager_and_stands_in_the_register(
        string engine
    )
    {
        const string Duty = "core-group-first-meeting";
        await using var site = await TestSite.StartAsync(engine);
        using var denise = await site.As("denise");
        await EditorTests.Saved(denise, ("rules", EditorTests.Clock(Duty, "20 working days")));

        var asked = await denise.Saves(await denise.Opens(Publication), ("from", "2026-12-01"));
        asked.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        asked.Errors.ShouldBe([
            "Say why it is right to be slower than the guidance",
            "Choose the manager who authorised being slower than the guidance",
        ]);
        Rules(site).Published.ShouldBeEmpty();
        await denise.Saves(
            asked,
            ($"slower.{Duty}.because", "The boat comes twice a week."),
            ($"slower.{Duty}.by", "sunil")
        );
        (await denise.Opens("/departures")).Words.ShouldContain("None: no time of the local protocol in force");

        site.Time.Now = site.Time.Now.AddDays(11);
        using var later = await site.As("denise");
        var register = await later.Opens("/departures");
        var line = register.All("section[aria-labelledby=standing] tbody tr").ShouldHaveSingleItem();
        line.ShouldContain("10 working days 20 working days 1 Dec 2026, version 3 Denise Obi");
        line.ShouldContain("The boat comes twice a week.Sunil Rao, Practice supervisor");
        (await later.Opens("/protocol")).Words.ShouldContain("Where we are slower than the national guidance");
        using var csv = await later.Gets("/departures/standing.csv");
        (await csv.Content.ReadAsStringAsync(TestDatabase.Stop)).ShouldContain(
            ",10 working days,20 working days,3,2026-12-01,Denise Obi,The boat comes twice a week."
        );
        // The reason is there again for whoever publishes the next version.
        await EditorTests.Saved(later, ("title", "Ours"));
        (await later.Opens(Publication)).Holds($"slower.{Duty}.because").ShouldBe("The boat comes twice a week.");
        (await later.Opens(Publication)).Holds($"slower.{Duty}.by").ShouldBe("sunil");
    }

    [Fact]
    [Ask("E3")]
    public async Task A_clock_slower_than_the_law_is_not_published()
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");
        await EditorTests.Saved(denise, ("rules", EditorTests.Clock("police-protection-max", "96 hours")));

        var page = await denise.Opens(Publication);
        page.Words.ShouldContain("police-protection-max: This is the law");
        page.Document.QuerySelector("input[name=from-day]").ShouldBeNull();
    }

    [Fact]
    [Ask("A7")]
    public async Task Where_the_protocol_asks_for_a_second_person_nobody_publishes_their_own_draft()
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");
        await EditorTests.Saved(denise, ("rules", "second_person: true\nduties: []"));
        await denise.Saves(await denise.Opens(Publication), ("from", "2026-11-21"));
        site.Time.Now = site.Time.Now.AddDays(1);
        using var again = await site.As("denise");
        await EditorTests.Saved(again, ("title", "Hers"));
        using var sunil = await site.As("sunil");

        var open = await sunil.Opens(Publication);
        var hers = await again.Opens(Publication);
        hers.Words.ShouldContain("The protocol in force asks that somebody else reads and publishes it");
        var filled = Visitor.Filled(open, "main form[method=post]", [("from", "2026-12-01")], out var action);
        var token = hers.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var forced = filled
            .Where(pair => pair.Key != "__page")
            .Select(pair => pair.Key == "__RequestVerificationToken" ? KeyValuePair.Create(pair.Key, token) : pair);
        (await again.Posts(action, forced)).Errors.ShouldHaveSingleItem().ShouldContain("You saved this draft last");
        (await sunil.Saves(open, ("from", "2026-12-01"))).Words.ShouldContain("The version is published");
    }

    [Fact]
    public async Task A_draft_saved_again_since_the_page_was_opened_is_not_published_unread()
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");
        using var sunil = await site.As("sunil");
        await EditorTests.Saved(denise, ("title", "Hers"));
        var open = await denise.Opens(Publication);
        await EditorTests.Saved(sunil, ("title", "His"));

        var page = await denise.Saves(open, ("from", "2026-12-01"));

        page.Errors.ShouldHaveSingleItem().ShouldContain("saved again since you opened this page");
        Rules(site).Published.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_versions_for_one_day_the_later_one_holds_and_both_are_kept()
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");
        foreach (var title in new[] { "First thoughts", "Second thoughts" })
        {
            await EditorTests.Saved(denise, ("title", title));
            await denise.Saves(await denise.Opens(Publication), ("from", "2026-12-01"));
        }

        (await denise.Opens("/protocol/versions/3")).Words.ShouldContain("Overtaken Version 3, never in force");
        site.Time.Now = site.Time.Now.AddDays(11);
        (await denise.Opens("/protocol")).Heading.ShouldBe("Second thoughts");
    }

    [Fact]
    [Ask("E11")]
    public async Task The_draft_is_set_beside_the_version_in_force_over_every_record()
    {
        await using var site = await TestSite.StartAsync();
        await site.Decided(Casework.FrontDoor.ReferralDecision.StrategyDiscussion);
        using var denise = await site.As("denise");
        await EditorTests.Saved(denise, ("rules", "duties: []"));

        var asked = await denise.Opens("/replay?with=protocol&second=draft");
        var page = await denise.Saves(asked);

        asked.Holds("second").ShouldBe("draft");
        page.Words.ShouldContain("1 record read,");
        page.Words.ShouldContain("Hold the strategy discussion within 24 hours of deciding that one is needed.");
        page.Heading.ShouldEndWith(" and The draft of the local protocol");
    }

    private static RulesInForce Rules(TestSite site) => site.App.Services.GetRequiredService<RulesInForce>();

    private static async Task<DoneUnder> ProtocolOf(TestSite site, Guid child)
    {
        var act = (await site.RecordOf(child)).Standing[^1].ActId;
        var versions = site.App.Services.GetRequiredService<ProtocolVersions>();
        return (await versions.RulesOfAsync(act, TestDatabase.Stop)).ShouldHaveSingleItem();
    }
}
