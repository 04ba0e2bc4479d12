namespace Kith.Web.Tests.Components;

/// <summary>Shows that a component that is broken would be found out.</summary>
public class NormalFormTests
{
    private const string Whole =
        """<a class="govuk-link app" href="/x">Change<span class="govuk-visually-hidden"> name</span></a>""";

    [Theory]
    [InlineData("""<a href="/x" class="app govuk-link">Change<span class="govuk-visually-hidden"> name</span></a>""")]
    [InlineData(
        """
            <a class="govuk-link  app"
               href="/x">
              Change<span class="govuk-visually-hidden">
              name</span>
            </a>
            """
    )]
    public void The_same_HTML_written_otherwise_is_the_same(string html) =>
        NormalForm.Of(html).ShouldBe(NormalForm.Of(Whole));

    [Theory]
    [InlineData("""<a class="govuk-link" href="/x">Change<span class="govuk-visually-hidden"> name</span></a>""")]
    [InlineData("""<a class="govuk-link app">Change<span class="govuk-visually-hidden"> name</span></a>""")]
    [InlineData("""<a class="govuk-link app" href="/y">Change<span class="govuk-visually-hidden"> name</span></a>""")]
    [InlineData(
        """<a class="govuk-link app" href="/x" id="a">Change<span class="govuk-visually-hidden"> name</span></a>"""
    )]
    [InlineData("""<a class="govuk-link app" href="/x">Change<span class="govuk-visually-hidden">name</span></a>""")]
    [InlineData("""<a class="govuk-link app" href="/x">Change <span class="govuk-visually-hidden"> name</span></a>""")]
    [InlineData("""<a class="govuk-link app" href="/x">Edit<span class="govuk-visually-hidden"> name</span></a>""")]
    [InlineData("""<a class="govuk-link app" href="/x">Change</a><span class="govuk-visually-hidden"> name</span>""")]
    [InlineData("""<b class="govuk-link app" href="/x">Change<span class="govuk-visually-hidden"> name</span></b>""")]
    public void Any_difference_that_a_reader_could_notice_is_one(string html) =>
        NormalForm.Of(html).ShouldNotBe(NormalForm.Of(Whole));
}
