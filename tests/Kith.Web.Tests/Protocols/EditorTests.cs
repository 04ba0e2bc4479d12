using System.Net;
using Kith.Tests;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Protocols;

[Ask("A7")]
public sealed class EditorTests
{
    private const string Draft = "/protocol/editor/draft";

    [Fact]
    public async Task The_next_version_begins_as_the_one_before_it_and_the_check_finds_nothing()
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");

        var page = await denise.Opens(Draft);

        page.Errors.ShouldBeEmpty();
        page.Words.ShouldContain("Working Together 2023: 14 of the 14 sections it asks for");
        page.Words.ShouldContain("The check found nothing.");
        page.Holds("text-audit")!.ShouldStartWith("Every month 12 cases are drawn by lot");
        page.Holds("rules")!.ShouldContain("- id: cp-visits");
    }

    [Fact]
    public async Task What_was_typed_is_kept_and_checked_when_it_is_saved()
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");

        var page = await Saved(
            denise,
            ("text-audit", "TBC"),
            ("new-title", "Out of hours"),
            ("new-text", "Ring 01632 960 181.")
        );

        page.Words.ShouldContain("The draft is saved and checked");
        page.Holds("text-audit").ShouldBe("TBC");
        page.Words.ShouldContain("1 word is too few for this.");
        page.Holds("text-out-of-hours").ShouldBe("Ring 01632 960 181.");
        (await denise.Opens("/protocol/editor")).Words.ShouldContain("Denise Obi saved a draft on 20 November 2026");
        (await denise.Opens($"{Draft}/preview")).Words.ShouldContain("Ring 01632 960 181.");
        (await denise.Opens("/protocol")).Words.ShouldNotContain("Ring 01632 960 181.");
    }

    [Fact, Ask("B20"), Ask("A3")]
    public async Task What_families_will_read_is_checked_for_plain_and_kind_words_as_it_is_written()
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");
        const string unkind = "The core group meets parents who failed to engage.";

        var page = await Saved(
            denise,
            ("text-audit", unkind),
            ("co-production-0-text", "We signpost the service user.")
        );

        page.All("[data-words-of='text-audit'] li").Count.ShouldBe(2);
        page.All("[data-words-of='co-production-0-text'] li").Count.ShouldBeGreaterThan(0);
        page.All("[data-words-of='title'] li").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("rules", "duties: soon", "Line 1 of the rules: \"duties\" has to be a list.")]
    [InlineData("text-audit", "<b>Every</b> month", "is HTML. Write plain text")]
    [InlineData("co-production-0-on", "2026-13-40", "The day you met must be a real date, for example 27 3 2026")]
    [InlineData("co-production-6-who", "Somebody", "Enter the day you met")]
    [InlineData("training-0-what", "", "Enter what the training was about")]
    [InlineData("title", "", "Enter the title of the protocol")]
    public async Task A_mistake_is_kept_and_said_with_what_to_write_instead(string field, string typed, string message)
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");

        var page = await Saved(denise, (field, typed));

        page.Errors.ShouldContain(error => error.Contains(message), string.Join('\n', page.Errors));
        (await denise.Opens($"{Draft}/publication")).Words.ShouldContain("What has to be put right first");
    }

    [Fact]
    public async Task A_clock_longer_than_the_law_is_refused_with_its_line()
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");

        var page = await Saved(denise, ("rules", Clock("police-protection-max", "96 hours")));

        page.Errors.ShouldContain(error =>
            error.StartsWith("Line 2 of the rules: police-protection-max: This is the law", StringComparison.Ordinal)
        );
    }

    [Fact]
    [Ask("E3")]
    public async Task A_clock_longer_than_the_guidance_stands_as_a_departure()
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");

        var page = await Saved(denise, ("rules", Clock("core-group-first-meeting", "20 working days")));

        page.Errors.ShouldBeEmpty();
        page.Words.ShouldContain("this stands as a departure");
    }

    [Theory]
    [EveryEngine]
    public async Task Of_two_who_write_at_the_same_time_the_second_is_told_and_loses_nothing(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var denise = await site.As("denise");
        using var sunil = await site.As("sunil");
        var (hers, his) = (await denise.Opens(Draft), await sunil.Opens(Draft));
        await denise.Saves(hers, ("text-audit", "Hers, at Ropewalk House"));

        var told = await sunil.Saves(his, ("text-audit", "His, at Quay House"));

        told.Status.ShouldBe(HttpStatusCode.Conflict);
        told.Errors.ShouldContain(error => error.Contains("Denise Obi saved this draft"));
        told.Holds("text-audit").ShouldBe("His, at Quay House");
        (await denise.Opens(Draft)).Holds("text-audit").ShouldBe("Hers, at Ropewalk House");
        await sunil.Saves(told);
        (await denise.Opens(Draft)).Holds("text-audit").ShouldBe("His, at Quay House");
    }

    [Theory]
    [EveryEngine]
    public async Task Of_two_who_write_different_parts_at_the_same_time_both_are_kept(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var denise = await site.As("denise");
        using var sunil = await site.As("sunil");
        var (hers, his) = (await denise.Opens(Draft), await sunil.Opens(Draft));
        await denise.Saves(hers, ("text-audit", "Hers, at Ropewalk House"));

        var told = await sunil.Saves(his, ("authority", "His council"));

        told.Status.ShouldBe(HttpStatusCode.Conflict);
        (told.Holds("text-audit"), told.Holds("authority")).ShouldBe(("Hers, at Ropewalk House", "His council"));
    }

    [Fact]
    public async Task What_was_typed_and_not_saved_comes_back_to_whoever_typed_it_alone()
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");
        using var sunil = await site.As("sunil");
        var page = await denise.Opens(Draft);
        await denise.Posts(
            "/drafts/keeping",
            Visitor.Filled(page, "main form[data-autosave]", [("text-audit", "Half a sen")], out _)
        );

        (await sunil.Opens(Draft)).Holds("text-audit").ShouldNotBe("Half a sen");
        var again = await denise.Opens(Draft);
        again.Holds("text-audit").ShouldBe("Half a sen");
        await denise.Saves(again);
        (await sunil.Opens(Draft)).Holds("text-audit").ShouldBe("Half a sen");
        (await denise.Opens(Draft)).Words.ShouldNotContain("the draft you left");
    }

    [Fact]
    public async Task A_draft_thrown_away_is_gone()
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");
        await Saved(denise, ("text-audit", "TBC"));

        await denise.Sends(await denise.Opens("/protocol/editor"), "form[action$=discarding]");

        (await denise.Opens(Draft)).Holds("text-audit")!.ShouldStartWith("Every month");
    }

    [Fact]
    public async Task Only_those_who_answer_for_practice_write_it()
    {
        await using var site = await TestSite.StartAsync();
        foreach (var person in new[] { "amira", "adele", "anil", "sarah", "carys" })
        {
            using var visitor = await site.As(person);
            (await visitor.Opens(Draft)).Status.ShouldBe(HttpStatusCode.Forbidden, person);
        }
    }

    internal static async Task<Page> Saved(Visitor visitor, params (string, string)[] answers) =>
        await visitor.Saves(await visitor.Opens(Draft), answers);

    internal static string Clock(string id, string within) =>
        $$"""
            duties:
              - id: {{id}}
                says: As we do it.
                stage: child-protection-plan
                force: should
                clock: { from: child-protection-plan-started, until: core-group-met, within: {{within}} }
            """;
}
