using Kith.Casework.People;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

public class FindTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task A_child_is_found_by_any_beginning_of_a_name_by_date_of_birth_and_by_number(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.Referred("Ximena", "Quispe", new DateOnly(2017, 8, 3));
        var number = (await site.RecordOf(child)).State.Person.Number;
        using var frances = await site.As("frances");
        foreach (
            var words in new[]
            {
                "ximena",
                "quis xim",
                "XIMENA  QUISPE",
                "3 8 2017",
                "3/8/2017",
                "3 August 2017",
                number,
            }
        )
        {
            var page = await frances.Opens($"/children?q={Uri.EscapeDataString(words!)}");

            page.Links($"/children/{child}").ShouldBeTrue(words);
        }
    }

    [Theory]
    [InlineData("June")]
    [InlineData("May")]
    [InlineData("April")]
    public async Task A_name_that_is_a_month_is_a_name(string given)
    {
        var site = await sites.On("sqlite");
        var child = await site.Referred(given, "Calendar");
        using var frances = await site.As("frances");

        (await frances.Opens($"/children?q={given}")).Links($"/children/{child}").ShouldBeTrue();
    }

    [Theory]
    [InlineData("!!!")]
    [InlineData("%")]
    [InlineData("_")]
    public async Task Signs_alone_find_nobody(string q)
    {
        var site = await sites.On("sqlite");
        await site.Referred();
        using var frances = await site.As("frances");

        (await frances.Opens($"/children?q={Uri.EscapeDataString(q)}"))
            .Document.QuerySelector("main table")
            .ShouldBeNull();
    }

    [Theory]
    [EveryEngine]
    public async Task A_child_is_found_as_it_sounds_and_one_is_told_why(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.Referred("Siobhan", "Zwiebelkuchen", new DateOnly(2016, 5, 3));
        using var frances = await site.As("frances");

        var page = await frances.Opens("/children?q=shivaun+zwibelkuchen+3+2016");

        page.Links($"/children/{child}").ShouldBeTrue();
        page.Words.ShouldContain("called Siobhan (another spelling of Shivaun)");
        page.Words.ShouldContain("nearly Zwibelkuchen");
    }

    [Theory]
    [EveryEngine]
    public async Task A_child_is_found_by_what_is_known_of_the_mother_and_by_nobody_who_may_not_open_the_record(
        string engine
    )
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Wilf", "Unthank");
        await site.Does(
            "amira",
            child,
            new RecordFamily { People = [new Relative("r1", Name: "Perpetua Stott", Relationship: "mother")] }
        );
        var mother = (await site.RecordOf(child)).State.Person.Family.Single().Person;
        await site.Does(
            "amira",
            child,
            new DescribePerson
            {
                Person = mother,
                Names =
                [
                    new NameHeld("n1", "Perpetua", "Stott"),
                    new NameHeld("n2", "Perpetua", "Fazackerley", NameKind.Former),
                ],
                NhsNumber = "9990000115",
                Numbers = [new NumberHeld("m1", "HSG20417", "housing")],
            }
        );
        using var amira = await site.As("amira");
        using var nadia = await site.As("nadia");

        foreach (
            var (typed, why) in new[]
            {
                ("999 000 0115", "mother Perpetua Stott: NHS number 9990000115"),
                ("HSG20417", "mother Perpetua Stott: housing number HSG20417"),
                ("perpetua fazackerley", "mother Perpetua Stott: once called Fazackerley"),
            }
        )
        {
            var page = await amira.Opens($"/children?q={Uri.EscapeDataString(typed)}");
            page.Links($"/children/{child}").ShouldBeTrue(typed);
            page.Words.ShouldContain(why);
            (await nadia.Opens($"/children?q={Uri.EscapeDataString(typed)}")).Words.ShouldNotContain("Wilf");
        }
    }

    [Theory, EveryEngine]
    public async Task A_child_is_found_by_another_name_and_by_a_number_that_somebody_else_gave(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Ottoline", "Quarles");
        using var amira = await site.As("amira");
        await amira.Records(
            child,
            "describe-child",
            ("numbers:n1.number", "SB-77120"),
            ("numbers:n1.of", "clinic"),
            ("names:a1.given", "Simran"),
            ("names:a1.family", "Kaurwell"),
            ("names:a1.kind", "religious")
        );

        var found = await amira.Opens("/children?q=SB-77120");
        found.Links($"/children/{child}").ShouldBeTrue();
        found.Words.ShouldContain("clinic number SB-77120");
        (await amira.Opens("/children?q=simran+kaurwell")).Links($"/children/{child}").ShouldBeTrue();
        var page = await amira.Opens($"/children/{child}");
        page.Words.ShouldContain("Number, clinic SB-77120");
        page.Words.ShouldContain("Other names Simran Kaurwell");
    }

    [Fact]
    public async Task A_child_one_does_not_work_with_is_named_with_the_lead_and_not_opened()
    {
        var site = await sites.On("sqlite");
        var child = await site.LedBy("nadia", "Unrelated", "Family");
        using var amira = await site.As("amira");

        var page = await amira.Opens("/children?q=unrelated");

        page.Words.ShouldContain("Unrelated Family");
        page.Words.ShouldContain("Nadia Rossi");
        page.Links($"/children/{child}").ShouldBeFalse();
        page.Words.ShouldContain("A name without a link is a child you are not working with");
    }

    [Fact]
    public async Task Twenty_children_stand_on_a_page_and_the_rest_on_the_next()
    {
        var site = await sites.On("sqlite");
        for (var number = 0; number < 21; number++)
            await site.Referred($"Paged{number}", "Xylophone");
        using var frances = await site.As("frances");

        var first = await frances.Opens("/children?q=xylophone");
        var second = await frances.Opens("/children?q=xylophone&page=2");

        first.All("main tbody tr").Count.ShouldBe(20);
        second.All("main tbody tr").Count.ShouldBe(1);
        first.Words.ShouldContain("21 children");
    }

    [Fact]
    public async Task The_search_of_the_header_finds_a_child_and_is_there_only_for_those_who_may_look()
    {
        var site = await sites.On("sqlite");
        using var amira = await site.As("amira");
        using var sarah = await site.As("sarah");

        (await amira.Opens("/search?q=jo+smith")).Path.ShouldBe("/children?q=jo%20smith");
        (await amira.Opens("/my-work")).Document.QuerySelector("header form[action='/search']").ShouldNotBeNull();
        (await sarah.Opens("/referrals")).Document.QuerySelector("header form[action='/search']").ShouldBeNull();
    }
}
