namespace Kith.Guidance.Tests;

public class ThemeTests
{
    [Fact]
    public void The_shipped_themes_load_and_every_duty_in_them_is_in_some_edition()
    {
        var (themes, errors) = Theme.Load("founding.yaml", Shipped.Text("guidance", "themes/founding.yaml"));
        var known = Shipped.Library.Editions.SelectMany(edition => edition.Duties.Keys).ToHashSet();

        errors.ShouldBeEmpty();
        themes.Count.ShouldBe(6);
        themes.SelectMany(theme => theme.Duties).Except(known).ShouldBeEmpty();
    }

    [Fact]
    public void A_theme_without_duties_and_two_of_one_name_are_mistakes()
    {
        const string Text = """
            themes:
              - { id: a, title: One, says: What, duties: [] }
              - { id: a, title: Two, says: What, duties: [x, x] }
            """;

        Theme
            .Load("themes.yaml", Text)
            .Errors.Select(error => error.Message)
            .ShouldBe(
                ["Name at least one duty.", "A duty is named twice.", "There are two themes called \"a\"."],
                ignoreOrder: true
            );
    }
}
