using Kith.Casework.ChildSite;
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
}
