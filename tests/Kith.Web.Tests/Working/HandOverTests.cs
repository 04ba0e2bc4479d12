using System.Net;
using Kith.Casework.Diary;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Tests.Site;
using Kith.Web.Shared;

namespace Kith.Web.Tests.Working;

/// <summary>Nobody falls between: whoever leaves or is away passes their children on, and whom nobody has stands with the manager.</summary>
public sealed class HandOverTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task Brothers_and_sisters_move_together_in_five_steps_and_whoever_has_them_is_handed_them_over(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var (ada, ben) = await site.SiblingsLedBy("amira");
        var other = await site.LedBy("amira", "Other");
        using var denise = await site.As("denise");
        using var leon = await site.As("leon");
        var all = await denise.Opens("/people/amira/children");
        all.Links($"/people/amira/children?with={ada}").ShouldBeTrue();
        await site.Does(
            "amira",
            ada,
            new MakeHomeVisit
            {
                Seen = true,
                Alone = true,
                Account = "Tea together",
                Promised = "The photographs on Friday",
            }
        );
        await site.Does(
            "amira",
            ada,
            new ArrangeBooking
            {
                Kind = "home-visit",
                Day = TestSite.Today.AddDays(3),
                Place = "At school",
                Staff = ["amira"],
            }
        );

        var family = await denise.Opens($"/people/amira/children?with={ada}");
        var filled = Visitor.Filled(
            family,
            Form,
            [("practitioner", "leon"), ("reason", "Amira moves to Wales")],
            out var action
        );
        filled.AddRange([new("sure", "agreed"), new("sure", "suited")]);
        var done = await denise.Posts(action, filled);

        done.Path.ShouldBe("/people/amira/children?moved=2");
        (await Lead(site, ada), await Lead(site, ben), await Lead(site, other)).ShouldBe(("leon", "leon", "amira"));
        var again = await denise.Posts(action, filled);
        again.Path.ShouldBe("/people/amira/children?moved=2");
        (await site.RecordOf(ada)).Standing.Count(fact => fact.Fact is LeadPractitionerChanged).ShouldBe(1);
        (await site.RecordOf(ada)).Standing[^1].ActId.ShouldNotBe((await site.RecordOf(ben)).Standing[^1].ActId);
        var work = await leon.Opens("/my-work");
        work.Words.ShouldContain("Denise Obi gave you this child to lead: Amira moves to Wales");
        var note = await leon.Opens($"/children/{ada}/hand-over");
        note.Words.ShouldContain("Denise Obi gave the case to Leon Gray on 20 November 2026.");
        note.Words.ShouldContain("What is due, and by when");
        note.Words.ShouldContain("The photographs on Friday");
        note.Words.ShouldContain("At school");
        note.Words.ShouldContain("Say who you are at the next visit, and ask what else was promised.");
        note.Links($"/children/{ada}/story").ShouldBeTrue();
    }

    [Theory]
    [EveryEngine]
    public async Task Nobody_is_told_to_see_a_child_who_has_died_or_with_whom_the_work_has_ended(string engine)
    {
        var site = await sites.On(engine);
        var died = await site.LedBy("amira", "Gone");
        await site.Does(
            "amira",
            died,
            new MakeHomeVisit
            {
                Seen = true,
                Alone = true,
                Account = "Tea together",
            }
        );
        await site.Does("amira", died, new RecordDeath { Source = "The hospital" });
        var closed = await site.ClosedBy("amira");
        using var denise = await site.As("denise");

        foreach (var child in new[] { died, closed })
        {
            var note = await denise.Opens($"/children/{child}/hand-over");
            note.Words.ShouldContain("What the child said");
            note.Words.ShouldNotContain("next visit");
            note.Words.ShouldNotContain("promised");
        }
    }

    [Theory]
    [EveryEngine]
    public async Task What_guidance_stands_against_for_one_child_stays_listed_with_its_reason_and_the_others_move(
        string engine
    )
    {
        var site = await sites.On(engine);
        var help = await site.LedBy("leon", "Helped");
        var harmed = await site.OnAPlan("leon", chair: "carys", "Harmed");
        using var denise = await site.As("denise");
        var page = await denise.Opens("/people/leon/children");
        var filled = Visitor.Filled(
            page,
            Form,
            [("practitioner", "femi"), ("reason", "Leon has too many")],
            out var action
        );
        filled.AddRange([
            new("child", $"{help}"),
            new("child", $"{harmed}"),
            new("sure", "agreed"),
            new("sure", "suited"),
        ]);

        var refused = await denise.Posts(action, filled);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Words.ShouldContain("1 child passed on");
        refused.Words.ShouldContain("Not passed on: ");
        refused.Links($"/children/{harmed}/acts/change-lead-practitioner?practitioner=femi").ShouldBeTrue();
        (await Lead(site, help), await Lead(site, harmed)).ShouldBe(("femi", "leon"));
    }

    [Theory]
    [EveryEngine]
    public async Task A_manager_does_not_give_herself_a_case_by_either_way_before_another_has_agreed(string engine)
    {
        var site = await sites.On(engine);
        var led = await site.LedBy("nadia", "Vera");
        var unled = await site.Decided(given: "Wanda");
        using var denise = await site.As("denise");
        using var sunil = await site.As("sunil");
        var page = await sunil.Opens($"/people/nadia/children?with={led}");
        var filled = Visitor.Filled(page, Form, [("practitioner", "sunil"), ("reason", "It is night")], out var action);
        filled.AddRange([new("sure", "agreed"), new("sure", "suited")]);

        var refused = await sunil.Posts(action, filled);

        refused.Words.ShouldContain("Not passed on: The case would be your own.");
        refused.Links($"/children/{led}/acts/change-lead-practitioner?practitioner=sunil").ShouldBeTrue();
        const string Own = "departure.own-case-allocate";
        // Nobody supervises her either.
        const string Holder = "departure.s17-case-holder";
        page = await denise.Records(
            unled,
            "allocate-lead-practitioner",
            ("practitioner", "denise"),
            ("reason", "It is night"),
            ("agreed", "yes"),
            ("suited", "yes")
        );
        page.Words.ShouldContain("Nothing on this page takes effect until the manager you name has signed in");
        page = await denise.Saves(
            page,
            ($"{Own}.reason", "Nobody else is here"),
            ($"{Own}.by", "sunil"),
            ($"{Holder}.reason", "Nobody else is here"),
            ($"{Holder}.by", "denise")
        );
        page.Words.ShouldContain("Not done yet");
        (await Lead(site, unled)).ShouldBeNull();
        var record = await site.RecordOf(unled);
        await sunil.Saves(
            await sunil.Opens($"/children/{unled}/acts/answer-proposal?proposal={record.Version}"),
            ("agreed", "yes")
        );
        (await Lead(site, unled), await Lead(site, led)).ShouldBe(("denise", "nadia"));
    }

    [Fact]
    public async Task Nobody_passes_on_the_children_of_people_they_do_not_supervise()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("nadia", "Elsewhere");
        using var denise = await site.As("denise");
        (await denise.Opens("/people/nadia/children")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var page = await denise.Opens("/people/femi/children?all=true");
        var token = Visitor.Filled(page, "form[action='/sign-out']", [], out _);
        token.AddRange([new("child", $"{child}"), new("practitioner", "leon"), new("reason", "Mine")]);

        await denise.Posts("/people/nadia/children", token);

        (await Lead(site, child)).ShouldBe("nadia");
    }

    [Theory]
    [EveryEngine]
    public async Task A_child_whose_lead_has_left_or_is_away_without_cover_stands_at_the_top_of_the_managers_work(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var away = await site.LedBy("leon", "Waiting");
        var left = await site.LedBy("amira", "Behind");
        await site.LedBy("femi", "Held");
        await site.Leaves("amira");
        using var denise = await site.As("denise");
        using var sunil = await site.As("sunil");
        var page = await denise.Opens("/people/leon/children");
        page.Links("/people/leon/away").ShouldBeTrue();
        page = await denise.Opens("/people/leon/away");
        page.Document.QuerySelector("#say-away")!.GetAttribute("data-autosave").ShouldNotBeNull();
        (
            await denise.Sends(page, "#say-away", ("away-reason", "Unwell"), ("away-until", "2020-01-01"))
        ).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page = await denise.Opens("/people/leon/away");
        page.Holds("away-reason").ShouldBe("Unwell");
        (await denise.Sends(page, "#say-away", ("away-until", ""))).Path.ShouldBe("/people/leon/children");

        var work = await denise.Opens("/my-work");
        work.All("main h2")[0].ShouldBe("Children without a working lead practitioner (2)");
        work.Words.ShouldContain("Amira Khan leads on paper, and does not work with children here any more.");
        work.Words.ShouldContain("Leon Gray is away, and nobody covers.");
        (await sunil.Opens("/my-work")).Words.ShouldNotContain("without a working lead");

        var cover = await denise.Opens($"/people/leon/children?with={away}");
        var covered = await denise.Saves(
            cover,
            ("practitioner", "femi"),
            ("kind", "cover"),
            ("reason", "Leon is unwell"),
            ("last-day", "2026-11-30")
        );
        covered.Path.ShouldBe("/people/leon/children?moved=1");
        covered.Words.ShouldContain("covered by Femi Ade");
        (await Lead(site, away)).ShouldBe("leon");
        (await denise.Opens("/my-work")).All("[aria-labelledby=without-lead] .kith-due").ShouldHaveSingleItem();
        await denise.Opens($"/children/{left}/allocate");
        site.Time.Now = site.Time.Now.AddDays(11);
        using var later = await site.As("denise");
        (await later.Opens("/my-work")).Words.ShouldContain("Leon Gray is away, and nobody covers.");
    }

    [Fact]
    public async Task What_is_typed_on_the_page_is_kept_through_a_save_that_was_refused_and_gone_once_it_went_through()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        var child = await site.LedBy("femi", "Kept");
        using var denise = await site.As("denise");
        var page = await denise.Opens("/people/femi/children");
        page.Holds("reason").ShouldBe("");
        (await denise.Saves(page)).Errors.ShouldContain(
            "Say why they move, in a sentence or more and at most 2,000 characters"
        );
        await denise.Saves(page, ("reason", "Femi goes to the Bay team"));

        var again = await denise.Opens("/people/femi/children");
        again.Document.QuerySelector("#reason")!.TextContent.ShouldBe("Femi goes to the Bay team");
        var filled = Visitor.Filled(again, Form, [("practitioner", "leon")], out var action);
        filled.AddRange([new("child", $"{child}"), new("sure", "agreed"), new("sure", "suited")]);
        (await denise.Posts(action, filled)).Path.ShouldBe("/people/femi/children?moved=1");

        (await Lead(site, child)).ShouldBe("leon");
        (await denise.Opens("/my-work")).Words.ShouldNotContain("Pass on children of Femi Ade");
    }

    private const string Form = "form[action$='/children']";

    private static async Task<string?> Lead(TestSite site, Guid child) =>
        (await site.RecordOf(child)).State.Open?.Lead?.Practitioner;
}
