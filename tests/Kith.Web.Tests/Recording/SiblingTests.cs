using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Recording;

public class SiblingTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task One_visit_to_two_siblings_is_one_act_and_each_record_has_only_that_childs_words(string engine)
    {
        var site = await sites.On(engine);
        var (ada, ben) = await site.SiblingsLedBy("amira");
        using var amira = await site.As("amira");

        var saved = await amira.Records(
            ada,
            "make-home-visit",
            ("children", $"{ada:N}|{ben:N}"),
            ($"seen.{ada:N}", "yes"),
            ($"alone.{ada:N}", "yes"),
            ($"child-said.{ada:N}", "Ben cries at night"),
            ($"seen.{ben:N}", "no"),
            ($"not-seen-reason.{ben:N}", "At his father’s"),
            ($"try-again.{ben:N}", "2026-11-24"),
            ("account", "The house was warm")
        );

        saved.Path.ShouldEndWith("?done=make-home-visit");
        var elder = (await site.RecordOf(ada)).Standing[^1];
        var younger = (await site.RecordOf(ben)).Standing[^1];
        elder.ActId.ShouldBe(younger.ActId);
        elder.Detail("account").ShouldBe(younger.Detail("account"));
        elder.Detail("child-said").ShouldBe("Ben cries at night");
        younger.Detail("child-said").ShouldBeNull();
        (await amira.Opens($"/children/{ben}/story")).Words.ShouldNotContain("cries at night");
    }

    [Fact]
    public async Task A_visit_may_leave_out_a_child_who_was_ticked_beforehand()
    {
        var site = await sites.On("sqlite");
        var (ada, ben) = await site.SiblingsLedBy("amira");
        using var amira = await site.As("amira");
        var before = (await site.RecordOf(ben)).Version;

        await amira.Records(
            ada,
            "make-home-visit",
            ("children", $"{ada:N}"),
            ($"seen.{ada:N}", "yes"),
            ($"alone.{ada:N}", "yes"),
            ("account", "Calm")
        );

        (await site.RecordOf(ada)).Standing[^1].FactName.ShouldBe("home-visit-made");
        (await site.RecordOf(ben)).Version.ShouldBe(before);
    }

    [Fact, Ask("E6")]
    public async Task Whoever_does_not_see_a_child_alone_says_why_not_of_that_child()
    {
        var site = await sites.On("sqlite");
        var (ada, ben) = await site.SiblingsLedBy("amira");
        using var amira = await site.As("amira");
        (string, string)[] seen =
        [
            ("children", $"{ada:N}|{ben:N}"),
            ($"seen.{ada:N}", "yes"),
            ($"alone.{ada:N}", "yes"),
            ($"seen.{ben:N}", "yes"),
            ($"alone.{ben:N}", "no"),
            ("account", "Calm"),
        ];

        var page = await amira.Records(ada, "make-home-visit", seen);
        page.Errors.ShouldBe(["Ben Okoro: Say why you did not see the child alone"]);
        await amira.Saves(page, ($"not-alone-why.{ben:N}", "He wanted his sister there"));

        (await site.RecordOf(ben)).Standing[^1].Detail("not-alone-why").ShouldBe("He wanted his sister there");
        (await site.RecordOf(ada)).Standing[^1].Detail("not-alone-why").ShouldBeNull();
    }

    [Fact]
    public async Task No_child_chosen_is_something_to_put_right()
    {
        var site = await sites.On("sqlite");
        var (ada, _) = await site.SiblingsLedBy("amira");
        using var amira = await site.As("amira");

        var page = await amira.Records(ada, "make-home-visit", ("children", ""), ("account", "Calm"));

        page.Errors.ShouldBe(["Choose at least one child"]);
        page.Holds("account").ShouldBe("Calm");
    }

    [Theory]
    [EveryEngine]
    public async Task What_was_typed_for_a_sibling_who_was_handed_on_meanwhile_lands_on_no_other_record(string engine)
    {
        var site = await sites.On(engine);
        var (ada, ben) = await site.SiblingsLedBy("amira");
        using var amira = await site.As("amira");
        var before = (await site.RecordOf(ada)).Version;
        var page = await amira.Opens($"/children/{ada}/acts/make-home-visit");
        (string, string)[] visit =
        [
            ($"seen.{ada:N}", "yes"),
            ($"alone.{ada:N}", "yes"),
            ($"seen.{ben:N}", "yes"),
            ($"alone.{ben:N}", "yes"),
            ("account", "Ben was poorly"),
        ];
        await site.Does(
            "denise",
            ben,
            new ChangeLeadPractitioner
            {
                Practitioner = "nadia",
                Reason = "Moved",
                FamilyTold = "By telephone",
                Agreed = true,
                Suited = true,
            }
        );

        (await amira.Saves(page, [("children", $"{ada:N}|{ben:N}"), .. visit])).Words.ShouldContain("Nothing is saved");
        var lost = await amira.Saves(page, [("children", $"{ben:N}"), .. visit]);

        lost.Words.ShouldContain("Nothing is saved yet");
        lost.Holds("account").ShouldBe("Ben was poorly");
        lost.Words.ShouldNotContain("Ben Okoro");
        (await site.RecordOf(ada)).Version.ShouldBe(before);
        await amira.Saves(lost, ("account", "Ada was well"));
        (await site.RecordOf(ada)).Standing[^1].Detail("account").ShouldBe("Ada was well");
    }

    [Fact]
    public async Task A_problem_with_one_siblings_part_stores_nothing_for_either_and_names_the_child()
    {
        var site = await sites.On("sqlite");
        var (ada, ben) = await site.SiblingsLedBy("amira");
        using var amira = await site.As("amira");
        var before = (await site.RecordOf(ada)).Version;

        var page = await amira.Records(
            ada,
            "make-home-visit",
            ("children", $"{ada:N}|{ben:N}"),
            ($"seen.{ada:N}", "yes"),
            ($"alone.{ada:N}", "yes"),
            ("account", "Calm")
        );

        page.Errors.ShouldHaveSingleItem().ShouldStartWith("Ben Okoro: ");
        (await site.RecordOf(ada)).Version.ShouldBe(before);
    }

    [Fact]
    public async Task A_sibling_whom_somebody_else_works_with_is_not_offered()
    {
        var site = await sites.On("sqlite");
        var ada = await site.LedBy("amira", "Ada", "Okoro");
        var ben = await site.LedBy("nadia", "Ben", "Okoro");
        await site.Does(
            "amira",
            ada,
            new Casework.People.RecordFamilyMember
            {
                Name = "Ben Okoro",
                Relationship = "Brother",
                Child = ben,
            }
        );
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{ada}/acts/make-home-visit");
        var record = await amira.Opens($"/children/{ada}");

        page.Words.ShouldNotContain("Ben");
        record.Words.ShouldContain("Ben Okoro");
        record.Links($"/children/{ben}").ShouldBeFalse();
    }
}
