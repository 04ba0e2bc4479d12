using System.Net;
using Kith.Casework.People;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>A child's family: entered once, changed once, and seen with every child the people belong to.</summary>
public sealed class FamilyPageTests(Sites sites)
{
    [Theory, EveryEngine, Ask("B13")]
    public async Task Somebody_entered_for_two_children_is_one_person_and_is_changed_once(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (elder, younger) = await site.SiblingsLedBy("amira");
        using var amira = await site.As("amira");
        var form = await amira.Opens($"/children/{elder}/acts/record-family");
        var row = RowOf(form);
        await amira.Saves(
            form,
            ("children", $"{elder:N}|{younger:N}"),
            ($"{row}.name", "Grace Okoro"),
            ($"{row}.relationship", "mother"),
            ($"{row}.lives-with-child", "yes"),
            ($"{row}.contact", "01632 960001")
        );
        var grace = MotherOf(await site.RecordOf(elder));
        MotherOf(await site.RecordOf(younger)).Person.ShouldBe(grace.Person);

        var changing = await amira.Opens($"/children/{elder}/acts/describe-person?person={grace.Person}");
        changing.Holds("telephone").ShouldBe("01632 960001");
        var name = RowOf(changing);
        changing.Holds($"{name}.given").ShouldBe("Grace");
        changing.Holds($"{name}.family").ShouldBe("Okoro");
        await amira.Saves(changing, ($"{name}.family", "Adeyemi"), ("language", "Yoruba"));

        (await amira.Opens($"/children/{younger}")).Words.ShouldContain("Grace Adeyemi");
        var page = await amira.Opens($"/children/{younger}/family/{grace.Person}");
        page.Words.ShouldContain("Yoruba");
        page.Words.ShouldContain("Grace Okoro");
        page.All("#others ~ ul a").ShouldBe(["Ada Okoro"]);
    }

    [Theory, EveryEngine]
    public async Task Somebody_of_a_brothers_record_is_chosen_from_a_list(string engine)
    {
        var site = await sites.On(engine);
        var (elder, younger) = await site.SiblingsLedBy("amira");
        await site.Does("amira", elder, Family("Grace Okoro", "mother"));
        var grace = MotherOf(await site.RecordOf(elder));
        using var amira = await site.As("amira");
        var form = await amira.Opens($"/children/{younger}/acts/record-family");
        form.Words.ShouldContain("Grace Okoro, mother on a brother’s or sister’s record");
        var row = RowOf(form);

        await amira.Saves(form, ($"{row}.person", $"{grace.Person}"), ($"{row}.relationship", "mother"));

        MotherOf(await site.RecordOf(younger))
            .ShouldSatisfyAllConditions(
                mother => mother.Person.ShouldBe(grace.Person),
                mother => mother.Name.ShouldBe("Grace Okoro")
            );
    }

