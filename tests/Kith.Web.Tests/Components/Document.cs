using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;

namespace Kith.Web.Tests.Components;

/// <summary>A component as a browser would see it.</summary>
internal static class Document
{
    public static async Task<IDocument> Of<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent => new HtmlParser().ParseDocument(await Rendered.Html<T>(parameters));

    public static string Words(this IElement? element) =>
        string.Join(' ', element?.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);
}
