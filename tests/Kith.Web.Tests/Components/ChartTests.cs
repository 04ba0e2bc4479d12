using AngleSharp.Dom;
using Kith.Web.Components;

namespace Kith.Web.Tests.Components;

public class ChartTests
{
    private static readonly JourneySpan[] Spans =
    [
        new("Assessment", "Assessment", new(2025, 11, 4), new(2026, 1, 9), "Assessment"),
        new("Protection", "Enquiries", new(2025, 12, 1), new(2025, 12, 18), "Protection"),
        new("Protection", "Child protection plan", new(2025, 12, 19), null, "Protection"),
    ];

    private static readonly string[] ShortAndLong = ["Short", "Long"];

    private static readonly string[] Months = ["Jan", "Feb", "Mar"];

    [Fact]
    public async Task A_bar_is_as_long_as_its_figure()
    {
        var chart = await Document.Of<BarChart>(
            ("Id", "cases"),
            ("Title", "Open cases"),
            ("Bars", new Bar[] { new("North", 60), new("South", 30) })
        );

        var widths = chart.QuerySelectorAll("svg[role=img] > rect").Select(bar => Number(bar, "width")).ToList();
        widths[0].ShouldBe(widths[1] * 2, tolerance: 0.1);
        Table(chart)
            .ShouldBe([
                ["North", "60"],
                ["South", "30"],
            ]);
    }

    [Fact]
    public async Task A_chart_has_a_name_a_description_and_a_table_with_the_same_title()
    {
        var chart = await Document.Of<BarChart>(
            ("Id", "cases"),
            ("Title", "Open cases"),
            ("Bars", new Bar[] { new("North", 60) })
        );

        var ids = chart.QuerySelector("svg[role=img]")!.GetAttribute("aria-labelledby")!.Split(' ');
        chart.GetElementById(ids[0]).Words().ShouldBe("Open cases");
        chart.GetElementById(ids[1]).Words().ShouldContain("the highest is North with 60");
        chart.QuerySelector("caption").Words().ShouldBe("Open cases");
    }

    [Fact]
    public async Task A_chart_without_figures_is_drawn_all_the_same() =>
        (await Document.Of<BarChart>(("Id", "none"), ("Title", "Open cases"), ("Bars", Array.Empty<Bar>())))
            .QuerySelector("desc")
            .Words()
            .ShouldContain("There are no figures");

    [Fact]
    public async Task Series_differ_by_pattern_and_not_by_colour_alone()
    {
        var chart = await Document.Of<StackedBar>(
            ("Id", "time"),
            ("Title", "How long"),
            ("Series", ShortAndLong),
            ("Rows", new StackedRow[] { new("Autumn", [3, 1]) })
        );

        var fills = chart.QuerySelectorAll("svg[role=img] > rect").Select(part => part.GetAttribute("fill")!).ToList();
        fills.Distinct().Count().ShouldBe(2);
        fills.ShouldAllBe(fill => chart.GetElementById(fill.Substring(5, fill.Length - 6)) != null);
        Table(chart)
            .ShouldBe([
                ["Autumn", "3", "1", "4"],
            ]);
    }

    [Fact]
    public async Task A_missing_figure_leaves_a_gap_in_its_line_and_words_in_the_table()
    {
        var chart = await Document.Of<LineChart>(
            ("Id", "referrals"),
            ("Title", "Referrals"),
            ("Labels", Months),
            ("Lines", new Series[] { new("Referrals", [4, null, 8]) })
        );

        chart.QuerySelector("path.kith-chart__line")!.GetAttribute("d")!.Count(letter => letter == 'M').ShouldBe(2);
        Table(chart)[1].ShouldBe(["Feb", "No figure"]);
    }

    [Fact]
    public async Task A_journey_tells_the_same_in_its_table_in_order_of_days()
    {
        var chart = await Document.Of<JourneyChart>(
            ("Id", "journey"),
            ("Title", "Journey"),
            ("Until", new DateOnly(2026, 4, 12)),
            ("Spans", Spans),
            ("Events", new JourneyEvent[] { new("Strategy discussion", new(2025, 12, 1)) })
        );

        Table(chart)
            .ShouldBe([
                ["4 November 2025", "9 January 2026", "Assessment", "Assessment (Assessment)"],
                ["1 December 2025", "18 December 2025", "Protection", "Enquiries (Protection)"],
                ["1 December 2025", "", "Event", "Strategy discussion"],
                ["19 December 2025", "Continues", "Protection", "Child protection plan (Protection)"],
            ]);
    }

    [Fact]
    public async Task A_journey_draws_days_from_left_to_right_up_to_today()
    {
        var chart = await Document.Of<JourneyChart>(
            ("Id", "journey"),
            ("Title", "Journey"),
            ("Until", new DateOnly(2026, 4, 12)),
            ("Spans", Spans)
        );

        var bars = chart.QuerySelectorAll("svg[role=img] > rect").ToList();
        bars.Select(bar => Number(bar, "x")).ShouldBeInOrder();
        (Number(bars[2], "x") + Number(bars[2], "width")).ShouldBe(940, tolerance: 0.1);
    }

    [Fact]
    public async Task A_journey_of_a_single_day_is_drawn_all_the_same() =>
        (
            await Document.Of<JourneyChart>(
                ("Id", "journey"),
                ("Title", "Journey"),
                ("Until", new DateOnly(2026, 4, 12)),
                ("Events", new JourneyEvent[] { new("Referral", new(2026, 4, 12)) })
            )
        )
            .QuerySelector(".kith-chart__event")!
            .GetAttribute("cx")
            .ShouldBe("190");

    private static double Number(IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!, System.Globalization.CultureInfo.InvariantCulture);

    private static List<string[]> Table(IDocument chart) =>
        [
            .. chart
                .QuerySelectorAll("tbody tr")
                .Select(row => row.QuerySelectorAll("th, td").Select(cell => cell.Words()).ToArray()),
        ];
}