    [Theory, EveryEngine, Ask("B13")]
    public async Task A_tie_between_two_for_whom_the_family_is_entered_at_once_stands_on_both(string engine)
    {
        var site = await sites.On(engine);
        var (elder, younger) = await site.SiblingsLedBy("amira");
        using var amira = await site.As("amira");
        var form = await amira.Opens($"/children/{elder}/acts/record-family");
        var row = RowOf(form);

        await amira.Saves(
            form,
            ("children", $"{elder:N}|{younger:N}"),
            ($"{row}.person", $"{younger}"),
            ($"{row}.relationship", "half-brother"),
            ($"{row}.lives-with-child", "yes")
        );

        (await site.RecordOf(elder))
            .State.Person.Family.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                brother => brother.Person.ShouldBe(younger),
                brother => brother.Relationship.ShouldBe("half-brother")
            );
        (await site.RecordOf(younger))
            .State.Person.Family.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                other => other.Person.ShouldBe(elder),
                other => other.Name.ShouldBe("Ada Okoro"),
                other => other.Relationship.ShouldBe("half-sibling"),
                other => (other.HasRecord, other.LivesWithChild).ShouldBe((true, true))
            );
    }

    [Theory, EveryEngine]
    public async Task A_person_of_another_family_is_neither_shown_nor_picked(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        var stranger = await site.LedBy("nadia");
        await site.Does("nadia", stranger, Family("Kate Nolan", "mother"));
        var kate = MotherOf(await site.RecordOf(stranger)).Person;
        using var amira = await site.As("amira");

        (await amira.Opens($"/children/{child}/family/{kate}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var form = await amira.Opens($"/children/{child}/acts/record-family");
        var row = RowOf(form);
        var refused = await amira.Saves(form, ($"{row}.person", $"{kate}"), ($"{row}.relationship", "mother"));

        refused.Errors.ShouldHaveSingleItem().ShouldContain("Choose somebody of the list");
        (await site.RecordOf(child)).State.Person.Family.ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Other_children_of_a_person_are_named_only_to_those_who_may_open_their_records(string engine)
    {
        var site = await sites.On(engine);
        var (elder, younger) = await site.SiblingsLedBy("amira");
        await site.Does("amira", elder, Family("Grace Okoro", "mother"));
        var grace = MotherOf(await site.RecordOf(elder));
        using var amira = await site.As("amira");
        var form = await amira.Opens($"/children/{younger}/acts/record-family-member");
        (
            await amira.Saves(form, ("person", $"{grace.Person}"), ("name", "Grace Okoro"), ("relationship", "mother"))
        ).Errors.ShouldBeEmpty();
        await site.Does(
            "amira",
            elder,
            new Kith.Casework.Access.BeginInvolvement
            {
                Practitioner = "nadia",
                Role = Kith.Casework.Access.InvolvementRole.CoWorker,
                Purpose = "Helps with the older one",
                Reason = "Knows her from school",
            }
        );
        using var nadia = await site.As("nadia");

        var page = await nadia.Opens($"/children/{elder}/family/{grace.Person}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Words.ShouldNotContain("Ben Okoro");
    }

    [Theory, EveryEngine, Ask("B14")]
    public async Task A_father_nobody_recorded_is_asked_for_until_it_is_said_why(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        await site.Does("amira", child, Family("Grace Okoro", "mother"));
        using var amira = await site.As("amira");
        var before = await amira.Opens($"/children/{child}");
        before.Words.ShouldContain("Father not recorded");
        var form = await amira.Opens($"/children/{child}/acts/record-parent-not-known?parent=father");
        form.Holds("parent").ShouldBe("father");

        await amira.Saves(form, ("because", "not-safe-to-ask"), ("note", "Grace asked us to wait"));

        var after = await amira.Opens($"/children/{child}");
        after.Words.ShouldNotContain("Father not recorded");
        after.Words.ShouldContain("Father not known");
        after.Words.ShouldContain("Asking now would put somebody at risk");
    }

    [Theory, EveryEngine, Ask("B14")]
    public async Task A_father_said_to_be_not_known_when_an_assessment_starts_is_not_asked_for_on_the_childs_page(
        string engine
    )
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", "Nils", "Unasked");
        await site.Does("amira", child, Family("Grace Unasked", "mother"));
        using (var denise = await site.As("denise"))
        {
            var form = await denise.Opens($"/children/{child}/acts/start-assessment");
            var mother = MotherOf(await site.RecordOf(child)).Person.ToString("N")[^8..];
            (
                await denise.Saves(
                    form,
                    ("focus", "Is there enough to eat?"),
                    ($"people:{mother}.interpreter", "none"),
                    ($"people:{mother}.advocacy", "offered"),
                    ($"people:{mother}.part", "engaged"),
                    ("people:father.part", "not-known"),
                    ("people:father.why", "Grace says that she does not know his name"),
                    ($"child-interpreter.{child:N}", "none"),
                    ($"child-advocacy.{child:N}", "offered"),
                    ("interpreter", "Nobody")
                )
            ).Errors.ShouldBeEmpty();
        }
        using var amira = await site.As("amira");

        var page = await amira.Opens($"/children/{child}");
        page.Words.ShouldNotContain("Father not recorded");
        page.Words.ShouldContain(
            $"Father not known “Grace says that she does not know his name”, said by Denise Obi on {TestSite.Today:d MMMM yyyy}"
        );
        (await amira.Opens($"/children/{child}/family")).Words.ShouldContain("said by Denise Obi");
        await amira.Saves(
            await amira.Opens($"/children/{child}/acts/record-parent-not-known?parent=father"),
            ("because", "nobody-knows")
        );
        (await amira.Opens($"/children/{child}")).Words.ShouldContain("Father not known Nobody in the family knows");
        await site.Does("amira", child, Family("Carl Doyle", "father"));
        var known = await amira.Opens($"/children/{child}");
        known.Words.ShouldContain("Carl Doyle");
        known.Words.ShouldNotContain("Father not known");
    }

    [Theory, EveryEngine]
    public async Task Who_was_in_the_house_is_shown_for_any_day(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira");
        await site.Does("amira", child, Family("Grace Okoro", "mother", lives: true));
        using var amira = await site.As("amira");
        var today = TestSite.Today;

        (await amira.Opens($"/children/{child}/house"))
            .All("[aria-labelledby=lived] li strong")
            .ShouldBe(["Grace Okoro"]);
        var before = today.AddDays(-2);
        (
            await amira.Opens(
                $"/children/{child}/house?on-day={before.Day}&on-month={before.Month}&on-year={before.Year}"
            )
        ).Words.ShouldContain("Nobody is recorded as living with");
        (await amira.Opens($"/children/{child}/house?on-day=31&on-month=2&on-year=2026"))
            .Errors.ShouldHaveSingleItem()
            .ShouldContain("real date");
    }

    [Theory, EveryEngine, Ask("B13")]
    public async Task A_tie_that_is_over_by_the_year_alone_is_shown_until_then_and_kept_below_after(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.LedBy("amira", on: new DateOnly(2015, 3, 2));
        await site.Does("amira", child, Family("Carl Doyle", "mother’s partner"));
        var carl = (await site.RecordOf(child)).State.Person.Family.Single().Person;
        using var amira = await site.As("amira");
        var form = await amira.Opens($"/children/{child}/acts/record-family-member?person={carl}");
        form.Holds("name").ShouldBe("Carl Doyle");
        form.Holds("relationship").ShouldBe("mother’s partner");

        var refused = await amira.Saves(form, ("from-day", "4"), ("from-year", "2019"));
        refused.Errors.ShouldHaveSingleItem().ShouldContain("must include a month");
        var saved = await amira.Saves(form, ("from-year", "2019"), ("until-month", "3"), ("until-year", "2021"));
        saved.Errors.ShouldBeEmpty();

        var now = await amira.Opens($"/children/{child}/family");
        now.All("[aria-labelledby=before] li").ShouldHaveSingleItem().ShouldContain("from 2019 until March 2021");
        var then = await amira.Opens($"/children/{child}/family?on-day=31&on-month=3&on-year=2021");
        then.All("[aria-labelledby=before] li").ShouldBeEmpty();
        then.All("main .kith-people li").ShouldHaveSingleItem().ShouldContain("Carl Doyle");
        (await amira.Opens($"/children/{child}/family?on-day=31&on-month=12&on-year=2018"))
            .All("main .kith-people li")
            .ShouldBeEmpty();
        var map = await amira.Opens($"/children/{child}/ecomap");
        map.All("svg .kith-ecomap__name").ShouldNotContain("Carl Doyle");
        map.Words.ShouldContain("Had ended by then");
    }

    private static RecordFamily Family(string name, string relationship, bool? lives = null) =>
        new() { People = [new Relative("a1b2", Name: name, Relationship: relationship, LivesWithChild: lives)] };

    private static FamilyMemberRecorded MotherOf(Casework.Record.ChildRecord record) =>
        record.State.Person.Family.Single(member => member.Relationship == "mother");

    private static string RowOf(Page page) =>
        page.Document.QuerySelectorAll("main fieldset.kith-row").First(row => row.Closest("template") is null).Id!;
}
