using Kith.Casework.Papers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Net.Http.Headers;

namespace Kith.Web.Shared.Pdf;

/// <summary>A paper as a PDF, made each time anew of what was frozen. Who may have it is decided before.</summary>
internal static class PaperPdf
{
    // Enough of the fingerprint to tell one paper from another in a folder of files.
    private const int LettersInName = 12;

    /// <summary>Answers with the PDF; null where none can be made.</summary>
    /// <param name="http">The request.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="content">What was issued.</param>
    /// <param name="printer">What makes it.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<IResult?> AnswerAsync(
        HttpContext http,
        Paper paper,
        string content,
        PdfPrinter printer,
        CancellationToken stop
    ) =>
        await printer.MakeAsync(stylesheet => DrawAsync(http.RequestServices, paper, content, stylesheet), stop)
            is { } made
            // It is opened outside the site, so its name says nothing of the child or the reader.
            ? TypedResults.Bytes(
                made,
                "application/pdf",
                $"paper-{paper.Fact.Content[..LettersInName]}.pdf",
                entityTag: new EntityTagHeaderValue($"\"{paper.Fact.Content}\"")
            )
            : null;

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
