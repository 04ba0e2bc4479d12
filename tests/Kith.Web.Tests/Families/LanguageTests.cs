using System.Net;
using Kith.Casework.FamilySite;
using Kith.Casework.People;
using Kith.Tests.Site;
using Kith.Web.Shared.Families;
using Kith.Web.Shared.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Families;

/// <summary>In which language somebody reads the family's site, and in what print.</summary>
public sealed class LanguageTests(Sites sites)
{
    private const string SignIn = "/family/sign-in";
    private const string Choosing = "nav form";

    [Theory, EveryEngine, Ask("B20")]
    public async Task What_a_parent_chose_meets_them_on_every_device_and_stands_before_what_a_browser_asks_for(
        string engine
    )
    {
        var site = await sites.On(engine);
        var family = await site.FamilyApart();
        using var mother = await site.InvitedAs(family.Child, family.Mother, MadeFamilies.MotherBorn);
        var account = await site
            .App.Services.GetRequiredService<FamilyAccounts>()
            .FindAsync(family.Mother, TestDatabase.Stop);
        var child = $"/family/children/{family.Child}";
        (await mother.Opens(child)).Language.ShouldBe("en-GB");

        var polish = await mother.Sends(await mother.Opens(child), Choosing, ("language", "pl"));
        polish.Path.ShouldBe(child);
        polish.Language.ShouldBe("pl");
        polish.Words.ShouldContain("Pisma dla Ciebie");
        polish.Words.ShouldContain("Nikt jeszcze nie sprawdził");
        polish.Words.ShouldContain("No one has checked this language yet");

        using var telephone = site.Anybody();
        telephone.Reads("ro-RO,ro;q=0.9");
        (await telephone.Opens(SignIn)).Language.ShouldBe("ro");
        var here = await telephone.SignsInAsFamily(account!.Name);
        here.Path.ShouldBe(child);
        here.Language.ShouldBe("pl");
        (await site.Count("reading_choice", $"person = '{FamilyUser.Of(family.Mother)}'")).ShouldBe(1);
    }

    [Theory]
    [InlineData("pl-PL,pl;q=0.9,en;q=0.8", "pl")]
    [InlineData("en-US,en;q=0.9,pl;q=0.8", "en-GB")]
    [InlineData("fr,cy;q=0.9", "cy")]
    [InlineData("fr", "en-GB")]
    [InlineData("***;;;,,,", "en-GB")]
    public async Task The_first_guess_is_what_the_browser_asks_for(string asked, string read)
    {
        var site = await sites.On("sqlite");
        using var somebody = site.Anybody();
        somebody.Reads(asked);

        (await somebody.Opens(SignIn)).Language.ShouldBe(read);
        (await somebody.Opens("/family/nowhere")).Language.ShouldBe(read);
        // No other site is translated, and none is half so.
        (await somebody.Opens("/sign-in")).Language.ShouldBe("en");
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("ur")]
    public async Task What_is_read_from_right_to_left_is_drawn_so(string language)
    {
        var site = await sites.On("sqlite");
        using var somebody = site.Anybody();
        var page = await somebody.Sends(await somebody.Opens(SignIn), Choosing, ("language", language));

        page.Document.DocumentElement.GetAttribute("dir").ShouldBe("rtl");
        page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!.ShouldContain("app.rtl.css");
        (await somebody.Sends(page, Choosing, ("language", "en-GB")))
            .Document.DocumentElement.HasAttribute("dir")
            .ShouldBeFalse();
    }

