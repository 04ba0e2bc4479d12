using Kith.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Kith.Web.Tests.Components;

/// <summary>From the options of navigation, lists and tables to parameters of ours.</summary>
internal static class NavigationMappings
{
    public static Dictionary<string, Mapping> All { get; } =
        new()
        {
            ["back-link"] = new(typeof(BackLink), BackLink),
            ["breadcrumbs"] = new(typeof(Breadcrumbs), Breadcrumbs),
            ["generic-header"] = new(typeof(GenericHeader), GenericHeader),
            ["pagination"] = new(typeof(Pagination), Pagination),
            ["phase-banner"] = new(typeof(PhaseBanner), PhaseBanner),
            ["service-navigation"] = new(typeof(ServiceNavigation), ServiceNavigation),
            ["skip-link"] = new(typeof(SkipLink), SkipLink),
            ["summary-list"] = new(typeof(SummaryList), SummaryList),
            ["table"] = new(typeof(Table), Table),
            ["task-list"] = new(typeof(TaskList), TaskList),
        };

    private static Parameters BackLink(Options options) =>
        new Parameters().Element(options).Set("Href", options.Text("href")).Set("Text", options.Text("text"));

    private static Parameters SkipLink(Options options) => BackLink(options);

    private static Parameters Breadcrumbs(Options options) =>
        new Parameters()
            .Element(options)
            .Set("CollapseOnMobile", options.Flag("collapseOnMobile"))
            .Set("Label", options.Text("labelText"))
            .Set("Items", options.List("items").Select(Link).ToList());

    private static Link Link(Options item) =>
        new(item.Text("text") ?? "", item.Text("href"), item.Text("visuallyHiddenText"))
        {
            Current = item.Flag("current") ?? false,
            Active = item.Flag("active") ?? false,
        };

    private static Parameters GenericHeader(Options options) =>
        new Parameters()
            .Element(options)
            .Set("Logo", options.Content("logoHtml", "logoText"))
            .Set("Href", options.Text("url"))
            .Set("ContainerClass", options.Text("containerClasses"));

    private static Parameters PhaseBanner(Options options)
    {
        var tag = options.Child("tag");
        var parameters = new Parameters().Element(options).Set("ChildContent", options.Content());
        foreach (var word in Parameters.Split(tag.Text("classes")))
            parameters.Set("Colour", Parameters.Modifier<TagColour>("Colour", "govuk-tag", word)?.Item2);
        return parameters.Set("Phase", tag.Text("text") ?? "");
    }

    private static Parameters Pagination(Options options) =>
        new Parameters()
            .Element(options)
            .Set("Label", options.Text("landmarkLabel"))
            .Set("Previous", Neighbour(options, "previous"))
            .Set("Next", Neighbour(options, "next"))
            .Set("Items", options.List("items").Select(Page).ToList());

    private static Link? Neighbour(Options options, string key)
    {
        var link = options.Child(key);
        return options.Has(key) ? new(link.Text("text") ?? "", link.Text("href"), link.Text("labelText")) : null;
    }

    private static Link? Page(Options item) =>
        item.Flag("ellipsis") == true
            ? null
            : new(item.Text("number")!, item.Text("href"), item.Text("visuallyHiddenText"))
            {
                Current = item.Flag("current") ?? false,
            };

    private static Parameters ServiceNavigation(Options options)
    {
        var slots = options.Child("slots");
        var end = slots.Child("end");
        return new Parameters()
            .Element(options)
            .Set("Items", options.List("navigation").Select(Link).ToList())
            .Set("ServiceName", options.Text("serviceName"))
            .Set("ServiceHref", options.Text("serviceUrl"))
            .Set("Label", options.Text("ariaLabel"))
            .Set("MenuText", options.Text("menuButtonText"))
            .Set("MenuLabel", options.Text("menuButtonLabel"))
            .Set("NavigationLabel", options.Text("navigationLabel"))
            .Set("NavigationId", options.Text("navigationId"))
            .Set("NavigationClass", options.Text("navigationClasses"))
            .Set("Collapses", options.Flag("collapseNavigationOnMobile"))
            .Set("EndInline", end.Text("align") == "inline")
            .Set(
                "End",
                end.Has("html") ? end.Content()
                    : slots.Has("end") ? slots.Content("end")
                    : null
            );
    }

