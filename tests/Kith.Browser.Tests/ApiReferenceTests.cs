using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>A supplier reads the contract in a browser: the reader comes with the program, and keeps to what the page may do.</summary>
public class ApiReferenceTests(Browsing browsing)
{
    [Fact]
    public async Task Suppliers_read_the_contract_and_the_page_asks_nobody_else_for_anything()
    {
        var page = await browsing.Anybody();
        var (complaints, asked) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        page.Console += (_, said) =>
        {
            if (said.Type == "error")
                complaints.Add(said.Text);
        };
        page.Request += (_, request) => asked.Add(request.Url);

        await page.GotoAsync("/api");

        await Assertions
            .Expect(page.GetByText("Sends a referral of children to the front door").First)
            .ToBeVisibleAsync();
        complaints.ShouldBeEmpty();
        asked
            .Where(url =>
                !url.StartsWith(browsing.Site.Address.ToString(), StringComparison.Ordinal)
                && !url.StartsWith("data:", StringComparison.Ordinal)
                && !url.StartsWith("blob:", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
        await page.Context.CloseAsync();
    }
}
