using System.Globalization;
using System.Net;
using Kith.Casework.ChildInNeed;
using Kith.Casework.Meetings;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

public class CorrectionTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task A_correction_changes_the_entry_and_keeps_what_it_said_before(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        await Visits(amira, child, "The house was cold");
        var page = await amira.Opens(await CorrectionOf(site, child));
        page.Holds("account").ShouldBe("The house was cold");

        await amira.Saves(
            page,
            ("remove", "no"),
            ("reason", "I mixed up two houses"),
            ("account", "The house was warm")
        );

        var story = await amira.Opens($"/children/{child}/story");
        story.Words.ShouldContain("The house was warm");
        var before = story.All(".moj-timeline details").ShouldHaveSingleItem();
        before.ShouldContain("Corrected by Amira Khan on 20 November 2026 at 10:00");
        before.ShouldContain("I mixed up two houses");
        before.ShouldContain("The house was cold");
        (await site.RecordOf(child)).Facts.Count(fact => fact.FactName == "home-visit-made").ShouldBe(1);
    }

    [Fact]
    public async Task An_entry_that_should_not_be_there_is_removed_and_can_still_be_read()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        await Visits(amira, child, "About another child");

        await amira.Saves(
            await amira.Opens(await CorrectionOf(site, child)),
            ("remove", "yes"),
            ("reason", "This is about another child")
        );

        var story = await amira.Opens($"/children/{child}/story");
        story.Words.ShouldContain("Removed as wrong");
        story.Words.ShouldContain("This is about another child");
    }

    [Fact]
    public async Task A_correction_without_a_reason_keeps_what_was_typed()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        await Visits(amira, child, "The house was cold");

        var page = await amira.Saves(
            await amira.Opens(await CorrectionOf(site, child)),
            ("remove", "no"),
            ("account", "The house was warm")
        );

        page.Errors.ShouldHaveSingleItem();
        page.Holds("account").ShouldBe("The house was warm");
    }

    [Theory]
    [EveryEngine]
    public async Task Of_two_who_correct_one_entry_the_second_is_told_and_loses_nothing(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");
        await Visits(amira, child, "The house was cold");
        var address = await CorrectionOf(site, child);
        var open = await amira.Opens(address);
        await denise.Saves(
            await denise.Opens(address),
            ("remove", "no"),
            ("reason", "I was there"),
            ("account", "The house was warm")
        );

        var page = await amira.Saves(
            open,
            ("remove", "no"),
            ("reason", "It was worse"),
            ("account", "The house was cold and dark")
        );

        page.Words.ShouldContain("Somebody else has recorded something for Jo Smith");
        page.Words.ShouldContain("The house was warm");
        page.Holds("account").ShouldBe("The house was cold and dark");
        (await Account(site, child)).ShouldBe("The house was warm");
        (await amira.Saves(page)).Path.ShouldEndWith("?done=correct-fact");
        (await Account(site, child)).ShouldBe("The house was cold and dark");
    }

    [Theory]
    [EveryEngine]
    public async Task Whoever_corrects_what_somebody_removes_meanwhile_is_told_and_loses_nothing(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");
        await Visits(amira, child, "The house was cold");
        var address = await CorrectionOf(site, child);
        var open = await amira.Opens(address);
        await denise.Saves(await denise.Opens(address), ("remove", "yes"), ("reason", "About another child"));

        var page = await amira.Saves(open, ("remove", "no"), ("reason", "Mixed up"), ("account", "The house was warm"));

        page.Words.ShouldContain("Somebody else has recorded something for Jo Smith");
        page.Words.ShouldContain("This entry was removed as wrong. If you save, it stands again");
        page.Holds("account").ShouldBe("The house was warm");
        (await site.RecordOf(child)).Standing.ShouldAllBe(fact => fact.FactName != "home-visit-made");
        await amira.Saves(page);
        (await Account(site, child)).ShouldBe("The house was warm");
    }

    [Theory]
    [EveryEngine]
    public async Task A_correction_changed_after_it_was_saved_is_not_called_saved(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        await Visits(amira, child, "The house was cold");
        var page = await amira.Opens(await CorrectionOf(site, child));
        (string, string)[] answers = [("remove", "no"), ("reason", "Mixed up"), ("account", "The house was warm")];
        await amira.Saves(page, answers);
        var version = (await site.RecordOf(child)).Version;

        (await amira.Saves(page, answers)).Path.ShouldEndWith("?done=correct-fact");
        var again = await amira.Saves(page, [.. answers[..^1], ("account", "The house was warm and light")]);

        again.Words.ShouldContain("Your correction was saved before you changed it");
        again.Holds("account").ShouldBe("The house was warm and light");
        (await site.RecordOf(child)).Version.ShouldBe(version);
        await amira.Saves(again);
        (await Account(site, child)).ShouldBe("The house was warm and light");
    }

    [Fact]
    public async Task Whoever_may_not_correct_an_entry_is_told_who_may_and_is_not_asked_questions()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        var child = await site.AssessedBy("amira");
        await site.Does("denise", child, new AuthoriseAssessment());
        using var amira = await site.As("amira");
        using var denise = await site.As("denise");
        var address = $"/children/{child}/facts/{(await site.RecordOf(child)).Version}/correction";

        var page = await amira.Opens(address);

        page.Document.QuerySelector("main form").ShouldBeNull();
        page.Words.ShouldContain("Who may correct this");
        page.Words.ShouldContain("Amira Khan is a social worker. Ask a practice supervisor to do it.");
        (await denise.Opens(address)).Document.QuerySelector("main form").ShouldNotBeNull();
        var token = (await amira.Opens("/my-work")).Holds("__RequestVerificationToken")!;
        var forced = await amira.Posts(
            address,
            [new("__RequestVerificationToken", token), new("remove", "yes"), new("reason", "Mine")]
        );
        forced.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.RecordOf(child)).Standing[^1].Fact.ShouldBeOfType<AssessmentAuthorised>();
    }

    [Fact]
    public async Task An_entry_moved_to_a_day_on_which_the_guidance_stands_against_it_says_what_to_do_instead()
    {
        var site = await sites.On("sqlite");
        var began = TestSite.Today.AddDays(-20);
        var child = await site.LedBy("amira", on: began);
        await site.Does(
            "denise",
            child,
            new StartAssessment
            {
                ChildInterpreter = InterpreterNeed.None,
                ChildAdvocacy = AdvocacyOffer.Offered,
                Focus = "Food",
                Interpreter = "Nobody",
                Fathers = "Takes part",
                On = began.AddDays(1),
                Episode = 1,
            }
        );
        await site.Does(
            "amira",
            child,
            new SeeChild
            {
                Alone = true,
                ChildSaid = "I like my dog",
                Where = "At school",
                On = began.AddDays(9),
                Episode = 1,
            }
        );
        await site.Does(
            "amira",
            child,
            MadeChildren.Assessment("Food runs out") with
            {
                On = began.AddDays(12),
                Episode = 1,
            }
        );
        using var amira = await site.As("amira");
        var address = $"/children/{child}/facts/{(await site.RecordOf(child)).Version}/correction";

        var page = await amira.Saves(
            await amira.Opens(address),
            ("remove", "no"),
            ("reason", "It was earlier"),
            ("on", Written(began.AddDays(5)))
        );

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("Record when the child was seen for this assessment");
        page.Words.ShouldContain("remove the entry here and record it again");
        page.Holds("reason").ShouldBe("It was earlier");
        (await amira.Saves(page, ("on", Written(began.AddDays(10))))).Path.ShouldEndWith("?done=correct-fact");
    }

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    [Theory]
    [EveryEngine]
    public async Task A_correction_of_a_visit_to_siblings_is_carried_to_those_it_holds_for(string engine)
    {
        var site = await sites.On(engine);
        var (ada, ben) = await site.SiblingsLedBy("amira");
        using var amira = await site.As("amira");
        await amira.Records(
            ada,
            "make-home-visit",
            ("children", $"{ada:N}|{ben:N}"),
            ($"seen.{ada:N}", "yes"),
            ($"alone.{ada:N}", "yes"),
            ($"child-said.{ada:N}", "I am cold"),
            ($"seen.{ben:N}", "yes"),
            ($"alone.{ben:N}", "no"),
            ($"not-alone-why.{ben:N}", "He held Gran’s hand"),
            ($"child-said.{ben:N}", "Where is Gran"),
            ("account", "The house was cold")
        );
        var page = await amira.Opens(await CorrectionOf(site, ada));
        page.Words.ShouldContain("The same entry stands for Ben Okoro. For whom does the correction hold too?");

        await amira.Saves(
            page,
            ("remove", "no"),
            ("reason", "I mixed up two houses"),
            ("account", "The house was warm"),
            ("child-said", "I am warm")
        );
        (await Account(site, ada)).ShouldBe("The house was warm");
        (await Account(site, ben)).ShouldBe("The house was cold");

        await amira.Saves(
            await amira.Opens(await CorrectionOf(site, ada)),
            ("children", $"{ada:N}|{ben:N}"),
            ("remove", "no"),
            ("reason", "It was draughty"),
            ("account", "The house was draughty")
        );
        (await Account(site, ada)).ShouldBe("The house was draughty");
        (await Account(site, ben)).ShouldBe("The house was draughty");
        var visit = (await site.RecordOf(ben)).Standing.Single(fact => fact.FactName == "home-visit-made");
        visit.Detail("child-said").ShouldBe("Where is Gran");
        (visit.Detail("alone"), visit.Detail("not-alone-why")).ShouldBe(("no", "He held Gran’s hand"));
    }

    [Fact]
    public async Task What_is_one_childs_own_part_is_not_carried_to_another()
    {
        var site = await sites.On("sqlite");
        var (ada, ben) = await site.SiblingsLedBy("amira");
        using var amira = await site.As("amira");
        await amira.Records(
            ada,
            "make-home-visit",
            ("children", $"{ada:N}|{ben:N}"),
            ($"seen.{ada:N}", "yes"),
            ($"alone.{ada:N}", "yes"),
            ($"seen.{ben:N}", "yes"),
            ($"alone.{ben:N}", "yes"),
            ("account", "The house was cold")
        );

        var page = await amira.Saves(
            await amira.Opens(await CorrectionOf(site, ada)),
            ("children", $"{ada:N}|{ben:N}"),
            ("remove", "no"),
            ("reason", "I forgot what she said"),
            ("child-said", "I am cold")
        );

        page.Errors.ShouldHaveSingleItem().ShouldStartWith("Ben Okoro: What you changed is this child’s own part");
    }

    private static async Task<string?> Account(TestSite site, Guid child) =>
        (await site.RecordOf(child)).Standing.Single(fact => fact.FactName == "home-visit-made").Detail("account");

    private static Task<Page> Visits(Visitor visitor, Guid child, string account) =>
        visitor.Records(child, "make-home-visit", ("seen", "yes"), ("alone", "yes"), ("account", account));

    private static async Task<string> CorrectionOf(TestSite site, Guid child)
    {
        var visit = (await site.RecordOf(child)).Standing.Single(fact => fact.FactName == "home-visit-made");
        return $"/children/{child}/facts/{visit.Version}/correction";
    }
}
