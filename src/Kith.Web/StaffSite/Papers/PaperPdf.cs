using Kith.Casework.Papers;
using Kith.Store.Papers;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Pdf;
using Kith.Web.StaffSite.Addresses;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Net.Http.Headers;

namespace Kith.Web.StaffSite.Papers;

/// <summary>A paper as a PDF, made each time anew of what was frozen, for whoever may print it; where none can be made, the page to print.</summary>
internal static class PaperPdf
{
    // Enough of the fingerprint to tell one paper from another in a folder of files.
    private const int LettersInName = 12;

    public static async Task<IResult> ShowAsync(
        string paper,
        SeenChild child,
        HttpContext http,
        KeptPapers kept,
        PdfPrinter printer,
        CancellationToken stop
    )
    {
        // What is kept is compared with its fingerprint here: of a paper that was changed there is no PDF.
        if (
            PapersPage.Find(child, paper) is not { Stands: true } found
            || await kept.FindAsync(found.Fact.Content, stop) is not { } content
        )
            return Refusals.NotThere();
        var made = await printer.MakeAsync(
            stylesheet => DrawAsync(http.RequestServices, found, content, stylesheet),
            stop
        );
        if (made is null)
            return TypedResults.LocalRedirect(ChildAddress.PaperPrint(child.Id, found.Prepared.Version));
        // It is opened outside the site, so its name says nothing of the child or the reader.
        return TypedResults.Bytes(
            made,
            "application/pdf",
            $"paper-{found.Fact.Content[..LettersInName]}.pdf",
            entityTag: new EntityTagHeaderValue($"\"{found.Fact.Content}\"")
        );
    }

    private static async Task<string> DrawAsync(
        IServiceProvider services,
        Paper paper,
        string content,
        string stylesheet
    )
    {
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var drawn = await renderer.RenderComponentAsync<PaperPrint>(
                ParameterView.FromDictionary(
                    new Dictionary<string, object?>
                    {
                        [nameof(PaperPrint.Paper)] = paper,
                        [nameof(PaperPrint.Content)] = content,
                        [nameof(PaperPrint.Stylesheet)] = stylesheet,
                    }
                )
            );
            return drawn.ToHtmlString();
        });
    }
}
