using System.Net;
using Kith.Casework.Papers;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Documents;

/// <summary>An authority changes what families are given to read on the site, and nothing that was given changes.</summary>
public sealed class DocumentPagesTests
{
    private const string Plan = "child-protection-plan-for-parent";
    private const string Address = $"/documents/{Plan}";

    [Theory, EveryEngine]
    public async Task A_wording_is_written_tried_on_a_case_published_and_undone_and_a_paper_keeps_its_own(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var family = await site.FamilyApart();
        using var denise = await site.As("denise");
        var before = await PrintedAsync(denise, family.Child, family.MothersPaper);

        var page = await denise.Opens(Address);
        page.Words.ShouldContain("As it lies beside the program");
        var text = page.Holds("text")!;
        var saved = await denise.Sends(
            page,
            $"form[action='{Address}']",
            ("text", $"{text}\nWe are glad to help you.\n")
        );
        saved.Words.ShouldContain("Denise Obi saved a draft");
        var number = (await site.RecordOf(family.Child)).State.Person.Number;
        var tried = await denise.Opens($"{Address}/case?case={number}");
        tried.Path.ShouldStartWith($"/children/{family.Child}/papers/drafts/");
        tried.Words.ShouldContain("We are glad to help you.");
        (
            await denise.Opens($"/children/{family.Child}/papers/new?document={Plan}&recipient={family.Mother}")
        ).Words.ShouldNotContain("We are glad to help you.");

        var published = await denise.Sends(saved, "form[action$='/publication']");
        published.Words.ShouldContain("In force: Version 1, published on 20 November 2026");
        var prepared = await site.Issued(family.Child, family.Mother);
        (await PrintedAsync(denise, family.Child, prepared)).ShouldContain("We are glad to help you.");
        (await PrintedAsync(denise, family.Child, family.MothersPaper)).ShouldBe(before);
        (await denise.Opens($"/children/{family.Child}/papers/{prepared}")).Words.ShouldContain(
            "Version 1, published on"
        );
        (await denise.Opens($"/children/{family.Child}/papers/{family.MothersPaper}")).Words.ShouldContain(
            "As it lies beside the program"
        );

        // Undone: the one before it is published again.
        var undone = await denise.Sends(
            published,
            "form[action$='/publication']:has(input[name='version'][value='0'])"
        );
        undone.Words.ShouldContain("The wording is published");
        (
            await denise.Opens($"/children/{family.Child}/papers/new?document={Plan}&recipient={family.Mother}")
        ).Words.ShouldNotContain("We are glad to help you.");
        (await PrintedAsync(denise, family.Child, prepared)).ShouldContain("We are glad to help you.");
        (await site.Count("document_version")).ShouldBe(2);
    }

    [Theory]
    [InlineData("{% if plan.since %}", "This cannot be read")]
    [InlineData("{{ child.shoes }}", "There is nothing called \"child.shoes\"")]
    [InlineData(
        "{{ plan.child_says }}",
        "\"plan.child_says\" is told to the child alone, and this paper is for a parent. Take it out."
    )]
    public async Task A_wording_that_cannot_be_filled_in_or_asks_for_what_its_reader_is_not_told_is_refused_with_its_line_and_kept(
        string words,
        string message
    )
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");
        var page = await denise.Opens(Address);
        var text = page.Holds("text")!.TrimEnd('\n');
        var line = text.Split('\n').Length + 1;

        var refused = await denise.Sends(page, $"form[action='{Address}']", ("text", $"{text}\n{words}"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldContain(error => error.Contains(message), string.Join('\n', refused.Errors));
        refused.Errors[0].ShouldStartWith($"Line {line}:");
        refused.Holds("text")!.ShouldContain(words);
        (await denise.Opens(Address)).Holds("text")!.ShouldContain(words);
        (await site.Count("document_draft")).ShouldBe(0);
    }

    [Theory]
    [InlineData(
        "document: child-protection-plan-for-parent",
        "document: another-plan",
        "has to stay child-protection-plan-for-parent"
    )]
    [InlineData("for: parent", "for: agency", "\"for\" has to stay what it is")]
    public async Task What_a_document_is_and_for_whom_does_not_change(string now, string then, string message)
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");
        var page = await denise.Opens(Address);
        page.Holds("text")!.ShouldContain(now);

        var refused = await denise.Sends(
            page,
            $"form[action='{Address}']",
            ("text", page.Holds("text")!.Replace(now, then, StringComparison.Ordinal))
        );

        refused.Errors.ShouldContain(error => error.Contains(message), string.Join('\n', refused.Errors));
    }

    [Fact]
    public async Task Words_that_blame_are_named_beside_the_text_and_stop_nothing()
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");
        var page = await denise.Opens(Address);
        page.Words.ShouldNotContain("failed to engage");