    private static Parameters SummaryList(Options options)
    {
        var card = options.Child("card");
        var title = card.Child("title");
        var rows = options.List("rows");
        return new Parameters()
            .Element(options, word => word == "govuk-summary-list--no-border" ? ("NoBorder", true) : null)
            .Set("SomeActions", rows.Any(row => row.Child("actions").List("items").Count > 0))
            .Set("CardTitle", title.Text("text"))
            .Set("CardHeadingLevel", title.Number("headingLevel"))
            .Set("CardActions", card.Child("actions").List("items").Select(Link).ToList())
            .Set("ChildContent", Rows(rows));
    }

    private static RenderFragment Rows(IReadOnlyList<Options> rows)
    {
        var read = rows.Select(row => new
            {
                Key = row.Child("key").Text("text"),
                Value = row.Child("value").Content(),
                Class = row.Text("classes"),
                Actions = (IReadOnlyList<Link>)[.. row.Child("actions").List("items").Select(Link)],
            })
            .ToList();
        return builder =>
        {
            foreach (var row in read)
            {
                builder.OpenComponent<SummaryRow>(0);
                builder.AddComponentParameter(1, "Key", row.Key);
                builder.AddComponentParameter(2, "ChildContent", row.Value);
                builder.AddComponentParameter(3, "Class", row.Class);
                builder.AddComponentParameter(4, "Actions", row.Actions);
                builder.CloseComponent();
            }
        };
    }

    private static Parameters Table(Options options)
    {
        var firstIsHeader = options.Flag("firstCellIsHeader") ?? false;
        var head = options.List("head").Select(item => Cell<Column>(item, header: null)).ToList();
        var rows = options
            .Rows("rows")
            .Select(row => row.Select((cell, index) => Cell<Cell>(cell, header: firstIsHeader && index == 0)).ToList())
            .ToList();
        return new Parameters { ["Scrolls"] = false }
            .Element(options, word => word == "govuk-table--small-text-until-tablet" ? ("Small", true) : null)
            .Set("Caption", options.Text("caption"))
            .Set("CaptionSize", Parameters.Size(options.Text("captionClasses")))
            .Set("Head", head.Count == 0 ? null : (RenderFragment)(builder => head.ForEach(cell => cell(builder))))
            .Set("Body", (RenderFragment)(builder => rows.ForEach(row => Row(builder, row))));
    }

    private static void Row(
        Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder,
        List<RenderFragment> cells
    )
    {
        builder.OpenComponent<Row>(0);
        builder.AddComponentParameter(1, "ChildContent", (RenderFragment)(inner => cells.ForEach(cell => cell(inner))));
        builder.CloseComponent();
    }

    private static RenderFragment Cell<T>(Options cell, bool? header)
        where T : IComponent
    {
        var parameters = new Parameters()
            .Element(cell)
            .Attribute("colspan", cell.Text("colspan"))
            .Attribute("rowspan", cell.Text("rowspan"))
            .Set("Header", header)
            .Set("Numeric", cell.Text("format") == "numeric")
            .Set("ChildContent", cell.Content());
        return builder =>
        {
            builder.OpenComponent<T>(0);
            foreach (var (name, value) in parameters)
                builder.AddComponentParameter(1, name, value);
            builder.CloseComponent();
        };
    }

    private static Parameters TaskList(Options options) =>
        new Parameters()
            .Element(options)
            .Set("IdPrefix", options.Text("idPrefix"))
            .Set("Items", options.List("items").Select(Task).ToList());

    private static TaskItem Task(Options item)
    {
        var status = item.Child("status");
        var tag = status.Child("tag");
        TagColour? colour = status.Has("tag") ? TagColour.Default : null;
        foreach (var word in Parameters.Split(tag.Text("classes")))
            colour =
                (TagColour?)Parameters.Modifier<TagColour>("Colour", "govuk-tag", word)?.Item2
                ?? throw new NotSupportedException("classes of a tag");
        return new(
            item.Child("title").Text("text") ?? "",
            item.Text("href"),
            tag.Text("text") ?? status.Text("text") ?? "",
            colour,
            item.Child("hint").Text("text")
        )
        {
            Class = item.Text("classes"),
            CannotStart = status.Text("classes") switch
            {
                null => false,
                "govuk-task-list__status--cannot-start-yet" => true,
                _ => throw new NotSupportedException("classes of a status"),
            },
        };
    }
}
