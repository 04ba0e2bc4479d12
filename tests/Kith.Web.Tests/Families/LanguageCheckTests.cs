using System.Net;
using Kith.Casework.FamilySite;
using Kith.Store.Languages;
using Kith.Tests.Site;
using Kith.Web.Shared.Rules;

namespace Kith.Web.Tests.Families;

/// <summary>What the family's site says in another language is a draft until somebody of the authority has confirmed all of it.</summary>
[Ask("B20")]
public sealed class LanguageCheckTests
{
    private static readonly FamilyWords Polish = FilesBeside.FamilyWords().Find("pl")!;

    [Theory, EveryEngine]
    public async Task A_text_that_is_put_right_and_confirmed_is_read_so_and_a_language_confirmed_whole_is_no_draft(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        using var parent = site.Anybody();
        parent.Reads("pl");
        using var denise = await site.As("denise");
        (await denise.Opens("/protocol/editor")).Links("/languages").ShouldBeTrue();
        var part = await denise.Opens("/languages/pl/sign-in");
        part.Words.ShouldContain("This is for parents who were asked to join by their worker.");

        var refused = await denise.Saves(part, ("text-sign-in.title", "Zaloguj tu"), ("right-sign-in.title", "yes"));
        refused.Errors.ShouldBe(["Enter who speaks the language and read this"]);
        refused.Holds("text-sign-in.title").ShouldBe("Zaloguj tu");
        var saved = await denise.Saves(refused, ("read-by", "Ewa Nowak, interpreter"));

        saved.Words.ShouldContain("Confirmed. Families read it so from now on");
        saved.Words.ShouldContain("Read by Ewa Nowak, interpreter, confirmed by Denise Obi, 20 November 2026 at 10:00");
        var read = await parent.Opens("/family/sign-in");
        read.Words.ShouldContain("Zaloguj tu");
        read.Words.ShouldContain("No one has checked this language yet");
        (await denise.Opens("/languages")).Words.ShouldContain($"1 of {Polish.English!.Texts.Count} texts");

        foreach (var one in Polish.English.Texts.Keys.Select(key => key.Split('.')[0]).Distinct())
            (
                await denise.Saves(
                    await denise.Opens($"/languages/pl/{one}"),
                    ("read-by", "Ewa Nowak, interpreter"),
                    ("do", "all")
                )
            ).Errors.ShouldBeEmpty(one);
        (await parent.Opens("/family/sign-in")).Words.ShouldNotContain("No one has checked this language yet");
        (await denise.Opens("/languages")).Words.ShouldContain("All of it");
        // What stood so already was not said twice.
        (await site.Count("word_check")).ShouldBe(Polish.English.Texts.Count);
        using var welsh = site.Anybody();
        welsh.Reads("cy");
        (await welsh.Opens("/family/sign-in")).Words.ShouldContain("No one has checked this language yet");
    }

    [Theory, EveryEngine]
    public async Task A_text_that_lost_a_name_in_braces_or_was_changed_and_not_confirmed_is_refused_and_kept(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        using var denise = await site.As("denise");
        var part = await denise.Opens("/languages/pl/papers");

        var refused = await denise.Saves(
            part,
            ("read-by", "Ewa Nowak"),
            ("text-papers.on", "Dano dnia"),
            ("right-papers.on", "yes"),
            ("text-papers.title", "Pisma")
        );

        refused.Errors.ShouldBe([
            "\"papers.on\" does not say {day}",
            "You changed “papers.title”. Say that it is right, or leave it as it was",
        ]);
        refused.Holds("text-papers.on").ShouldBe("Dano dnia");
        (await denise.Saves(part, ("read-by", "Ewa Nowak"))).Errors.ShouldBe([
            "Say of one text at least that it is right",
        ]);
        (await site.Count("word_check")).ShouldBe(0);
        (await denise.Opens("/languages/en-GB")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await denise.Opens("/languages/pl/nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var amira = await site.As("amira");
        (await amira.Opens("/languages/pl/papers")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public void A_text_whose_English_has_changed_since_is_a_draft_again_and_the_last_word_on_one_counts()
    {
        var key = "papers.title";
        WordCheck Said(string english, string text) => new("pl", key, english, text, "Ewa", "denise", default);
        var english = Polish.English!.Texts[key];

        var now = FilesBeside.FamilyWords().With([Said(english, "Pisma"), Said(english, "Dokumenty")]).Find("pl")!;
        (now.Say(key), now.Checks.Count, now.IsChecked).ShouldBe(("Dokumenty", 1, false));

        var stale = FilesBeside.FamilyWords().With([Said("Papers of yours", "Pisma")]).Find("pl")!;
        (stale.Say(key), stale.Checks.Count).ShouldBe((Polish.Say(key), 0));
    }

    [Theory, EveryEngine]
    public async Task Two_who_confirm_at_one_moment_are_both_kept(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var checks = new WordChecks(site.Database.Database, TimeProvider.System);

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(at =>
                    checks.ConfirmAsync("pl", [($"a.{at}", "One", "Jeden")], "Ewa", "denise", TestDatabase.Stop)
                )
        );

        (await checks.ListAsync(TestDatabase.Stop))
            .Select(check => check.Key)
            .Order()
            .ShouldBe(["a.0", "a.1", "a.2", "a.3"]);
    }
}
