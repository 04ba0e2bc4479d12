using System.Net;
using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Recording;

public class ActPageTests(Sites sites)
{
    private static readonly (string, string)[] Seen =
    [
        ("seen", "yes"),
        ("alone", "yes"),
        ("child-said", "I like my dog"),
        ("account", "The house was warm"),
    ];

    [Theory]
    [EveryEngine]
    public async Task A_visit_saved_is_in_the_story_at_once(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");

        var saved = await amira.Records(child, "make-home-visit", Seen);

        saved.Path.ShouldBe($"/children/{child}?done=make-home-visit");
        saved.Words.ShouldContain("Saved: Record a home visit");
        saved.Words.ShouldContain("I like my dog");
        var story = await amira.Opens($"/children/{child}/story");
        story.All(".moj-timeline__title").First().ShouldBe("Home visit: child seen");
        story.Words.ShouldContain("The house was warm");
    }

    [Fact]
    public async Task What_is_wrong_is_listed_in_the_order_of_the_page_and_what_was_typed_is_kept()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");

        var page = await amira.Records(
            child,
            "make-home-visit",
            ("on", "2026-11-31"),
            ("at", "half past two"),
            ("seen", "no"),
            ("account", "")
        );

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Document.Title.ShouldStartWith("Error: ");
        page.Errors.Count.ShouldBe(5);
        page.Errors[0].ShouldBe("When did you visit? The answer must be a real date, for example 27 3 2026");
        page.Errors[1].ShouldBe("At what time? The answer must be a time, for example 14:30 or 2.30pm");
        page.Holds("on-day").ShouldBe("31");
        page.Holds("at").ShouldBe("half past two");
        page.Holds($"seen.{child:N}").ShouldBe("no");
        page.All(".govuk-error-summary__list a").Count.ShouldBe(5);
        foreach (var link in page.Document.QuerySelectorAll(".govuk-error-summary__list a"))
            page.Document.GetElementById(link.GetAttribute("href")![1..]).ShouldNotBeNull(link.GetAttribute("href"));
        (await site.RecordOf(child)).Standing.ShouldAllBe(fact => fact.FactName != "home-visit-made");
    }

    [Theory]
    [EveryEngine]
    public async Task A_page_posted_twice_stores_once(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        var page = await amira.Opens($"/children/{child}/acts/make-home-visit");

        await amira.Saves(page, Seen);
        var version = (await site.RecordOf(child)).Version;
        var again = await amira.Saves(page, Seen);

        again.Path.ShouldBe($"/children/{child}?done=make-home-visit");
        (await site.RecordOf(child)).Version.ShouldBe(version);
    }

    [Theory]
    [EveryEngine]
    public async Task A_page_changed_after_it_was_saved_is_not_called_saved_and_keeps_what_was_typed(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        var page = await amira.Opens($"/children/{child}/acts/make-home-visit");
        await amira.Saves(page, Seen);
        var version = (await site.RecordOf(child)).Version;

        var again = await amira.Saves(page, [.. Seen[..^1], ("account", "The house was warm. There was no food")]);

        again.Words.ShouldContain("This page was saved before you changed it");
        again.Words.ShouldNotContain("Somebody else");
        again.Holds("account").ShouldBe("The house was warm. There was no food");
        again.Holds("key").ShouldNotBe(page.Holds("key"));
        (await site.RecordOf(child)).Version.ShouldBe(version);
        (await amira.Saves(again)).Path.ShouldEndWith("?done=make-home-visit");
        (await site.RecordOf(child)).Facts[^1].Detail("account").ShouldBe("The house was warm. There was no food");
    }

    [Fact]
    public async Task Words_added_to_what_was_saved_and_cannot_be_done_twice_are_shown_to_be_copied()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var denise = await site.As("denise");
        var page = await denise.Opens($"/children/{child}/acts/start-assessment");
        (string, string)[] answers =
        [
            ("child-interpreter", "none"),
            ("child-advocacy", "offered"),
            ("interpreter", "Nobody"),
            ("fathers", "Takes part"),
            ("focus", "Food"),
        ];
        await denise.Saves(page, answers);

        var again = await denise.Saves(page, [.. answers[..^1], ("focus", "Food, and sleep")]);

        again.Words.ShouldContain("This page was saved before you changed it");
        again.Words.ShouldContain("An assessment is going on already");
        again.Words.ShouldContain("What you typed");
        again.Words.ShouldContain("Food, and sleep");
    }

    [Fact]
    public async Task A_page_posted_twice_at_the_same_moment_stores_once()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        var page = await amira.Opens($"/children/{child}/acts/make-home-visit");
        var before = (await site.RecordOf(child)).Version;

        var both = await Task.WhenAll(amira.Saves(page, Seen), amira.Saves(page, Seen));

        both.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        (await site.RecordOf(child)).Version.ShouldBe(before + 1);
    }

    [Theory]
    [EveryEngine]
    public async Task What_somebody_else_recorded_since_is_said_and_what_was_typed_is_kept(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");
        var open = await amira.Opens($"/children/{child}/acts/make-home-visit");
        await denise.Records(child, "make-home-visit", Seen);

        var page = await amira.Saves(open, [.. Seen[..^1], ("account", "Mine")]);

        page.Words.ShouldContain("Somebody else has recorded something for Jo Smith");
        page.Holds("account").ShouldBe("Mine");
        (await amira.Saves(page)).Path.ShouldEndWith("?done=make-home-visit");
        var visits = (await site.RecordOf(child)).Standing.Count(fact => fact.FactName == "home-visit-made");
        visits.ShouldBe(2);
    }

    [Theory]
    [EveryEngine]
    public async Task Whoever_decides_a_referral_keeps_the_record_until_somebody_has_taken_it_up(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.Referred();
        using var frances = await site.As("frances");

        var page = await frances.Records(
            child,
            "decide-referral",
            ($"decision.{child:N}", "section-17"),
            ($"reason.{child:N}", "Hungry"),
            ($"threshold.{child:N}", "level 3"),
            ("parents-told", "yes")
        );

        page.Path.ShouldBe($"/children/{child}?done=decide-referral");
        page.Words.ShouldContain("Saved: Decide the referral");
        page.Links($"/children/{child}/acts/tell-referrer").ShouldBeTrue();
        page.Links($"/children/{child}/allocate").ShouldBeFalse();
        await site.Does(
            "denise",
            child,
            new AllocateLeadPractitioner
            {
                Practitioner = "amira",
                Reason = "Knows the family",
                Agreed = true,
                Suited = true,
            }
        );
        (await frances.Opens($"/children/{child}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_act_that_cannot_follow_says_why_instead_of_asking_questions()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{child}/acts/hold-core-group");

        page.Document.QuerySelector("main form").ShouldBeNull();
        page.All(".govuk-inset-text").ShouldHaveSingleItem().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_page_for_an_act_that_does_not_exist_is_not_found()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");

        (await amira.Opens($"/children/{child}/acts/dance")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
