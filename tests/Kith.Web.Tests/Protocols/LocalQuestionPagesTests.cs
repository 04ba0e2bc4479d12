using Kith.Casework.ChildInNeed;
using Kith.Casework.Record;
using Kith.Tests;
using Kith.Tests.Cases;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Protocols;

/// <summary>The questions of the local protocol where people meet them: on a form, in the story, in a correction, in the editor, in figures.</summary>
[Ask("A7")]
public sealed class LocalQuestionPagesTests
{
    private const string Draft = "/protocol/editor/draft";

    // The protocol that ships with the tests' site asks one on this form.
    private const string Warm = "local-warm-enough";

    [Theory]
    [EveryEngine]
    public async Task A_question_of_the_protocol_is_asked_with_its_reason_kept_while_typed_told_found_and_put_right(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira");
        using var amira = await site.As("amira");
        var address = $"/children/{child}/acts/make-home-visit";

        var page = await amira.Opens(address);
        page.Words.ShouldContain("Was the home warm enough? (optional)");
        page.Words.ShouldContain(
            "Nobody gets help from the fund unless somebody who saw the home asks for it. The local protocol asks it."
        );
        await amira.Posts(
            "/drafts/keeping",
            Visitor.Filled(page, "main form[data-autosave]", [(Warm, "broken")], out _)
        );
        page = await amira.Opens(address);
        page.Holds(Warm).ShouldBe("broken");
        await amira.Saves(page, ("seen", "yes"), ("alone", "yes"), ("account", "Calm"));

        (await amira.Opens($"/children/{child}/story")).Words.ShouldContain("Warm enough No, something is broken");
        var entry = (await site.RecordOf(child)).Facts.Single(one => one.FactName == "home-visit-made");
        var correction = await amira.Opens($"/children/{child}/facts/{entry.Version}/correction");
        correction.Holds(Warm).ShouldBe("broken");
        await amira.Saves(correction, (Warm, "warm"), ("remove", "no"), ("reason", "The other house"));
        (await amira.Opens($"/children/{child}/story")).Words.ShouldContain("Warm enough Yes");
    }

    [Theory]
    [EveryEngine]
    public async Task A_version_that_is_published_asks_from_its_first_day_and_one_that_stops_leaves_what_was_answered(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira");
        using var denise = await site.As("denise");
        await Publishes(
            denise,
            "2026-11-25",
            "questions:\n  - { id: boat, form: make-home-visit, label: Did you take the boat?, told: By boat, why: It stops at six., kind: yes-no, missing: Say whether you took the boat }\n"
        );
        using (var amira = await site.As("amira"))
            (await amira.Opens($"/children/{child}/acts/make-home-visit")).Words.ShouldNotContain("boat");

        site.Time.Now = site.Time.Now.AddDays(5);
        using (var amira = await site.As("amira"))
        {
            var page = await amira.Opens($"/children/{child}/acts/make-home-visit");
            var refused = await amira.Saves(page, ("seen", "yes"), ("alone", "yes"), ("account", "Calm"));
            refused.Errors.ShouldHaveSingleItem().ShouldBe("Say whether you took the boat");
            await amira.Saves(refused, ("local-boat", "yes"));
        }
        using var later = await site.As("denise");
        await Publishes(later, "2026-12-01", "questions: []\n");
        site.Time.Now = site.Time.Now.AddDays(6);
        using var again = await site.As("amira");

        (await again.Opens($"/children/{child}/acts/make-home-visit")).Words.ShouldNotContain("boat");
        (await again.Opens($"/children/{child}/story")).Words.ShouldContain("By boat Yes");
    }

    [Fact]
    public async Task The_editor_shows_what_a_draft_asks_what_it_takes_away_and_the_forms_with_it()
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");

        var saved = await EditorTests.Saved(
            denise,
            (
                "rules",
                "duties: []\nquestions:\n  - { id: boat, form: see-child, after: where, label: \"Did {child} take the boat?\", told: By boat, why: It stops at six., kind: yes-no, optional: true }\n"
            )
        );

