using Kith.Casework.ChildSite;
using Kith.Casework.FamilySite;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Web.Shared.ChildPages;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Site;

/// <summary>A child who was given a page of their own.</summary>
internal static class MadeChildPages
{
    public const string Shape = "star";
    public const string Colour = "blue";

    public static ChildSign Sign { get; } = new(Colour, Shape);

    /// <summary>Gives the page to a child whom Amira leads.</summary>
    public static Task GivesPage(this TestSite site, Guid child) =>
        site.Does("amira", child, new GiveChildPage { Safe = "In her school bag" });

    /// <summary>Gives the page and makes a card for it.</summary>
    public static async Task<string> HasCard(this TestSite site, Guid child)
    {
        await site.GivesPage(child);
        return await site
            .App.Services.GetRequiredService<ChildAccounts>()
            .MakeCardAsync(child, Sign, "amira", TestDatabase.Stop);
    }

    /// <summary>Makes the card on the page of the staff's.</summary>
    public static async Task<string> MakesCard(this Visitor worker, Guid child)
    {
        var paper = await worker.Sends(
            await worker.Opens($"/children/{child}/own-page"),
            "form[action$='/own-page/card']",
            ("shape", Shape),
            ("colour", Colour)
        );
        return paper.All(".kith-card .govuk-heading-l").Single();
    }

    /// <summary>Lets a child in, with a browser of their own.</summary>
    public static async Task<Visitor> ChildIn(this TestSite site, Guid child)
    {
        var kid = site.Anybody();
        var page = await kid.UsesCard(await site.HasCard(child));
        page.Path.ShouldBe("/me", string.Join("; ", page.Errors));
        return kid;
    }

    /// <summary>Types the words and chooses the sign.</summary>
    public static async Task<Page> UsesCard(
        this Visitor child,
        string card,
        string shape = Shape,
        string colour = Colour
    ) =>
        await child.Sends(
            await child.Opens("/me/in"),
            "form[action='/me/in']",
            ("card", card),
            ("shape", shape),
            ("colour", colour)
        );

    /// <summary>Says something on the page.</summary>
    public static async Task<Page> SaysOnPage(this Visitor child, params (string Name, string Value)[] said) =>
        await child.Sends(await child.Opens("/me"), "main form[data-autosave]", said);

    /// <summary>Somebody of fourteen on a plan, with a page of their own, to whom the plan was issued.</summary>
    public static async Task<(Guid Child, int Paper, string Card)> YoungPersonHasPlan(
        this TestSite site,
        string given = "Jude"
    )
    {
        var child = await site.OnAPlan("amira", "carys", given);
        await site.Does("amira", child, new ChangeDetails { BornOn = TestSite.Today.AddYears(-14) });
        var card = await site.HasCard(child);
        await site.Does("amira", child, new PreparePaper { Document = "child-protection-plan-for-child" });
        var paper = (await site.RecordOf(child)).Version;
        await site.Does("denise", child, new IssuePaper { Paper = paper });
        return (child, paper, card);
    }

    /// <summary>Has them read a paper on their own page.</summary>
    public static Task ChoosesOwnPage(this TestSite site, Guid child, int paper) =>
        site.Does("amira", child, new ChoosePaperWay { Paper = paper, Way = PaperRoute.Site });
}
