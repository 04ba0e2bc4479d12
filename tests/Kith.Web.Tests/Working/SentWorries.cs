using Kith.Tests.Site;
using Kith.Web.Tests.Public;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Working;

/// <summary>Worries that somebody sent through the page for them, and what whoever screens answers.</summary>
internal static class SentWorries
{
    public static Task<Page> Screens(Visitor visitor, Page page, params (string, string)[] answers) =>
        visitor.Sends(page, "main form[data-autosave]", answers);

    public static Task<string> Sent(TestSite site, string first, string? second) => Sent(site, first, second, "Okafor");

    public static async Task<string> Sent(
        TestSite site,
        string first,
        string? second,
        string family,
        params (string, string)[] more
    )
    {
        using var anybody = site.Anybody();
        var form = second is null ? await anybody.Opens("/worry/new") : await WorryTests.WithTwoChildren(anybody);
        if (more.Any(answer => answer.Item1.StartsWith("adult-1-", StringComparison.Ordinal)))
            form = await anybody.Sends(form, "form[action='/worry/new']", ("do", "add-adult"));
        return await PageOf(site, await WorryTests.Sends(anybody, form, first, second, family, more));
    }

    public static async Task<string> PageOf(TestSite site, Page receipt)
    {
        var reference = receipt.All("#reference").Single();
        await using var read = site.Database.Database.ReadModels();
        return $"/front-door/worries/{(await read.Worries.SingleAsync(worry => worry.Reference == reference, TestDatabase.Stop)).Id}";
    }

    public static async Task<IReadOnlyList<Guid>> Named(TestSite site, string name)
    {
        await using var read = site.Database.Database.ReadModels();
        return await read
            .Children.Where(child => child.Name == name)
            .Select(child => child.Id)
            .ToListAsync(TestDatabase.Stop);
    }
}
