using System.Net;
using Kith.Casework.ChildInNeed;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Tests.Cases;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Recording;

/// <summary>A page whose question has rows, in a browser without scripts.</summary>
public class RowsPageTests(Sites sites)
{
    private const string Form = "main form[data-autosave]";

    [Theory]
    [EveryEngine]
    public async Task A_row_is_added_and_taken_out_without_scripts_and_nothing_typed_is_lost(string engine)
    {
        var (site, child, address) = await ToDraft(engine);
        using var amira = await site.As("amira");
        var opened = await amira.Opens(address);
        opened
            .All(".kith-row legend")
            .Count(legend => legend.StartsWith("Action", StringComparison.Ordinal))
            .ShouldBe(1);
        var row = FirstRow(opened);

        var page = await amira.Sends(
            opened,
            Form,
            ("outcomes", "Max sleeps"),
            ($"{row}.does", "Reads at bedtime"),
            ("__add-row", "actions")
        );

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Errors.ShouldBeEmpty();
        page.Holds($"outcomes.{child:N}").ShouldBe("Max sleeps");
        page.Holds($"{row}.does").ShouldBe("Reads at bedtime");
        var added = Rows(page).Single(other => other != row);
        page.Document.QuerySelector($"[id='{added}'] [autofocus]").ShouldNotBeNull();
        (await amira.Opens(address)).Holds($"{row}.does").ShouldBe("Reads at bedtime");

        var refused = await amira.Saves(
            page,
            ("parents-say", "Good"),
            ("contingency", "Gran rings"),
            ($"{row}.removed", "yes"),
            ($"{added}.does", "Cooks"),
            ($"{added}.by", "2026-13-40")
        );

        refused.Errors.ShouldBe([
            "Action 1: By when? The answer must be a real date, for example 27 3 2026",
            "Action 1: Say who does it",
            "Action 1: Say who is helped by it, and how",
        ]);
        refused
            .Document.QuerySelectorAll(".govuk-error-summary a")
            .ShouldAllBe(link => refused.Document.GetElementById(link.GetAttribute("href")!.Substring(1)) != null);
        refused.Holds($"{row}.removed").ShouldBe("yes");
        refused.Words.ShouldContain("“Reads at bedtime”. Untick to put it back");

        await amira.Saves(refused, ($"{added}.who", "Gran"), ($"{added}.by", "2026-11-01"), ($"{added}.helps", "Max"));

        var drafted = (ChildInNeedPlanDrafted)(await site.RecordOf(child)).Standing[^1].Fact;
        drafted.Actions.ShouldBe([
            new PlanAction(
                added.Split(':')[1],
                Does: "Cooks",
                Who: "Gran",
                By: new DateOnly(2026, 11, 1),
                Helps: "Max"
            ),
        ]);
    }

    [Theory]
    [EveryEngine]
    public async Task The_actions_of_a_plan_are_corrected_row_by_row_and_shown_on_the_child_s_page(string engine)
    {
        var (site, child, _) = await ToDraft(engine);
        await site.Does(
            "amira",
            child,
            new DraftChildInNeedPlan
            {
                Outcomes = "Max sleeps",
                Actions = Steps.Full,
                ParentsSay = "Good",
                Contingency = "Gran rings",
            }
        );
        using var amira = await site.As("amira");
        var version = (await site.RecordOf(child)).Version;

        var page = await amira.Opens($"/children/{child}/facts/{version}/correction");
        page.Holds("actions:q7aa.does").ShouldBe("Cooks on Thursdays");
        Rows(await amira.Sends(page, Form, ("__add-row", "actions"))).Count.ShouldBe(3);
        (
            await amira.Saves(page, ("remove", "no"), ("reason", "Nan offered"), ("actions:q7aa.who", "Nan"))
        ).Errors.ShouldBeEmpty();

        var story = await amira.Opens($"/children/{child}/story");
        story.All("td").ShouldContain("WhoNan");
        story.All("main details td").ShouldContain("WhoGran");
        ((ChildInNeedPlanDrafted)(await site.RecordOf(child)).Standing[^1].Fact)
            .Actions!.Select(action => action.Id)
            .ShouldBe(["k3f9", "q7aa"]);

        using var denise = await site.As("denise");
        (await denise.Opens($"/children/{child}/approve")).All("td").ShouldContain("WhoNan");
        await denise.Records(child, "approve-child-in-need-plan");

        var plan = (await amira.Opens($"/children/{child}")).All("section[aria-labelledby=plan] td");
        plan.ShouldContain("What must changeMax sleeps");
        plan.ShouldContain("By when3 May 2024Past its date");
        plan.ShouldContain("By whenGoes on");
        var review = await amira.Opens($"/children/{child}/acts/review-child-in-need-plan");
        review.All(".kith-row .govuk-tag").ShouldBe(["From last time", "From last time"]);
        var nobody = review
            .Document.QuerySelectorAll("input[name^='attendees:'][name$='.removed']")
            .Select(box => (box.GetAttribute("name")!, "yes"))
            .ToArray();
        (string, string)[] better =
        [
            ("progress", "Better"),
            ("results:k3f9.came", "done"),
            ("results:q7aa.came", "partly"),
            ("results:q7aa.why", "Away in May"),
            .. nobody,
        ];
        (await amira.Saves(review, better)).Errors.ShouldHaveSingleItem().ShouldContain("from last time");
        await amira.Saves(review, [.. better, ("actions.confirmed", "yes")]);
        ((ChildInNeedPlanReviewed)(await site.RecordOf(child)).Standing[^1].Fact).Actions![1].Who.ShouldBe("Nan");
    }

    [Fact]
    public async Task What_a_draft_kept_as_text_before_there_were_rows_stands_in_one()
    {
        var (site, child, address) = await ToDraft("sqlite");
        using var amira = await site.As("amira");
        var page = await amira.Opens(address);
        var row = FirstRow(page);
        await amira.Sends(page, Form, ($"{row}.does", "Gran cooks. Mum rings school."), ("__add-row", "actions"));
        var drafts = new Drafts(site.Database.Database, TimeProvider.System);
        var kept = (await drafts.LoadAsync("amira", $"draft-child-in-need-plan/{child:N}", TestDatabase.Stop)).Single();
        var once = kept.Fields.Replace($"{row}.does", "actions", StringComparison.Ordinal);
        await drafts.SaveAsync("amira", kept with { Fields = once, Revision = kept.Revision + 1 }, TestDatabase.Stop);

        (await amira.Opens(address)).Holds("actions:text.does").ShouldBe("Gran cooks. Mum rings school.");
    }

    [Fact]
    public async Task Nobody_agrees_a_plan_by_typing_the_address_of_how_it_was_done_once()
    {
        var (site, child, address) = await ToDraft("sqlite");
        using var denise = await site.As("denise");
        var once = $"/children/{child}/acts/agree-child-in-need-plan";

        var opened = await denise.Opens(once);
        opened.Path.ShouldBe(address);
        await denise.Posts(once, Visitor.Filled(opened, Form, [("outcomes", "Max sleeps")], out _));

        (await site.RecordOf(child)).State.Open!.HasOpenPlan.ShouldBeFalse();
    }

    private async Task<(TestSite Site, Guid Child, string Address)> ToDraft(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.AssessedBy("amira");
        await site.Does("denise", child, new AuthoriseAssessment());
        return (site, child, $"/children/{child}/acts/draft-child-in-need-plan");
    }

    private static string FirstRow(Page page) => Rows(page)[0];

    private static List<string> Rows(Page page) =>
        [.. page.Document.QuerySelectorAll("main form fieldset.kith-row").Select(row => row.Id!)];
}
