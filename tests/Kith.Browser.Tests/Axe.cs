using System.Text.Json.Serialization;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>
/// What the axe rules find on a page. It is asked here and not by the library for this browser, which opens another tab for every question: half of the
/// time of these tests went into that.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // Target sizes are asked of us by WCAG 2.2, and left out by axe unless asked for. Stylesheets are fetched and read again only for
    // a rule on a screen's orientation, which is still an experiment of axe's and not asked.
    private const string Ask = """
        () => axe
            .run(document, {
              resultTypes: ["violations"],
              rules: { "target-size": { enabled: true } },
              preload: { assets: ["media"] },
            })
            .then(found => found.violations.map(fault => ({ id: fault.id, html: fault.nodes.map(node => node.html) })))
        """;

    // GOV.UK Frontend says on a radio whether what it reveals is shown, and axe knows no such attribute of a radio. Its
    // scripts name a section and a file to choose in the order in which they are read out, not in that of the screen.
    private static readonly Dictionary<string, string[]> TheDesignSystems = new()
    {
        ["aria-allowed-attr"] = ["govuk-radios__input"],
        ["label-content-name-mismatch"] = ["govuk-accordion__section-button", "govuk-file-upload-button"],
    };

    /// <summary>Every page that a window will open has the rules at hand: cheaper than to send them to each.</summary>
    public static Task OnEveryPageOf(IPage page) => page.AddInitScriptAsync(Script);

    public static async Task<IEnumerable<string>> FaultsOf(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Script);
        var faults = await page.EvaluateAsync<Fault[]>(Ask);
        return faults
            .Where(fault => !IsTheDesignSystems(fault))
            .Select(fault => $"{fault.Id}: {string.Join("; ", fault.Html.Take(3))}");
    }

    private static bool IsTheDesignSystems(Fault fault) =>
        TheDesignSystems.TryGetValue(fault.Id, out var classes)
        && fault.Html.All(html => classes.Any(named => html.Contains($"class=\"{named}", StringComparison.Ordinal)));

    private sealed class Fault
    {
        [JsonPropertyName("id")]
        public string Id { get; set; } = "";

        [JsonPropertyName("html")]
        public string[] Html { get; set; } = [];
    }
}
