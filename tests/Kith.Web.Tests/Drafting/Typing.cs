using System.Net;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Drafting;

/// <summary>What a page does of itself while somebody types.</summary>
internal static class Typing
{
    public const string Form = "main form[data-autosave]";

    /// <summary>The page sends itself, as it does every second.</summary>
    public static Task<Page> Types(this Visitor visitor, Page page, params (string, string)[] answers) =>
        visitor.Posts("/drafts/keeping", Visitor.Filled(page, Form, answers, out _));

    /// <summary>The same, and it is kept.</summary>
    public static async Task TypesSafely(this Visitor visitor, Page page, params (string, string)[] answers) =>
        (await visitor.Types(page, answers)).Status.ShouldBe(HttpStatusCode.OK);

    /// <summary>An answer as the page asks for it, for the one child it is about.</summary>
    public static string? HoldsOwn(this Page page, string name) =>
        page.Document.QuerySelector($"textarea[name^='{name}.']")?.TextContent;
}
