using System.Net;
using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Store;
using Kith.Tests.Site;
using Kith.Web.Tests.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Tests.Working;

/// <summary>The family as one: every child the viewer may open, what is due for all of them, and one story.</summary>
public sealed class WholeFamilyPageTests(Sites sites)
{
    [Theory, EveryEngine, Ask("B13")]
    public async Task What_was_recorded_for_two_children_at_once_stands_once_with_each_childs_own_words(string engine)
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
            ($"child-said.{ada:N}", "Ben cries at night"),
            ($"seen.{ben:N}", "no"),
            ($"not-seen-reason.{ben:N}", "At his father’s"),
            ($"try-again.{ben:N}", "2026-11-24"),
            ("account", "The house was warm")
        );

        var page = await amira.Opens($"/children/{ben}/whole-family");

        page.All("#children ~ table tbody th").ShouldBe(["Ada Okoro", "Ben Okoro"], ignoreOrder: true);
        var visit = Visits(page).ShouldHaveSingleItem();
        visit.ShouldContain("About Ada and Ben");
        visit.Split("The house was warm").Length.ShouldBe(2);
        var own = page.All(".moj-timeline__item:first-child .kith-own");
        own.Count.ShouldBe(2);
        own.Single(part => part.StartsWith("Ada", StringComparison.Ordinal)).ShouldContain("Ben cries at night");
        own.Single(part => part.StartsWith("Ben", StringComparison.Ordinal)).ShouldContain("At his father’s");
        (await amira.Opens($"/children/{ada}/whole-family?kind=visit&of={ben}"))
            .All(".moj-timeline__item")
            .Count.ShouldBe(1);
        (await amira.Opens($"/children/{ada}/whole-family?q=nowhere+at+all")).Words.ShouldContain(
            "Nothing in the story matches"
        );
        (await LooksAsync(site, ada, ben)).ShouldBe(1);
    }

    [Theory, EveryEngine, Ask("B13")]
    public async Task An_entry_that_was_put_right_for_one_child_says_so_and_what_still_stands_for_the_other(
        string engine
    )
    {
        var site = await sites.On(engine);
        var (ada, ben) = await site.SiblingsLedBy("amira");
        using var amira = await site.As("amira");
        await amira.Records(
            ada,
            "write-case-note",
            ("children", $"{ada:N}|{ben:N}"),
            ("kind", "thought"),
            ("note", "Rang the school")
        );
        var version = (await site.RecordOf(ada)).Version;

        var correcting = await amira.Opens($"/children/{ada}/facts/{version}/correction");
        await amira.Saves(correcting, ("remove", "no"), ("reason", "Wrong place"), ("note", "Rang the nursery"));

        var notes = (await amira.Opens($"/children/{ada}/whole-family?kind=note")).All(".moj-timeline__item");
        var note = notes.ShouldHaveSingleItem();
        note.ShouldContain("Rang the nursery");
        note.ShouldContain("Corrected");
        note.ShouldContain("Rang the school");
    }

    [Theory, EveryEngine, Ask("D5")]
    public async Task A_child_whose_record_is_closed_to_the_viewer_is_not_there_and_not_named(string engine)
    {
        var site = await sites.On(engine);
        foreach (var kind in new[] { RestrictionKind.Shown, RestrictionKind.Hidden })
        {
            var (ada, ben) = await site.SiblingsLedBy("amira");
            var hidden = await site.LedBy("nadia", "Quillfeather", "Okoro");
            await site.Does(
                "amira",
                ada,
                new RecordFamilyMember
                {
                    Name = "Quillfeather Okoro",
                    Relationship = "brother",
                    Child = hidden,
                }
            );
            await site.Does("nadia", hidden, RelationWalkTests.Restricting(kind, "nadia"));
            await site.Does("amira", ada, Joins("femi"));
            using var amira = await site.As("amira");
            using var femi = await site.As("femi");

            var page = await amira.Opens($"/children/{ada}/whole-family");
            page.Words.ShouldContain("Ben Okoro");
            page.Document.DocumentElement.OuterHtml.ShouldNotContain("Quillfeather");
            page.Document.DocumentElement.OuterHtml.ShouldNotContain($"{hidden}");

            var (_, other) = (ben, await site.LedBy("nadia", "Wilberforce", "Okoro"));
            var alone = await femi.Opens($"/children/{ada}/whole-family");
            alone.Status.ShouldBe(HttpStatusCode.OK);
            alone.All("#children ~ table tbody th").ShouldContain("Ada Okoro");
            alone.Document.DocumentElement.OuterHtml.ShouldNotContain("Quillfeather");
            (await femi.Opens($"/children/{hidden}/whole-family")).Status.ShouldNotBe(HttpStatusCode.OK);
            (await femi.Opens($"/children/{other}/whole-family")).Status.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Theory, EveryEngine, Ask("B13")]
    public async Task A_brother_of_one_mother_whose_record_the_viewer_may_not_open_is_not_told_of(string engine)
    {
        var site = await sites.On(engine);
        var own = await site.LedBy("amira", "Isolde", "Marwood");
        var foreign = await site.LedBy("nadia", "Thaddeus", "Marwood");
        await site.Does(
            "nadia",
            foreign,
            new RecordFamily { People = [new Relative("a1", Name: "Kate Marwood", Relationship: "mother")] }
        );
        await site.IsMotherOf((await site.RecordOf(foreign)).State.Person.Family.Single().Person, own);
        using var amira = await site.As("amira");
        using var nadia = await site.As("nadia");

        var page = await amira.Opens($"/children/{own}/whole-family");

        page.Words.ShouldContain("No other child of the family has a record that you may open");
        page.Words.ShouldNotContain("Thaddeus");
        (await LooksAsync(site, foreign, own)).ShouldBe(0);

        await site.Does("amira", own, Joins("nadia"));
        var both = await nadia.Opens($"/children/{own}/whole-family");
        both.Words.ShouldContain("Thaddeus Marwood");
        both.All("#people ~ ul li").ShouldHaveSingleItem().ShouldContain("mother of");
    }

    [Theory, EveryEngine, Ask("B13")]
    public async Task All_that_is_due_for_the_children_is_one_list_and_what_is_due_for_both_stands_once(string engine)
    {
        var site = await sites.On(engine);
        var (ada, ben) = await site.SiblingsLedBy("amira", TestSite.Today.AddDays(-3));
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{ada}/whole-family");

        var due = page.Document.QuerySelectorAll("#due ~ ul.kith-due-list .kith-due__whose").ToList();
        due.ShouldNotBeEmpty();
        due.ShouldContain(line =>
            line.QuerySelector($"a[href='/children/{ada}']") != null
            && line.QuerySelector($"a[href='/children/{ben}']") != null
        );
        page.All("#due ~ ul.kith-due-list > li")
            .Distinct()
            .Count()
            .ShouldBe(page.All("#due ~ ul.kith-due-list > li").Count);
    }

    [Theory, EveryEngine, Ask("B13")]
    public async Task What_is_recorded_from_there_opens_with_the_children_ticked_and_lands_on_both(string engine)
    {
        var site = await sites.On(engine);
        var (ada, ben) = await site.SiblingsLedBy("amira");
        using var amira = await site.As("amira");
        var page = await amira.Opens($"/children/{ben}/whole-family");
        var address = page
            .Document.QuerySelectorAll("#record ~ .govuk-button-group a")
            .Select(link => link.GetAttribute("href")!)
            .Single(href => href.Contains("/write-case-note", StringComparison.Ordinal));

        var form = await amira.Opens(address);
        form.Document.QuerySelectorAll("input[name=children][checked]").Length.ShouldBe(2);
        (await amira.Saves(form, ("kind", "thought"), ("note", "Both have new shoes"))).Errors.ShouldBeEmpty();

        var (elder, younger) = ((await site.RecordOf(ada)).Standing[^1], (await site.RecordOf(ben)).Standing[^1]);
        elder.ActId.ShouldBe(younger.ActId);
        elder.Detail("note").ShouldBe("Both have new shoes");
        (await amira.Opens($"/children/{ada}/whole-family?kind=note"))
            .All(".moj-timeline__item")
            .ShouldHaveSingleItem()
            .ShouldContain("About Ada and Ben");
    }

    [Theory, EveryEngine, Ask("B13")]
    public async Task Children_of_one_mother_whom_nobody_called_siblings_are_recorded_for_together(string engine)
    {
        var site = await sites.On(engine);
        var lio = await site.LedBy("amira", "Lio", "Marwood");
        var esme = await site.LedBy("amira", "Esme", "Harwood");
        await site.Does(
            "amira",
            lio,
            new RecordFamily { People = [new Relative("a1", Name: "Jill Marwood", Relationship: "mother")] }
        );
        await site.IsMotherOf((await site.RecordOf(lio)).State.Person.Family.Single().Person, esme);
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{esme}/whole-family");
        var form = await amira.Opens(
            page.Document.QuerySelectorAll("#record ~ .govuk-button-group a")
                .Select(link => link.GetAttribute("href")!)
                .Single(href => href.Contains("/write-case-note", StringComparison.Ordinal))
        );
        form.Document.QuerySelectorAll("input[name=children][checked]").Length.ShouldBe(2);
        (await amira.Saves(form, ("kind", "thought"), ("note", "Their mother rang"))).Errors.ShouldBeEmpty();

        (await site.RecordOf(lio)).Standing[^1].ActId.ShouldBe((await site.RecordOf(esme)).Standing[^1].ActId);
    }

    [Theory, EveryEngine, Ask("C4")]
    public async Task An_address_that_is_secret_on_one_childs_record_is_nowhere_on_the_page(string engine)
    {
        var site = await sites.On(engine);
        var (ada, ben) = await site.SiblingsLedBy("amira");
        await site.Does(
            "amira",
            ben,
            new RecordAddress
            {
                Lines = "7 Saltmarsh Lane",
                Postcode = "ZZ1 1ZZ",
                Protected = false,
            }
        );
        await site.Does(
            "amira",
            ada,
            new RecordAddress
            {
                Lines = "7 Saltmarsh Lane",
                Postcode = "ZZ1 1ZZ",
                Protected = true,
            }
        );
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{ben}/whole-family");

        page.Document.DocumentElement.OuterHtml.ShouldNotContain("Saltmarsh");
        page.Document.DocumentElement.OuterHtml.ShouldNotContain("ZZ1 1ZZ");
        page.All(".kith-home").ShouldHaveSingleItem().ShouldContain("a protected address");
    }

    [Theory, EveryEngine, Ask("B16")]
    public async Task Whoever_helps_both_children_stands_once_with_telephone_and_last_contact(string engine)
    {
        var site = await sites.On(engine);
        var (ada, ben) = await site.SiblingsLedBy("amira");
        await site.Does("amira", ada, Helped("Sasha Lake", null, new DateOnly(2024, 2, 3)));
        await site.Does("amira", ben, Helped("sasha lake", "01632 960222", new DateOnly(2024, 1, 3)));
        using var amira = await site.As("amira");

        var helper = (await amira.Opens($"/children/{ada}/whole-family"))
            .All("[aria-labelledby=helping] li")
            .Where(line => line.Contains("Lake", StringComparison.OrdinalIgnoreCase))
            .ShouldHaveSingleItem();

        helper.ShouldContain("Ada and Ben");
        helper.ShouldContain("01632 960222");
        helper.ShouldContain("last in touch on 3 February 2024");
    }

    private static RecordProfessionals Helped(string name, string? telephone, DateOnly last) =>
        new()
        {
            Professionals =
            [
                new Professional("p1", name, "Health visitor", "Quay Clinic", telephone, LastContactOn: last),
            ],
        };

    private static BeginInvolvement Joins(string practitioner) =>
        new()
        {
            Practitioner = practitioner,
            Role = InvolvementRole.CoWorker,
            Purpose = "Helps with one child",
            Reason = "Knows the child from school",
        };

    private static IReadOnlyList<string> Visits(Page page) =>
        [
            .. page.All(".moj-timeline__item")
                .Where(item => item.Contains("The house was warm", StringComparison.Ordinal)),
        ];

    private static async Task<int> LooksAsync(TestSite site, Guid shown, Guid on) =>
        (await site.App.Services.GetRequiredService<Audit>().OfChildAsync(shown, 100, TestDatabase.Stop)).Count(look =>
            look.Page == $"GET /children/{on}/whole-family"
        );
}
