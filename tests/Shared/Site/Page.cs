using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Kith.Tests.Site;

/// <summary>What came back: where one ended up, and what it says.</summary>
internal sealed record Page(string Path, HttpStatusCode Status, IDocument Document)
{
    public static async Task<Page> Read(HttpResponseMessage answer)
    {
        using (answer)
        {
            var html = await answer.Content.ReadAsStringAsync(TestDatabase.Stop);
            var path = answer.RequestMessage!.RequestUri!.PathAndQuery;
            return new Page(
                path,
                answer.StatusCode,
                await new HtmlParser().ParseDocumentAsync(html, TestDatabase.Stop)
            );
        }
    }

    /// <summary>The words of the page below its header, white space as one sees it.</summary>
    public string Words => WordsOf(Document.QuerySelector("main"));

    /// <summary>The language it says it is in.</summary>
    public string? Language => Document.DocumentElement.GetAttribute("lang");

    public string Heading => WordsOf(Document.QuerySelector("h1"));

    /// <summary>The error summary, in its order.</summary>
    public IReadOnlyList<string> Errors => All(".govuk-error-summary__list li");

    public IReadOnlyList<string> All(string selector) => [.. Document.QuerySelectorAll(selector).Select(WordsOf)];

    /// <summary>What a field holds.</summary>
    public string? Holds(string name) =>
        Document.QuerySelector($"textarea[name='{name}']")?.TextContent
        ?? Document.QuerySelector($"input[name='{name}'][checked]")?.GetAttribute("value")
        ?? Document.QuerySelector($"select[name='{name}'] option[selected]")?.GetAttribute("value")
        ?? Document
            .QuerySelector($"input[name='{name}'][value]:not([type=radio]):not([type=checkbox])")
            ?.GetAttribute("value");

    public bool Links(string href) => Document.QuerySelector($"a[href='{href}']") is not null;

    private static string WordsOf(IElement? element) =>
        string.Join(' ', element?.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);
}
