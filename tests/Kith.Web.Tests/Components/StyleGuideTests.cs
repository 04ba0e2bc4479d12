using AngleSharp.Dom;
using Kith.Web.Components;

namespace Kith.Web.Tests.Components;

/// <summary>What must hold for every component on every page, checked on the page that shows them all.</summary>
public class StyleGuideTests
{
    [Fact]
    public async Task No_two_elements_have_the_same_id() =>
        (await Guide())
            .QuerySelectorAll("[id]")
            .CountBy(element => element.Id!)
            .Where(count => count.Value > 1)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("for")]
    [InlineData("aria-describedby")]
    [InlineData("aria-labelledby")]
    [InlineData("aria-controls")]
    [InlineData("data-aria-controls")]
    public async Task What_points_at_an_element_finds_it(string attribute)
    {
        var guide = await Guide();
        guide
            .QuerySelectorAll($"[{attribute}]")
            .SelectMany(element => element.GetAttribute(attribute)!.Split(' '))
            .Where(id => guide.GetElementById(id) is null)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_input_has_a_label()
    {
        var guide = await Guide();
        guide
            .QuerySelectorAll("input:not([type=hidden]), select, textarea")
            .Where(input => guide.QuerySelector($"label[for='{input.Id}']").Words().Length == 0)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_needs_an_inline_script_or_style()
    {
        var guide = await Guide();
        guide.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
        guide
            .All.SelectMany(element => element.Attributes)
            .Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Headings_go_down_one_level_at_a_time()
    {
        var levels = (await Guide())
            .QuerySelectorAll("main h1, main h2, main h3, main h4")
            .SkipWhile(heading => heading.LocalName != "h1")
            .Select(heading => heading.LocalName[1] - '0')
            .ToList();
        levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1).ShouldBeEmpty();
        levels.Count(level => level == 1).ShouldBe(1);
    }

    [Fact]
    public async Task Every_picture_has_a_name_or_is_hidden() =>
        (await Guide())
            .QuerySelectorAll("svg")
            .Where(svg =>
                !svg.HasAttribute("aria-labelledby")
                && svg.GetAttribute("role") != "presentation"
                && svg.Closest("[aria-hidden=true]") is null
            )
            .ShouldBeEmpty();

    private static Task<IDocument> Guide() => Document.Of<StyleGuide>();
}
