using System.Net;
using Kith.Casework.FrontDoor;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.People;
using Kith.Tests.Site;
using Kith.Web.Tests.Public;

namespace Kith.Web.Tests.Working;

/// <summary>The front door looks at what the public sent, and decides for each child what becomes of it.</summary>
[Ask("D11")]
public sealed class WorryScreeningTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task What_was_sent_waits_on_the_clock_of_a_referral_and_becomes_one_without_being_typed_again(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var page = await SentWorries.Sent(site, "Ruby", "Toby", "Okafor", ("child-0-school", "Quayside Primary"));
        using var frances = await site.As("frances");
        var queue = await frances.Opens("/front-door");
        queue.Words.ShouldContain("Ruby Okafor, Toby Okafor");
        queue.Words.ShouldContain("Jo Field");

        var opened = await frances.Opens(page);
        opened.Words.ShouldContain("They come without a coat and are hungry.");
        opened.Words.ShouldContain("I am hungry");
        opened.Words.ShouldContain("4 Quay Street, Larkmouth");
        WorryTests.WithoutReason(opened).ShouldBeEmpty();
        var saved = await SentWorries.Screens(
            frances,
            opened,
            ("became-c1", "new"),
            ("became-c2", "new"),
            ("secret", "no")
        );

        saved.Path.ShouldStartWith("/front-door?done=");
        saved.Words.ShouldNotContain("Ruby Okafor, Toby Okafor");
        var (ruby, toby) = (await site.Named("Ruby Okafor"), await site.Named("Toby Okafor"));
        var referral = ruby.State.Open!.FrontDoor.Referral!;
        referral.Concern!.ShouldContain("They come without a coat and are hungry.");
        referral.Concern!.ShouldContain("Toby Okafor");
        (referral.Agrees, referral.Despite).ShouldBe((FamilyAgrees.No, "Nobody else knows."));
        referral.ChildSaid.ShouldBe("I am hungry");
        referral.Referrer.ShouldBe("Jo Field, A childminder, 01632 960123");
        referral.Source.ShouldBe("1B");
        referral.ParentsTold.ShouldBe(true);
        ruby.State.Person.Address!.Lines.ShouldBe("4 Quay Street, Larkmouth");
        // Where she goes to school stands where a school stands, and is not read out of a text.
        ruby.State.Person.Described!.School.ShouldBe("Quayside Primary");
        referral.Concern!.ShouldNotContain("Quayside Primary");
        // The mother is one person for both.
        var mother = ruby.State.Person.Family.Single(member => !member.HasRecord);
        mother.Name.ShouldBe("Ada Okafor");
        toby.State.Person.Family.Single(member => !member.HasRecord).Person.ShouldBe(mother.Person);
        toby.State.Open!.FrontDoor.Referral!.ChildSaid.ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task Of_a_worry_whose_sender_did_not_ask_the_family_nor_say_why_the_referral_says_just_that(
        string engine
    )
    {
        var site = await sites.On(engine);
        var page = await SentWorries.Sent(
            site,
            "Nell",
            null,
            "Unasked",
            ("agrees", "not-asked"),
            ("not-asked", ""),
            ("despite", "")
        );
        using var frances = await site.As("frances");

        await SentWorries.Screens(frances, await frances.Opens(page), ("became-c1", "new"), ("secret", "no"));

        var referral = (await site.Named("Nell Unasked")).State.Open!.FrontDoor.Referral!;
        (referral.Agrees, referral.Despite).ShouldBe((FamilyAgrees.NotAsked, "Whoever sent it did not say why."));
    }

    [Fact]
    public async Task Each_child_may_become_something_else_and_advice_says_why()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        var page = await SentWorries.Sent(site, "Hana", "Omar");
        using var frances = await site.As("frances");
        var opened = await frances.Opens(page);

        (await SentWorries.Screens(frances, opened)).Errors.ShouldBe([
            "Choose what becomes of it for one child at least",
        ]);
        (await SentWorries.Screens(frances, opened, ("became-c2", "advice"))).Errors.ShouldBe([
            "Say why nothing is recorded for Omar Okafor",
            "Choose which threshold is met for Omar Okafor",
            "Choose how the sender was told about Omar Okafor",
            "Say whether the parents of Omar Okafor know",
        ]);
        (
            await SentWorries.Screens(
                frances,
                opened,
                [("became-c2", "advice"), .. Advised("c2"), ("advice-how-c2", "letter"), ("advice-parents-c2", "no")]
            )
        ).Errors.ShouldBe([
            "Say what shows that they know, or that nothing does yet",
            "Say why they do not know, or how telling them would add risk",
        ]);
        var left = await SentWorries.Screens(frances, opened, [("became-c2", "advice"), .. Advised("c2")]);

        left.Words.ShouldContain("Omar Okafor: advice to the sender, Frances");
        left.Words.ShouldContain(
            "A coat is what is needed. Level 1: what every child is offered. Sender told: By telephone. Told of the uniform fund"
        );
        left.Words.ShouldContain("What becomes of it for Hana Okafor?");
        left.Words.ShouldNotContain("What becomes of it for Omar Okafor?");
        (await frances.Opens("/front-door")).Words.ShouldContain("Hana Okafor");
    }

    [Theory]
    [EveryEngine]
    public async Task A_worry_that_was_closed_with_advice_is_there_and_counted_when_the_child_is_sent_again(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        using var frances = await site.As("frances");
        var first = await frances.Opens(await SentWorries.Sent(site, "Hana", "Omar"));
        first.Words.ShouldNotContain("Somebody was worried about");
        await SentWorries.Screens(
            frances,
            first,
            [
                ("became-c1", "advice"),
                ("became-c2", "another-authority"),
                .. Advised("c1"),
                .. Advised("c2", "another-authority"),
            ]
        );

        var again = await frances.Opens(await SentWorries.Sent(site, "hana", null));

        again.Words.ShouldContain("Somebody was worried about hana Okafor 2 times in the last 12 months");
        again.Words.ShouldContain("from Jo Field: advice to the sender, 20 November 2026. A coat is what is needed");
        again.Links(first.Path).ShouldBeTrue();
        // Nobody else of the house is taken for her, and another child of the name is not.
        again.Words.ShouldNotContain("passed to another authority");
        var other = await frances.Opens(
            await SentWorries.Sent(
                site,
                "Hana",
                null,
                "Okafor",
                ("child-0-born", "2010-01-01"),
                ("address", "9 Hill Road\nLarkmouth")
            )
        );
        other.Words.ShouldNotContain("Somebody was worried about");
    }

    [Fact]
    public async Task What_came_outside_the_hours_is_said_and_taken_on_by_name()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        site.Time.Now += TimeSpan.FromHours(12);
        var page = await SentWorries.Sent(site, "Late", null);
        using var frances = await site.As("frances");
        var queue = await frances.Opens("/front-door");
        queue.Words.ShouldContain("Outside our hours");
        queue.Words.ShouldContain("Nobody yet. Needs a name by 10:00 on 23 Nov 2026");

        using var denise = await site.As("denise");
        (await denise.Opens("/my-work")).Words.ShouldNotContain("Late Okafor");
        // From then on it stands with those who answer for the front door, until somebody has taken it on.
        site.Time.Now += TimeSpan.FromDays(3) - TimeSpan.FromHours(12);
        using var later = await site.As("denise");
        (await later.Opens("/my-work")).Words.ShouldContain("Late Okafor");
        using var again = await site.As("frances");
        await again.Sends(await again.Opens(page), "form[action$='taking-on']");
        (await later.Opens("/my-work")).Words.ShouldNotContain("Late Okafor");

        (await again.Opens(page)).Words.ShouldContain("Frances Lee looks after it.");
        (await again.Opens("/front-door")).Words.ShouldNotContain("Nobody yet");
    }

    [Theory]
    [EveryEngine]
    public async Task What_came_outside_the_hours_is_hidden_by_none_that_came_within_them(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        for (var number = 0; number < 26; number++)
            await site.HasWorry(Guid.NewGuid(), "Within");
        site.Time.Now += TimeSpan.FromHours(12);
        await site.HasWorry(Guid.NewGuid(), "Late");
        site.Time.Now += TimeSpan.FromDays(3) - TimeSpan.FromHours(12);
        using var denise = await site.As("denise");

        var words = (await denise.Opens("/my-work")).Words;

        words.ShouldContain("Late Penrose");
        words.ShouldNotContain("Within Penrose");
    }

    [Fact]
    public async Task Whoever_may_not_decide_a_referral_opens_one_and_sends_nobody_away()
    {
        var people = new Dictionary<string, PractitionerRecorded>(Staff.All)
        {
            ["finn"] = Staff.All["frances"] with { Name = "Finn Hale", Registration = Registration.Other },
        };
        await using var site = await TestSite.StartAsync(people: people);
        var page = await SentWorries.Sent(site, "Gil", null);
        using var finn = await site.As("finn");
        var opened = await finn.Opens(page);
        opened.Words.ShouldContain("decides what happens after a referral. So here you open a referral");
        opened.Words.ShouldNotContain("Advice to the sender");

        var refused = await SentWorries.Screens(finn, opened, ("became-c1", "advice"));
        refused.Errors.Single().ShouldEndWith("Choose a referral for Gil Okafor: it is decided there");
        await SentWorries.Screens(finn, opened, ("became-c1", "new"), ("secret", "no"));

        (await site.Named("Gil Okafor")).State.Open!.AwaitsDecision.ShouldBeTrue();
    }

    [Fact]
    public async Task A_partner_who_has_signed_in_need_not_say_who_they_are_and_finds_what_became_of_it()
    {
        var site = await sites.On("sqlite");
        using var sarah = await site.As("sarah");
        (await sarah.Opens("/referrals")).Links("/worry/new").ShouldBeTrue();
        var form = await sarah.Sends(await sarah.Opens("/worry/new"), "form[action='/worry/new']", ("do", "add-child"));
        form.Holds("name").ShouldBe("Sarah Webb, Safeguarding lead");
        form.Holds("sender").ShouldBe("school");
        var receipt = await sarah.Sends(
            form,
            "form[action='/worry/new']",
            ("concern", "Hungry"),
            ("child-0-given", "Ivo"),
            ("child-0-family", "Partnered"),
            ("telephone", "01632 960 125"),
            ("do", "send")
        );
        using var frances = await site.As("frances");

        var page = await SentWorries.PageOf(site, receipt);
        (await sarah.Opens("/referrals")).Words.ShouldContain("Sent, and not looked at yet Ivo Partnered");
        await SentWorries.Screens(frances, await frances.Opens(page), ("became-c1", "new"));

        var own = await sarah.Opens("/referrals");
        own.Words.ShouldNotContain("not looked at yet");
        own.Words.ShouldContain("Ivo Partnered");
        (await site.Named("Ivo Partnered")).State.Open!.FrontDoor.Referral!.Referrer.ShouldBe(
            "Sarah Webb, Safeguarding lead, A nursery or school, 01632 960125"
        );
    }

    [Fact]
    public async Task Two_who_decide_at_once_record_it_once()
    {
        var site = await sites.On("sqlite");
        var page = await SentWorries.Sent(site, "Nia", null);
        using var frances = await site.As("frances");
        var opened = await frances.Opens(page);

        await SentWorries.Screens(frances, opened, ("became-c1", "new"), ("secret", "no"));
        await SentWorries.Screens(frances, opened, ("became-c1", "new"), ("secret", "no"));

        (await SentWorries.Named(site, "Nia Okafor")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_but_the_front_door_reads_it_and_reading_it_is_in_the_audit()
    {
        var site = await sites.On("sqlite");
        var page = await SentWorries.Sent(site, "Zed", null);
        using var sarah = await site.As("sarah");
        (await sarah.Opens(page)).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var frances = await site.As("frances");

        await frances.Opens(page);

        (await site.Count("audit", $"page LIKE '%{page}' AND viewer = 'frances' AND purpose = 'read'")).ShouldBe(1);
        (await frances.Opens($"/front-door/worries/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static (string, string)[] Advised(string child, string became = "advice") =>
        [
            ($"{became}-reason-{child}", "A coat is what is needed."),
            ($"{became}-threshold-{child}", "level 1"),
            ($"{became}-how-{child}", "telephone"),
            ($"{became}-said-{child}", "Told of the uniform fund."),
            ($"{became}-parents-{child}", "yes"),
        ];
}