        var saved = await denise.Sends(
            page,
            $"form[action='{Address}']",
            ("text", $"{page.Holds("text")}\nDad failed to engage.\n")
        );

        saved.Errors.ShouldBeEmpty();
        saved.All("main li").ShouldContain(advice => advice.Contains("failed to engage"));
    }

    [Theory, EveryEngine]
    public async Task Two_who_write_at_once_lose_nothing_and_what_was_read_is_what_is_published(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var denise = await site.As("denise");
        using var sunil = await site.As("sunil");
        var (hers, his) = (await denise.Opens(Address), await sunil.Opens(Address));

        var saved = await denise.Sends(hers, $"form[action='{Address}']", ("text", $"{hers.Holds("text")}\nHers.\n"));
        var late = await sunil.Sends(his, $"form[action='{Address}']", ("text", $"{his.Holds("text")}\nHis.\n"));
        late.Errors.ShouldHaveSingleItem().ShouldContain("Denise Obi saved this draft");
        late.Holds("text")!.ShouldContain("His.");
        late.Words.ShouldContain("Hers.");
        await sunil.Sends(late, $"form[action='{Address}']");

        var published = await denise.Sends(saved, "form[action$='/publication']");
        published
            .Errors.ShouldHaveSingleItem()
            .ShouldContain("was saved, published or thrown away since you opened the page");
        (await site.Count("document_version")).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_published_wording_is_never_changed_or_removed(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        using var denise = await site.As("denise");
        var page = await denise.Opens(Address);
        var saved = await denise.Sends(page, $"form[action='{Address}']", ("text", $"{page.Holds("text")}\nMore.\n"));
        await denise.Sends(saved, "form[action$='/publication']");

        await Should.ThrowAsync<System.Data.Common.DbException>(() =>
            site.Database.RunAsync("UPDATE document_version SET text = 'x'")
        );
        await Should.ThrowAsync<System.Data.Common.DbException>(() =>
            site.Database.RunAsync("DELETE FROM document_version")
        );
    }

    [Fact]
    public async Task Only_those_who_answer_for_practice_write_and_only_whoever_may_prepare_papers_of_a_case_tries_a_draft_on_it()
    {
        await using var site = await TestSite.StartAsync();
        var family = await site.FamilyApart();
        using var denise = await site.As("denise");
        using var amira = await site.As("amira");
        using var nadia = await site.As("nadia");
        var page = await denise.Opens(Address);
        await denise.Sends(page, $"form[action='{Address}']", ("text", $"{page.Holds("text")}\nMore.\n"));
        var tried = $"/children/{family.Child}/papers/drafts/{Plan}";

        (await amira.Opens(Address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await amira.Opens(tried)).Status.ShouldBe(HttpStatusCode.OK);
        (await nadia.Opens(tried)).Status.ShouldNotBe(HttpStatusCode.OK);
        (await denise.Opens($"{Address}/case?case=nothing-there")).Errors.ShouldHaveSingleItem();
        (await denise.Opens("/documents/nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await site.RecordOf(family.Child)).Facts.Count(one => one.Fact is PaperPrepared).ShouldBe(2);
    }

    [Fact]
    public async Task Where_the_protocol_asks_for_a_second_person_whoever_saved_the_draft_does_not_publish_it()
    {
        await using var site = await TestSite.StartAsync();
        using var denise = await site.As("denise");
        using var sunil = await site.As("sunil");
        var protocol = await denise.Opens("/protocol/editor/draft");
        await denise.Saves(protocol, ("rules", $"second_person: true\n{protocol.Holds("rules")}"));
        var publication = await denise.Opens("/protocol/editor/draft/publication");
        await denise.Saves(publication, ("from-day", "21"), ("from-month", "11"), ("from-year", "2026"));
        site.Time.Now = site.Time.Now.AddDays(2);
        using var later = await site.As("denise");
        using var other = await site.As("sunil");
        var page = await later.Opens(Address);

        var saved = await later.Sends(page, $"form[action='{Address}']", ("text", $"{page.Holds("text")}\nMore.\n"));

        saved.Words.ShouldContain("somebody else reads and publishes it");
        saved.All("form[action$='/publication'] input[name='revision']").ShouldBeEmpty();
        var read = await other.Opens(Address);
        (await other.Sends(read, "form[action$='/publication']:has(input[name='revision'])")).Words.ShouldContain(
            "The wording is published"
        );
    }

    private static async Task<string> PrintedAsync(Visitor visitor, Guid child, int paper) =>
        (await visitor.Opens($"/children/{child}/papers/{paper}/print")).Document.DocumentElement.OuterHtml;
}
