using Kith.Casework.Access;
using Kith.Casework.People;
using Kith.Tests.Site;
using Kith.Web.Tests.Access;

namespace Kith.Web.Tests.Working;

/// <summary>Whoever decides a referral is told of the records that may be of the same child, however the name was spelt.</summary>
public sealed class LikelyChildTests(Sites sites)
{
    private const string Question = "Is it one of these children?";

    [Theory]
    [EveryEngine]
    public async Task The_page_that_decides_a_referral_proposes_the_record_of_a_child_whose_name_was_spelt_otherwise(
        string engine
    )
    {
        var site = await sites.On(engine);
        var born = new DateOnly(2017, 5, 9);
        var known = await site.Referred("Solveig", "Haraldsen", born);
        var again = await site.Referred("Solvejg", "Haraldson", born);
        var other = await site.Referred("Priscilla", "Quartermain", new DateOnly(2011, 1, 2));
        using var frances = await site.As("frances");

        var page = await frances.Opens($"/children/{again}/acts/decide-referral");

        page.Words.ShouldContain(Question);
        page.Words.ShouldContain("Solveig Haraldsen");
        page.Words.ShouldContain("same date of birth");
        page.Links($"/children/{known}/acts/merge-record?second={(await site.RecordOf(again)).State.Person.Number}")
            .ShouldBeTrue();
        page.Words.ShouldNotContain("Quartermain");
        page.Words.ShouldNotContain("different numbers");
        (await site.Count("audit", $"page = '/children/{again}/acts/decide-referral'")).ShouldBe(1);
        (await frances.Opens($"/children/{other}/acts/decide-referral")).Words.ShouldNotContain(Question);
    }

    [Theory]
    [EveryEngine]
    public async Task Nobody_is_told_of_a_hidden_record_and_of_a_restricted_one_only_whom_to_ask(string engine)
    {
        var site = await sites.On(engine);
        var born = new DateOnly(2016, 8, 30);
        foreach (var (family, shown) in new[] { ("Wintergreen", false), ("Summerisle", true) })
        {
            var known = await site.LedBy("amira", "Isolde", family);
            await site.Does("amira", known, new ChangeDetails { BornOn = born, Sex = Sex.Female });
            await site.Does(
                "denise",
                known,
                RelationWalkTests.Restricting(shown ? RestrictionKind.Shown : RestrictionKind.Hidden, "amira", "denise")
            );
            var again = await site.Referred("Isolde", family, born);
            using var frances = await site.As("frances");

            var page = await frances.Opens($"/children/{again}/acts/decide-referral");

            page.Words.Contains(Question, StringComparison.Ordinal).ShouldBe(shown);
            page.Words.Contains("restricted", StringComparison.Ordinal).ShouldBe(shown);
            page.Words.Contains("Ask Amira Khan", StringComparison.Ordinal).ShouldBe(shown);
            page.Links($"/children/{known}").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_first_name_alone_proposes_nobody()
    {
        var site = await sites.On("sqlite");
        await site.Referred("Wilhelmina", "Thackeray", new DateOnly(2014, 2, 28));
        var other = await site.Referred("Wilhelmina", "Pocklington", new DateOnly(2009, 11, 3));
        using var frances = await site.As("frances");

        (await frances.Opens($"/children/{other}/acts/decide-referral")).Words.ShouldNotContain(Question);
    }

    [Theory]
    [EveryEngine]
    public async Task A_child_is_found_and_proposed_by_the_nhs_number_whatever_the_name(string engine)
    {
        var site = await sites.On(engine);
        var number = engine == "sqlite" ? "9434765919" : "9434765870";
        var known = await site.LedBy("amira", "Perpetua", "Thornbury");
        using var amira = await site.As("amira");
        await amira.Records(known, "change-details", ("nhs-number", $" {number[..3]} {number[3..6]} {number[6..]}"));
        using var frances = await site.As("frances");

        (await amira.Opens($"/children/{known}")).Words.ShouldContain($"{number[..3]} {number[3..6]} {number[6..]}");
        (await frances.Opens($"/children?q={number}")).Words.ShouldContain("Perpetua Thornbury");
        var asked = await frances.Saves(
            await frances.Opens("/referrals/new"),
            ("given", "Pip"),
            ("family", "Smith"),
            ("nhs-number", number),
            ("source", "2A"),
            ("referrer", "Health visitor"),
            ("concern", "Not gaining weight"),
            ("acknowledged", "yes")
        );
        asked.Words.ShouldContain(Question);
        asked.Words.ShouldContain("Perpetua Thornbury");
    }

    [Fact]
    public async Task A_new_referral_spelt_otherwise_asks_whether_it_is_the_child_who_is_known()
    {
        var site = await sites.On("sqlite");
        await site.Referred("Thaddeus", "Blackwood", new DateOnly(2014, 2, 28));
        using var frances = await site.As("frances");

        var asked = await frances.Saves(
            await frances.Opens("/referrals/new"),
            ("given", "Tadeus"),
            ("family", "Blackwod"),
            ("born-on-day", "28"),
            ("born-on-month", "2"),
            ("born-on-year", "2014"),
            ("source", "2A"),
            ("referrer", "Class teacher"),
            ("concern", "Comes to school hungry"),
            ("acknowledged", "yes")
        );

        asked.Words.ShouldContain(Question);
        asked.Words.ShouldContain("Thaddeus Blackwood");
        (await site.Count("child", "name = 'Tadeus Blackwod'")).ShouldBe(0);
    }
}
