using System.Net;
using Kith.Casework.Access;
using Kith.Casework.Diary;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Partners;

/// <summary>Somebody of an agency with an account here: the children with whom they work, what they are asked, and their meetings.</summary>
[Ask("C9")]
public sealed class OwnChildrenTests
{
    [Theory, EveryEngine]
    public async Task An_account_of_a_school_finds_what_it_is_asked_and_answers_it_without_a_code(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Milo", "Schooled");
        var other = await site.LedBy("amira", "Lou");
        using var sarah = await site.As("sarah");
        (await sarah.Opens("/my-children")).Words.ShouldContain("You work with no child here at present");
        var asked = await site.Asks(child, Ask with { User = "sarah" });
        await site.Asks(other, Ask);
        await Meets(site, child, "Sarah Webb", "Harbour House");
        await Meets(site, child, "Sarah Webber", "Elsewhere");

        var page = await sarah.Opens("/my-children");
        page.Words.ShouldContain("Milo");
        page.Words.ShouldContain("Amira Khan leads");
        page.Words.ShouldContain("Harbour House");
        page.Words.ShouldNotContain("Elsewhere");
        page.Words.ShouldNotContain("Schooled");
        page.Words.ShouldNotContain("Lou");
        var opened = await sarah.Sends(page, $"form[action$='-{asked}']");
        opened.Path.ShouldBe("/partner");
        opened.Words.ShouldContain(Ask.Asks!);
        (await sarah.SendsReport("He is late on Mondays")).Errors.ShouldBeEmpty();

        var reported = (await site.RecordOf(child)).Standing[^1];
        reported.Fact.ShouldBeOfType<PartnerReported>().Asked.ShouldBe(asked);
        reported.By.ShouldBe(PartnerUser.Of(child, asked));
        (await sarah.Opens("/my-children")).Words.ShouldContain("answered");
        // The record stays as closed as it was, and so does what others are asked.
        (await sarah.Opens($"/children/{child}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var tomos = await site.As("tomos");
        (await tomos.Opens("/my-children")).Words.ShouldNotContain("Milo");
        var forged = await tomos.Posts(
            $"/my-children/asked/{child:N}-{asked}",
            [.. Token(await tomos.Opens("/referrals"))]
        );
        forged.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EveryEngine]
    public async Task What_was_closed_or_restricted_or_is_of_somebody_kept_away_is_there_no_more_at_once(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Milo");
        var asked = await site.Asks(child, Ask with { User = "sarah" });
        using var sarah = await site.As("sarah");
        var page = await sarah.Opens("/my-children");
        page.Words.ShouldContain("Milo");

        await site.Does("amira", child, new EndPartner { Asked = asked, Reason = "Moved to another school" });

        (await sarah.Sends(page, $"form[action$='-{asked}']")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await sarah.Opens("/my-children")).Words.ShouldNotContain("Milo");
        await site.Asks(child, Ask with { User = "sarah" });
        (await sarah.Opens("/my-children")).Words.ShouldContain("Milo");
        await site.Does(
            "denise",
            child,
            new DeclareInterest
            {
                Practitioner = "sarah",
                Kind = InterestKind.Relative,
                Note = "Niece",
            }
        );
        (await sarah.Opens("/my-children")).Words.ShouldNotContain("Milo");
    }

    [Fact]
    public async Task An_account_is_asked_by_its_own_name_and_is_that_of_an_agency()
    {
        await using var site = await TestSite.StartAsync();
        var child = await site.LedBy("amira", "Milo");
        using var amira = await site.As("amira");
        var form = await amira.Opens($"/children/{child}/acts/ask-partner");
        form.Document.QuerySelector("select[name=user] option[value=sarah]").ShouldNotBeNull();
        form.Document.QuerySelector("select[name=user] option[value=denise]").ShouldBeNull();

        var refused = await amira.Saves(
            form,
            ("name", "Joanna Tilling"),
            ("agency", "Oak School"),
            ("user", "sarah"),
            ("purpose", "conference"),
            ("asks", "How is he?"),
            ("by-day", "27"),
            ("by-month", "11"),
            ("by-year", "2026"),
            ("ring", "01632 960140"),
            ("basis", "public-task"),
            ("shown-to-family", "yes")
        );

        refused.Errors.ShouldBe(["This is the account of Sarah Webb. Ask them by that name, or choose no account"]);
    }

    private static AskPartner Ask { get; } = MadePartners.Ask with { Name = "Sarah Webb", Agency = "Oak School" };

    private static Task Meets(TestSite site, Guid child, string whom, string place) =>
        site.Does(
            "amira",
            child,
            new ArrangeBooking
            {
                Kind = "core-group",
                Day = TestSite.Today.AddDays(3),
                Place = place,
                Others = [new("e", "education", Name: whom)],
            }
        );

    private static IEnumerable<KeyValuePair<string, string>> Token(Page page) =>
        Visitor.Filled(page, "header form", [], out _);
}
