using Kith.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Kith.Web.Tests.Components;

/// <summary>From the options of what shows content to parameters of ours.</summary>
internal static class ContentMappings
{
    public static Dictionary<string, Mapping> All { get; } =
        new()
        {
            ["accordion"] = new(typeof(Accordion), Accordion),
            ["button"] = new(typeof(Button), Button),
            ["details"] = new(typeof(Details), Details),
            ["error-message"] = new(typeof(ErrorMessage), Worded),
            ["error-summary"] = new(typeof(ErrorSummary), ErrorSummary),
            ["fieldset"] = new(typeof(Fieldset), Fieldset),
            ["hint"] = new(typeof(Hint), Worded),
            ["inset-text"] = new(typeof(InsetText), Worded),
            ["label"] = new(typeof(Label), Label),
            ["notification-banner"] = new(typeof(NotificationBanner), NotificationBanner),
            ["panel"] = new(typeof(Panel), Panel),
            ["tabs"] = new(typeof(Tabs), Tabs),
            ["tag"] = new(typeof(Tag), Tag),
            ["warning-text"] = new(typeof(WarningText), WarningText),
        };

    private static Parameters Worded(Options options) =>
        new Parameters().Element(options).Set("ChildContent", options.Content());

    private static Parameters Tag(Options options) =>
        new Parameters()
            .Element(options, word => Parameters.Modifier<TagColour>("Colour", "govuk-tag", word))
            .Set("ChildContent", options.Content());

    private static Parameters WarningText(Options options) =>
        Worded(options).Set("Fallback", options.Text("iconFallbackText"));

    private static Parameters Button(Options options) =>
        new Parameters()
            .Element(options, word => Parameters.Modifier<ButtonKind>("Kind", "govuk-button", word))
            .Set("ChildContent", Start(options))
            .Set("Href", options.Text("href"))
            .Set("Start", options.Flag("isStartButton"))
            .Set("Type", options.Text("type"))
            .Set("Name", options.Text("name"))
            .Set("Value", options.Text("value"))
            .Set("Disabled", options.Flag("disabled"))
            .Set("PreventDoubleClick", options.Flag("preventDoubleClick"));

    // HTML in a start button needs a span of its own, since the button is laid out as a row of boxes.
    private static RenderFragment? Start(Options options) =>
        options.Has("isStartButton") && options.Text("html") is { } html
            ? Rendered.Html($"<span>{html}</span>")
            : options.Content();

    private static Parameters Details(Options options) =>
        new Parameters()
            .Element(options)
            .Set("Summary", options.Text("summaryText"))
            .Set("Open", options.Flag("open"))
            .Set("ChildContent", options.Content());

    private static Parameters Label(Options options) =>
        new Parameters()
            .Element(options)
            .Set("For", options.Text("for"))
            .Set("IsHeading", options.Flag("isPageHeading"))
            .Set("ChildContent", options.Content());

    private static Parameters Fieldset(Options options)
    {
        var legend = options.Child("legend");
        return new Parameters()
            .Element(options)
            .Set("Legend", legend.Text("text"))
            .Set("LegendSize", Parameters.Size(legend.Text("classes")))
            .Set("LegendIsHeading", legend.Flag("isPageHeading"))
            .Set("DescribedBy", options.Text("describedBy"))
            .Set("Role", options.Text("role"))
            .Set("ChildContent", options.Content());
    }

    private static Parameters ErrorSummary(Options options) =>
        new Parameters()
            .Element(options)
            .Set("Title", options.Text("titleText"))
            .Set("Description", options.Text("descriptionText"))
            .Set("DisableAutoFocus", options.Flag("disableAutoFocus"))
            .Set(
                "Errors",
                options
                    .List("errorList")
                    .Select(e => new FieldError(e.Text("href")?.TrimStart('#') ?? "", e.Text("text") ?? ""))
                    .ToList()
            );

    private static Parameters NotificationBanner(Options options) =>
        new Parameters()
            .Element(options)
            .Set("Success", options.Text("type") == "success")
            .Set("Title", options.Text("titleText"))
            .Set("TitleId", options.Text("titleId"))
            .Set("HeadingLevel", options.Number("titleHeadingLevel"))
            .Set("Role", options.Text("role"))
            .Set("DisableAutoFocus", options.Flag("disableAutoFocus"))
            .Set("Text", options.Text("text"))
            .Set("ChildContent", options.Has("html") ? options.Content() : null);

    private static Parameters Panel(Options options) =>
        new Parameters()
            .Element(options, word => word == "govuk-panel--interruption" ? ("Interruption", true) : null)
            .Set("Title", options.Text("titleText") ?? options.Text("titleHtml"))
            .Set("HeadingLevel", options.Number("headingLevel"))
            .Set("ChildContent", options.Content())
            .Set("Actions", options.Has("actions") ? PanelActions(options.Child("actions").List("items")) : null);

    private static RenderFragment PanelActions(IReadOnlyList<Options> items)
    {
        var actions = items
            .Select(item => (Text: item.Text("text"), Href: item.Text("href"), Type: item.Text("type")))
            .ToList();
        return builder =>
        {
            foreach (var (text, href, type) in actions)
            {
                if (href is not null && type != "button")
                {
                    builder.AddMarkupContent(
                        0,
                        $"<a class=\"govuk-link govuk-link--inverse\" href=\"{href}\">{text}</a>"
                    );
                    continue;
                }
                builder.OpenComponent<Button>(0);
                builder.AddComponentParameter(1, "Kind", ButtonKind.Inverse);
                builder.AddComponentParameter(2, "Type", type ?? "button");
                builder.AddComponentParameter(3, "Href", href);
                builder.AddComponentParameter(4, "ChildContent", Rendered.Words(text));
                builder.CloseComponent();
            }
        };
    }

    private static Parameters Accordion(Options options) =>
        new Parameters()
            .Element(options)
            .Set("Id", options.Text("id"))
            .Set("HeadingLevel", options.Number("headingLevel"))
            .Set("RememberExpanded", options.Flag("rememberExpanded"))
            .Set("Sections", options.List("items").Select(Section).ToList());

    private static AccordionSection Section(Options item) =>
        new(
            item.Child("heading").Text("text") ?? "",
            Paragraph(item.Child("content")),
            item.Child("summary").Text("text"),
            item.Flag("expanded") ?? false
        );

    private static Parameters Tabs(Options options) =>
        new Parameters()
            .Element(options)
            .Set("Title", options.Text("title"))
            .Set("Items", options.List("items").Select(Tab).ToList());

    private static Tab Tab(Options item)
    {
        var panel = item.Child("panel");
        return new(item.Text("id") ?? "", item.Text("label")!, Paragraph(panel));
    }

    // Words alone are set in a paragraph, as a view of ours would.
    private static RenderFragment Paragraph(Options content)
    {
        var (html, words) = (content.Text("html"), content.Text("text"));
        return html is not null
            ? Rendered.Html(html.Trim())
            : builder =>
            {
                builder.OpenElement(0, "p");
                builder.AddAttribute(1, "class", "govuk-body");
                builder.AddContent(2, words);
                builder.CloseElement();
            };
    }
}