    [Fact, Ask("B20")]
    public async Task Large_print_and_easy_read_are_chosen_once_and_stay_when_the_language_is_changed()
    {
        var site = await sites.On("sqlite");
        using var somebody = site.Anybody();
        var form = await somebody.Opens($"/family/reading?back={Uri.EscapeDataString("/family/code")}");
        var chosen = await somebody.Sends(form, "main form", ("language", "cy"), ("print", "large|easy"));

        chosen.Path.ShouldBe("/family/code");
        chosen.Language.ShouldBe("cy");
        Look(chosen).ShouldBe("govuk-template kith-large-print kith-easy-read");
        Look(await somebody.Sends(chosen, Choosing, ("language", "pl")))!.ShouldContain("kith-large-print");
        var again = await somebody.Opens("/family/reading");
        Look(await somebody.Posts("/family/reading", WithoutBoxes(again))).ShouldBe("govuk-template");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/my-work")]
    public async Task Choosing_leads_nowhere_but_to_the_family_s_own_pages(string back)
    {
        var site = await sites.On("sqlite");
        using var somebody = site.Anybody();
        var form = await somebody.Opens($"/family/reading?back={Uri.EscapeDataString(back)}");

        (await somebody.Sends(form, "main form")).Path.ShouldBe(SignIn);
    }

    [Theory]
    [InlineData("zz.large.easy")]
    [InlineData("en-GB")]
    [InlineData("<b>..")]
    [InlineData("pl.huge.")]
    public async Task A_cookie_of_somebody_s_making_is_a_choice_of_nothing(string cookie)
    {
        var site = await sites.On("sqlite");
        using var somebody = site.Anybody();
        somebody.Takes("kith-reading", Uri.EscapeDataString(cookie));

        var page = await somebody.Opens(SignIn);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Language.ShouldBe("en-GB");
    }

    [Fact]
    public void Every_language_says_all_that_the_english_says_and_names_the_same_in_it()
    {
        var languages = FilesBeside.FamilyWords();

        languages.All.Select(words => words.Language).ShouldBe(["en-GB", "ar", "cy", "pl", "ro", "ur"]);
        languages.Missing.ShouldBeEmpty();
        languages.All.Where(words => words.IsChecked).ShouldHaveSingleItem().Language.ShouldBe("en-GB");
    }

    [Theory]
    [InlineData("a.b: Helo {child}", null)]
    [InlineData("a.b: Helo", "\"a.b\" does not say {child}")]
    [InlineData("a.b: Helo {child} {day}", "\"a.b\" says {day}, which the English does not know")]
    [InlineData("a.c: Helo", "\"a.c\" is none of the English texts")]
    public void A_translation_that_does_not_fit_the_english_is_refused(string text, string? says)
    {
        var (languages, errors) = SiteLanguages.Load(
            ("en.yaml", "language: en-GB\nname: English\ntexts: { a.b: \"Hello {child}\", a.d: Bye }\n"),
            [("cy.yaml", $"language: cy\nname: Cymraeg\ntexts:\n  {text}\n")]
        );

        if (says is not null)
        {
            errors.ShouldHaveSingleItem().ToString().ShouldStartWith($"cy.yaml:4: {says}");
            return;
        }
        languages!.Missing.ShouldBe([("cy", "a.d")]);
        languages.In("cy").Say("a.d").ShouldBe("Bye");
        languages.In("cy").Say("a.b", ("child", "Alfie")).ShouldBe("Helo Alfie");
    }

    [Theory]
    [InlineData("en-GB", "3 March 2026")]
    [InlineData("cy", "3 Mawrth 2026")]
    [InlineData("pl", "3 marca 2026")]
    [InlineData("ro", "3 martie 2026")]
    [InlineData("ur", "3 مارچ 2026")]
    [InlineData("ar", "3 مارس 2026")]
    public void A_day_is_written_as_the_language_writes_it(string language, string day) =>
        FilesBeside.FamilyWords().In(language).Day(new DateOnly(2026, 3, 3)).ShouldBe(day);

    [Fact]
    public void A_name_inside_a_sentence_that_is_read_from_right_to_left_keeps_its_own_direction() =>
        FilesBeside.FamilyWords().In("ar").Say("demo.button", ("name", "Jo 2")).ShouldEndWith("\u2068Jo 2\u2069");

    private static string? Look(Page page) => page.Document.DocumentElement.GetAttribute("class");

    private static IEnumerable<KeyValuePair<string, string>> WithoutBoxes(Page page) =>
        Visitor.Filled(page, "main form", [], out _).Where(field => field.Key != "print");
}
