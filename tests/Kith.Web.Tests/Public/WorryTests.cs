using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Kith.Guidance;
using Kith.Tests.Site;
using Kith.Web.Shared.Rules;

namespace Kith.Web.Tests.Public;

/// <summary>Somebody without an account tells the front door that they are worried about a child.</summary>
[Ask("D11")]
public sealed partial class WorryTests(Sites sites)
{
    private const string Form = "form[action='/worry/new']";

    private const string Hostile = "<script>alert('x')</script>";

    [Fact]
    public async Task Urgent_danger_comes_first_with_the_numbers_of_the_authority()
    {
        using var anybody = (await sites.On("sqlite")).Anybody();

        var page = await anybody.Opens("/worry");

        page.Words.IndexOf("If a child is in danger now, ring 999", StringComparison.Ordinal)
            .ShouldBeLessThan(page.Words.IndexOf("Start now", StringComparison.Ordinal));
        foreach (var one in FilesBeside.FrontDoor().Telephones)
            page.Words.ShouldContain(one.Number);
        (await anybody.Opens("/worry/new")).Words.ShouldStartWith("Tell us you are worried about a child");
    }

    [Theory]
    [EveryEngine]
    public async Task A_worry_about_two_children_is_sent_and_its_receipt_says_when_it_is_decided(string engine)
    {
        var site = await sites.On(engine);
        using var anybody = site.Anybody();
        var sent = await Sends(anybody, await WithTwoChildren(anybody), "Tilly", "Max");

        sent.Heading.ShouldBe("We have it");
        Reference().IsMatch(sent.Words).ShouldBeTrue();
        // Friday 20 November: one working day on.
        sent.Words.ShouldContain("We decide what to do by Monday 23 November.");
        sent.Words.ShouldContain("999");
        // Nothing is opened before somebody has looked at it.
        (await site.Count("child", "name = 'Tilly Okafor'")).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_missing_is_said_in_one_go_and_what_was_typed_stays()
    {
        using var anybody = (await sites.On("sqlite")).Anybody();

        var page = await anybody.Sends(
            await anybody.Opens("/worry/new"),
            Form,
            ("postcode", "not one"),
            ("do", "send")
        );

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Errors.ShouldContain("Tell us what you are worried about");
        page.Errors.Count.ShouldBe(6);
        page.Holds("postcode").ShouldBe("not one");
    }

    [Fact]
    public async Task Somebody_who_would_rather_not_say_who_they_are_leaves_no_name_behind()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();

        var page = await anybody.Sends(
            await anybody.Opens("/worry/new"),
            Form,
            ("concern", "They are shouted at all night."),
            ("child-0-given", "Nell"),
            ("sender", "neighbour"),
            ("name", "Unsaid Nameson"),
            ("telephone", "01632 960 001"),
            ("nameless", "yes"),
            ("do", "send")
        );

        page.Words.ShouldContain("You did not say who you are, so we cannot tell you what we did.");
        (await site.Count("events", "stream LIKE 'worry/%' AND CAST(data AS text) LIKE '%Nameson%'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_last_name_is_filled_in_for_the_next_child_and_counts_for_nobody_alone()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();
        var page = await anybody.Sends(
            await anybody.Opens("/worry/new"),
            Form,
            ("child-0-family", "Prior"),
            ("do", "add-child")
        );

        page.Holds("child-1-family").ShouldBe("Prior");
        page.Words.ShouldContain("Are they brothers and sisters?");
        (await Sends(anybody, page, "Lacey", null, "Prior")).Heading.ShouldBe("We have it");
        (await site.Count("worry", "children = 'Lacey Prior'")).ShouldBe(1);
    }

    [Theory]
    [EveryEngine]
    public async Task A_page_that_is_sent_twice_is_stored_once_and_shows_the_same_receipt(string engine)
    {
        var site = await sites.On(engine);
        using var anybody = site.Anybody();
        var page = await WithTwoChildren(anybody);

        var first = await Sends(anybody, page, "Ida", "Finn");
        var again = await Sends(anybody, page, "Ida", "Finn");
        var edited = await Sends(anybody, page, "Ida", "Finlay");

        (await site.Count("worry", "children LIKE 'Ida %'")).ShouldBe(1);
        again.All("#reference").ShouldBe(first.All("#reference"));
        edited.Errors.ShouldContain(
            "You sent this page before. What you changed since was not sent. Ring us to add it"
        );
    }

    [Theory]
    [EveryEngine]
    public async Task What_is_saved_is_opened_again_with_the_code_and_the_word_and_sealed_meanwhile(string engine)
    {
        var site = await sites.On(engine);
        using var anybody = site.Anybody();
        var code = await Saves(anybody, "He is very thin.", "Zebra Crossing");

        var opened = await GoesOn(
            anybody,
            code.ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal),
            "zebra crossing"
        );

        opened.Holds("concern").ShouldBe("He is very thin.");
        (await site.Count("unsent_worry", "CAST(sealed AS text) LIKE '%thin%'")).ShouldBe(0);
        // Saved again it keeps its code, and once it is sent nothing is left of it.
        var kept = await site.Count("unsent_worry");
        (await anybody.Sends(opened, Form, ("concern", "Thin and cold."), ("do", "keep"))).Words.ShouldContain(code);
        (await site.Count("unsent_worry")).ShouldBe(kept);
        await Sends(anybody, await GoesOn(anybody, code, "Zebra Crossing"), "Una", null);
        (await site.Count("unsent_worry")).ShouldBe(kept - 1);
        (await GoesOn(anybody, code, "Zebra Crossing")).Errors.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Without_a_word_nothing_is_saved_for_the_code_alone_may_be_found_on_paper()
    {
        using var anybody = (await sites.On("sqlite")).Anybody();

        var page = await anybody.Sends(await anybody.Opens("/worry/new"), Form, ("word", "abc"), ("do", "keep"));

        page.Errors.ShouldBe(["Choose a word of 4 letters or more, to open it again"]);
    }

    [Theory]
    [EveryEngine]
    public async Task What_is_not_sent_is_gone_after_the_days_of_the_file(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var anybody = site.Anybody();
        var code = await Saves(anybody, "Too cold.", "umbrella");

        site.Time.Now += TimeSpan.FromDays(FilesBeside.FrontDoor().UnsentDays) + TimeSpan.FromMinutes(1);
        (await GoesOn(anybody, code, "umbrella")).Errors.ShouldHaveSingleItem();
        await Saves(anybody, "Another.", "umbrella");

        (await site.Count("unsent_worry")).ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_word_and_a_code_that_never_was_are_answered_alike_and_guessing_is_stopped()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        using var anybody = site.Anybody();
        var code = await Saves(anybody, "Secret.", "umbrella");

        var wrong = await GoesOn(anybody, code, "parasol");
        var never = await GoesOn(anybody, "aaaa-bbbb-cccc-dddd", "umbrella");
        wrong.Words.ShouldBe(never.Words);
        for (var tries = 2; tries < FilesBeside.FrontDoor().WrongCodes; tries++)
            await GoesOn(anybody, code, $"guess{tries}");

        (await GoesOn(anybody, code, "umbrella")).Errors.ShouldBe([
            "There were too many tries. Wait an hour, or write it again",
        ]);
    }

    [Fact]
    public async Task So_many_from_one_place_in_an_hour_and_no_more()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        using var anybody = site.Anybody();
        for (var sent = 0; sent < FilesBeside.FrontDoor().SentAnHour; sent++)
            (await Sends(anybody, await anybody.Opens("/worry/new"), "Flo", null)).Heading.ShouldBe("We have it");

        var page = await Sends(anybody, await anybody.Opens("/worry/new"), "Flo", null);

        page.Errors.ShouldBe(["Too much was sent from your network. Wait an hour, or ring us"]);
        page.Holds("child-0-given").ShouldBe("Flo");
    }

    [Fact]
    public async Task A_receipt_of_somebodys_making_shows_nothing()
    {
        using var anybody = (await sites.On("sqlite")).Anybody();

        (await anybody.Opens("/worry/sent?receipt=W-ABCD-EFGH")).Path.ShouldBe("/worry");
        (await anybody.Opens("/worry/sent")).Path.ShouldBe("/worry");
    }

    [Fact]
    public async Task Nothing_is_taken_without_the_token_of_a_page_of_ours_or_larger_than_a_page_is()
    {
        var site = await sites.On("sqlite");
        using var anybody = site.Anybody();

        (await anybody.Posts("/worry/new", [new("do", "send")])).Status.ShouldBe(HttpStatusCode.BadRequest);
        var page = await anybody.Opens("/worry/new");
        (await anybody.Sends(page, Form, ("concern", new string('a', 500_000)), ("do", "send"))).Status.ShouldBe(
            HttpStatusCode.RequestEntityTooLarge
        );
        (await anybody.Sends(page, Form, ("concern", new string('a', 20_000)), ("do", "send"))).Errors.ShouldContain(
            "This is too long. Use at most 10000 letters"
        );
        (await site.Count("worry", "children = ''")).ShouldBe(0);
    }

    [Fact]
    public async Task What_looks_like_a_script_is_words_wherever_it_is_shown()
    {
        await using var site = await TestSite.StartAsync("sqlite");
        using var anybody = site.Anybody();

        await Sends(anybody, await anybody.Opens("/worry/new"), $"Mina {Hostile}", null);

        using var frances = await site.As("frances");
        var queue = await frances.Opens("/front-door");
        queue.Words.ShouldContain(Hostile);
        queue.Document.QuerySelectorAll("script:not([src])").ShouldBeEmpty();
        var page = await frances.Opens(Link(queue, "Mina"));
        page.Words.ShouldContain(Hostile);
        page.Document.QuerySelectorAll("script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_pages_are_read_with_ease_by_somebody_of_nine()
    {
        using var anybody = (await sites.On("sqlite")).Anybody();
        var sent = await Sends(anybody, await anybody.Opens("/worry/new"), "Bo", null);
        var kept = await anybody.Sends(await anybody.Opens("/worry/new"), Form, ("word", "umbrella"), ("do", "keep"));
        // The same words at the age that is allowed here: the file advises for letters, at another.
        var file = Path.Combine(AppContext.BaseDirectory, "guidance", "words", "plain.yaml");
        var (words, _) = PlainWords.Load(
            "plain.yaml",
            ReadingAgeOfFile().Replace(await File.ReadAllTextAsync(file, TestDatabase.Stop), "reading_age: 9")
        );

        foreach (
            var page in new[]
            {
                await anybody.Opens("/worry"),
                await anybody.Opens("/worry/new"),
                await anybody.Opens("/worry/going-on"),
                kept,
                sent,
            }
        )
            words!.Of(TextOf(page)).Select(advice => $"{page.Path}: {advice.Kind} {advice.Phrase}").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_question_says_why_it_is_asked()
    {
        using var anybody = (await sites.On("sqlite")).Anybody();

        WithoutReason(await WithTwoChildren(anybody)).ShouldBeEmpty();
    }

    /// <summary>The questions of a page below which nothing says why they are asked.</summary>
    internal static IEnumerable<string> WithoutReason(Page page)
    {
        var groups = page
            .Document.QuerySelectorAll("main .govuk-form-group")
            .Where(group => group.Closest(".govuk-date-input") is null)
            .ToList();
        groups.ShouldNotBeEmpty();
        return groups.Where(group => !HasReason(group)).Select(group => group.TextContent.Trim());
    }

    // Of a box that is its own question the reason stands below the box.
    private static bool HasReason(IElement group) =>
        group
            .Children.SelectMany<IElement, IElement>(child => child.LocalName == "fieldset" ? child.Children : [child])
            .ToList()
            is var parts
        && (
            parts.Exists(part => part.ClassList.Contains("govuk-hint"))
            || parts is [{ } only]
                && only.ClassList.Contains("govuk-checkboxes")
                && only.QuerySelector(".govuk-checkboxes__hint") is not null
        );

    internal static async Task<Page> WithTwoChildren(Visitor anybody) =>
        await anybody.Sends(await anybody.Opens("/worry/new"), Form, ("do", "add-child"));

    internal static async Task<Page> Sends(
        Visitor anybody,
        Page page,
        string first,
        string? second,
        string family = "Okafor",
        params (string, string)[] more
    )
    {
        List<(string, string)> answers =
        [
            ("concern", "They come without a coat and are hungry."),
            ("child-0-given", first),
            ("child-0-family", family),
            ("child-0-born", "2019-03-04"),
            ("child-0-said", "I am hungry"),
            ("adult-0-name", "Ada Okafor"),
            ("adult-0-relationship", "mother"),
            ("address", "4 Quay Street\nLarkmouth"),
            ("family-knows", "yes"),
            ("agrees", "no"),
            ("despite", "Nobody else knows."),
            ("sender", "childminder"),
            ("name", "Jo Field"),
            ("telephone", "01632 960 123"),
            ("do", "send"),
        ];
        if (second is not null)
            answers.AddRange([("child-1-given", second), ("child-1-family", family), ("child-1-born", "2021-05-06")]);
        return await anybody.Sends(page, Form, [.. answers, .. more]);
    }

    internal static string Link(Page page, string words) =>
        page
            .Document.QuerySelectorAll("main a")
            .First(link => link.TextContent.Contains(words, StringComparison.Ordinal))
            .GetAttribute("href")!;

    private static async Task<string> Saves(Visitor anybody, string concern, string word)
    {
        var kept = await anybody.Sends(
            await anybody.Opens("/worry/new"),
            Form,
            ("concern", concern),
            ("word", word),
            ("do", "keep")
        );
        kept.Heading.ShouldBe("It is saved");
        return kept.All("#code").Single();
    }

    private static async Task<Page> GoesOn(Visitor anybody, string code, string word) =>
        await anybody.Sends(
            await anybody.Opens("/worry/going-on"),
            "form[action='/worry/going-on']",
            ("code", code),
            ("word", word)
        );

    // A line each for a heading, a label, a button: so the pages are read.
    private static string TextOf(Page page) =>
        string.Join(
            '\n',
            page.All(
                "main h1, main h2, main p, main li, main label, main legend, main .govuk-hint, main strong.govuk-warning-text__text"
            )
        );

    [GeneratedRegex("W-[A-Z0-9]{4}-[A-Z0-9]{4}")]
    private static partial Regex Reference();

    [GeneratedRegex("reading_age: \\d+")]
    private static partial Regex ReadingAgeOfFile();
}
