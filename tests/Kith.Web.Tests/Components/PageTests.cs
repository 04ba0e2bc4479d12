using Kith.Web.Components;

namespace Kith.Web.Tests.Components;

public class PageTests
{
    private static readonly FormErrors Errors = new FormErrors()
        .Add("Name", "Enter a name")
        .Add("Born", "The date of birth must include a year", DatePart.Year);

    [Fact]
    public async Task The_title_and_the_heading_are_the_same_words()
    {
        var page = await Document.Of<Page>(("Title", "Record a visit"));

        page.Title.ShouldBe("Record a visit – Kith");
        page.QuerySelector("h1").Words().ShouldBe("Record a visit");
        page.QuerySelector("html")!.GetAttribute("lang").ShouldBe("en");
    }

    [Fact]
    public async Task Errors_are_said_first_in_the_title_and_at_the_top_of_the_page()
    {
        var page = await Document.Of<Page>(("Title", "Record a visit"), ("Errors", Errors));

        page.Title.ShouldBe("Error: Record a visit – Kith");
        page.QuerySelector("main")!.FirstElementChild!.ClassName.ShouldBe("govuk-error-summary");
        page.QuerySelectorAll(".govuk-error-summary a")
            .Select(link => (link.GetAttribute("href"), link.Words()))
            .ShouldBe([("#Name", "Enter a name"), ("#Born-year", "The date of birth must include a year")]);
    }

    [Fact]
    public async Task A_field_shows_the_pages_error_for_it_without_being_told()
    {
        var page = await Document.Of<Page>(
            ("Title", "Add a person"),
            ("Errors", Errors),
            (
                "ChildContent",
                Rendered.Component<DateInput>(
                    ("Name", "Born"),
                    ("Label", "Date of birth"),
                    ("Value", new DateParts("4", "5", ""))
                )
            )
        );

        page.GetElementById("Born-error").Words().ShouldBe("Error: The date of birth must include a year");
        page.QuerySelectorAll(".govuk-input--error").Select(input => input.Id).ShouldBe(["Born-year"]);
        page.QuerySelector("fieldset")!.GetAttribute("aria-describedby").ShouldBe("Born-error");
    }

    [Fact]
    public async Task The_person_signed_in_can_search_and_sign_out_by_a_form_that_carries_its_token()
    {
        var page = await Document.Of<Page>(("Title", "Home"), ("Viewer", new Viewer("Amira Khan", "Social worker")));

        page.QuerySelector(".kith-header__viewer").Words().ShouldBe("Amira Khan, Social worker");
        var signOut = page.QuerySelector("form[action='/sign-out']")!;
        signOut.GetAttribute("method").ShouldBe("post");
        signOut.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Nobody_signed_in_sees_neither_search_nor_signing_out() =>
        (await Document.Of<Page>(("Title", "Sign in"))).QuerySelectorAll("header form").ShouldBeEmpty();
}