        var lines = saved.All("section[aria-labelledby=questions] tbody tr");
        lines[0].ShouldStartWith("Record that you saw the child Did {child} take the boat? New It stops at six.");
        lines.ShouldContain(line => line.Contains("Was the home warm enough? Taken away"));
        var forms = await denise.Opens($"{Draft}/forms");
        forms.Words.ShouldContain("Did Rosa take the boat? (optional)");
        forms.Words.ShouldContain("It stops at six.");
        forms.Words.ShouldNotContain("Was the home warm enough?");
    }

    [Fact]
    public async Task A_question_without_a_reason_is_named_with_its_line_and_not_published()
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");

        var saved = await EditorTests.Saved(
            denise,
            (
                "rules",
                "questions:\n  - { id: boat, form: see-child, label: Boat?, told: By boat, kind: yes-no, optional: true }\n"
            )
        );

        saved.Words.ShouldContain(
            "Line 2 of the rules: boat: Say why it is asked with \"why\": nobody is asked a question without a reason."
        );
        (await denise.Opens($"{Draft}/publication")).Document.QuerySelector("input[name=from-day]").ShouldBeNull();
    }

    [Theory]
    [EveryEngine]
    [Ask("A9")]
    public async Task What_a_question_costs_and_whether_it_is_answered_is_counted_once_for_an_entry_about_several(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var (elder, younger) = await site.SiblingsLedBy("amira");
        for (var visit = 0; visit < 40; visit++)
        {
            var act = new MakeHomeVisit
            {
                Account = "Calm",
                Seen = true,
                Alone = true,
                Local = [Asked("warm-enough", perChild: false, visit < 6 ? "warm" : null)],
            };
            await site.Does("amira", elder, act);
        }
        using (var amira = await site.As("amira"))
            await amira.Saves(
                await amira.Opens($"/children/{elder}/acts/make-home-visit"),
                ("children", $"{elder:N}|{younger:N}"),
                ($"seen.{elder:N}", "yes"),
                ($"alone.{elder:N}", "yes"),
                ($"seen.{younger:N}", "yes"),
                ($"alone.{younger:N}", "yes"),
                ("account", "Calm"),
                (Warm, "cost")
            );
        using var anil = await site.As("anil");

        var page = await anil.Opens("/questions");

        page.Words.ShouldContain("Was the home warm enough? Record a home visit Little is learnt by it 41 7 83%");
        page.All("tbody tr")
            .ShouldContain(line =>
                line.StartsWith("Was there a place where the child could talk", StringComparison.Ordinal)
                && line.Contains(" 0 ")
            );
        using var csv = await anil.Gets("/questions/questions.csv?months=6");
        (await csv.Content.ReadAsStringAsync(TestDatabase.Stop)).ShouldContain(
            "warm-enough,make-home-visit,Was the home warm enough?,asked,41,7,83%,too few to say,"
        );
    }

    [Theory]
    [EveryEngine]
    [Ask("A9")]
    public async Task What_an_authority_asks_leaves_with_the_shipped_answers_of_the_record_for_those_who_may_read_it(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira");
        await site.Does(
            "amira",
            child,
            new MakeHomeVisit
            {
                Account = "Calm, and \"warm\"",
                Seen = true,
                Alone = true,
                Local = [Asked("warm-enough", perChild: false, "warm")],
            }
        );
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{child}/story")).Links($"/children/{child}/story.csv").ShouldBeTrue();

        using var csv = await amira.Gets($"/children/{child}/story.csv");

        var rows = (await csv.Content.ReadAsStringAsync(TestDatabase.Stop)).Split("\r\n");
        rows.ShouldContain(row =>
            row.Contains("\"Calm, and \"\"warm\"\"\",no,yes,Amira Khan", StringComparison.Ordinal)
        );
        rows.ShouldContain(row => row.Contains(",Told,warm,no,yes,Amira Khan", StringComparison.Ordinal));
        (await site.Count("audit", "viewer = 'amira' AND page LIKE '%/story.csv'")).ShouldBe(1);
        using var anil = await site.As("anil");
        using var refused = await anil.Gets($"/children/{child}/story.csv");
        refused.StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    [Fact]
    [Ask("A9")]
    public async Task Small_numbers_are_held_back_and_who_reads_no_figures_is_refused()
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.LedBy("amira");
        await site.Does(
            "amira",
            child,
            new MakeHomeVisit
            {
                Account = "Calm",
                Seen = true,
                Alone = true,
                Local = [Asked("warm-enough", false, "warm")],
            }
        );
        using var anil = await site.As("anil");
        using var amira = await site.As("amira");

        (await anil.Opens("/questions"))
            .All("tbody tr")
            .ShouldContain(line => line.Contains("fewer than 5 held back held back held back"));
        (await amira.Opens("/questions")).Status.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    private static LocalAnswer Asked(string id, bool perChild, string? answer) =>
        new(id, "As it was asked", "Told", Casework.Forms.FieldKind.Choice, perChild, answer, answer);

    private static async Task Publishes(Visitor denise, string from, string questions)
    {
        var rules = (await denise.Opens(Draft)).Holds("rules")!.ReplaceLineEndings("\n");
        var at = rules.IndexOf("questions:", StringComparison.Ordinal);
        var end = rules.IndexOf("\n# The day of an event", at, StringComparison.Ordinal);
        await EditorTests.Saved(
            denise,
            ("rules", string.Concat(rules.AsSpan(0, at), questions, rules.AsSpan(end < 0 ? rules.Length : end)))
        );
        (await denise.Saves(await denise.Opens($"{Draft}/publication"), ("from", from))).Words.ShouldContain(
            "The version is published"
        );
    }
}
