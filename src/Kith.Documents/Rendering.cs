using System.Collections;
using System.Globalization;
using Fluid;
using Fluid.Values;
using Markdig;

namespace Kith.Documents;

/// <summary>A document as somebody reads it.</summary>
/// <param name="Text">The words, as Markdown.</param>
/// <param name="Html">The same as HTML, without the page around it. Holds no markup that a value brought.</param>
public sealed record Rendered(string Text, string Html);

/// <summary>Fills a document in. Pure: the same document and the same values give the same letters.</summary>
public static class Rendering
{
    // Far beyond any document: a template cannot keep the site busy.
    private const int MostSteps = 50_000;

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .DisableHtml()
        .Build();

    private static readonly TemplateOptions Options = new()
    {
        CultureInfo = CultureInfo.InvariantCulture,
        MaxSteps = MostSteps,
    };

    /// <summary>Fills a document in.</summary>
    /// <param name="document">The document.</param>
    /// <param name="model">What it may say; of the type with which it was read.</param>
    public static Rendered Render(this Document document, object model)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(model);
        var context = new TemplateContext(Options);
        foreach (var property in Shape.Properties(model.GetType()))
            context.SetValue(Shape.NameOf(property), Value(property.GetValue(model), document));
        var text = document.Words.Render(context);
        return new Rendered(text, Markdig.Markdown.ToHtml(text, Markdown));
    }

    /// <summary>Text as HTML that says exactly that text.</summary>
    public static string Html(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
    }

    // Escaped here, before the template has it: there is no way round.
    private static FluidValue Value(object? value, Document document) =>
        value switch
        {
            null => NilValue.Instance,
            bool flag => BooleanValue.Create(flag),
            Said { IsWithheld: true } => new StringValue($"*{MarkdownText.Escape(document.WithheldAs)}*"),
            Said said => new StringValue(MarkdownText.Escape(said.Text)),
            string text => new StringValue(MarkdownText.Escape(text)),
            int number => NumberValue.Create(number),
            IEnumerable many => new ArrayValue([.. many.Cast<object?>().Select(each => Value(each, document))]),
            _ => new DictionaryValue(
                new FluidValueDictionaryFluidIndexable(
                    Shape
                        .Properties(value.GetType())
                        .ToDictionary(Shape.NameOf, property => Value(property.GetValue(value), document))
                )
            ),
        };
}
