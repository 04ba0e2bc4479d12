using System.Net;
using Kith.Casework.Notes;
using Kith.Casework.People;
using Kith.Casework.People.Twins;
using Kith.Store.Sealing;
using Kith.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Working;

/// <summary>A child who is expected turns out to be two: the second record is made out of the first, and both go on separately.</summary>
public sealed class TwinsTests
{
    private const string Noted = "Rosa wants to feed the baby herself";

    [Theory, EveryEngine, Ask("B11")]
    public async Task The_second_child_has_all_that_was_recorded_of_the_first_who_leads_what_is_due_and_who_may_see_it(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var first = await ExpectedAsync(site);
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{first}")).Links($"/children/{first}/acts/record-twins").ShouldBeTrue();

        var saved = await amira.Records(
            first,
            "record-twins",
            ("found", "scan"),
            ("said", "Two heartbeats, said the midwife")
        );

        saved.Errors.ShouldBeEmpty();
        var second = await SecondOfAsync(site, first);
        var (one, other) = (await site.RecordOf(first), await site.RecordOf(second));
        one.State.Person.DisplayName.ShouldBe("Baby 1 Hart");
        other.State.Person.DisplayName.ShouldBe("Baby 2 Hart");
        other.State.Person.IsUnborn.ShouldBeTrue();
        other.State.Person.IsUnnamed.ShouldBeTrue();
        other.State.Person.Number.ShouldNotBe(one.State.Person.Number);
        other.State.Open!.Lead!.Practitioner.ShouldBe("amira");
        other.State.Person.Family.Single(member => member.Relationship == "mother").Name.ShouldBe("Rosa Hart");
        var story = (await amira.Opens($"/children/{second}/story")).Words;
        story.ShouldContain(Noted);
        story.ShouldContain("Help is wanted before the birth");
        story.ShouldContain("Record made out of that of a twin");
        (await amira.Opens($"/children/{first}/story")).Words.ShouldContain("Two heartbeats, said the midwife");

        await using var read = site.Database.Database.ReadModels();
        var due = await read
            .Clocks.Where(clock => clock.EndedOn == null)
            .Select(clock => new
            {
                clock.Child,
                clock.Duty,
                clock.DueOn,
            })
            .ToListAsync(TestDatabase.Stop);
        due.Where(clock => clock.Child == second)
            .Select(clock => (clock.Duty, clock.DueOn))
            .Order()
            .ShouldBe(due.Where(clock => clock.Child == first).Select(clock => (clock.Duty, clock.DueOn)).Order());
        due.ShouldNotBeEmpty();
        var work = await amira.Opens("/my-work");
        work.Words.ShouldContain("Baby 1 Hart");
        work.Words.ShouldContain("Baby 2 Hart");
        // What was entered for the one stands once for both.
        (await amira.Opens($"/children/{first}/whole-family"))
            .Words.Split(Noted)
            .Length.ShouldBe(2);
        using var nadia = await site.As("nadia");
        (await nadia.Opens($"/children/{second}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, EveryEngine, Ask("B11")]
    public async Task A_birth_is_recorded_for_both_on_one_page_each_with_a_name_and_from_then_on_each_is_seen_alone(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var first = await ExpectedAsync(site);
        await site.Does("amira", first, new RecordTwins { Found = TwinsFoundAt.Birth });
        var second = await SecondOfAsync(site, first);
        using var amira = await site.As("amira");

        var form = await amira.Opens($"/children/{first}/acts/record-birth");
        form.Document.QuerySelector($"input[name=children][value='{second:N}'][checked]").ShouldNotBeNull();
        var saved = await amira.Saves(
            form,
            ("on-day", "19"),
            ("on-month", "11"),
            ("on-year", "2026"),
            ($"given.{first:N}", "Lily"),
            ($"sex.{first:N}", "F"),
            ($"given.{second:N}", "Sam"),
            ($"sex.{second:N}", "M")
        );

        saved.Errors.ShouldBeEmpty();
        var (one, other) = (await site.RecordOf(first), await site.RecordOf(second));
        (one.State.Person.DisplayName, one.State.Person.BornOn, one.State.Person.Sex).ShouldBe(
            ("Lily Hart", new DateOnly(2026, 11, 19), Sex.Female)
        );
        (other.State.Person.DisplayName, other.State.Person.BornOn, other.State.Person.Sex).ShouldBe(
            ("Sam Hart", new DateOnly(2026, 11, 19), Sex.Male)
        );
        other.State.Open!.Lead!.Practitioner.ShouldBe("amira");
        await site.Does("amira", first, Note("Lily sleeps"));
        (await amira.Opens($"/children/{second}/story")).Words.ShouldNotContain("Lily sleeps");
    }

    [Theory, EveryEngine, Ask("B11")]
    public async Task Found_after_the_first_was_born_the_second_has_what_was_recorded_until_the_birth(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var first = await ExpectedAsync(site);
        await site.Does(
            "amira",
            first,
            new RecordBirth
            {
                Given = "Lily",
                Family = "Hart",
                Sex = Sex.Female,
            }
        );
        await site.Does("amira", first, Note("Lily sleeps"));

        await site.Does("amira", first, new RecordTwins { Found = TwinsFoundAt.Birth });

        var second = await SecondOfAsync(site, first);
        (await site.RecordOf(first)).State.Person.DisplayName.ShouldBe("Lily Hart");
        var other = await site.RecordOf(second);
        other.State.Person.DisplayName.ShouldBe("Baby 2 Hart");
        other.State.Person.IsUnborn.ShouldBeTrue();
        using var amira = await site.As("amira");
        var story = (await amira.Opens($"/children/{second}/story")).Words;
        story.ShouldContain(Noted);
        story.ShouldNotContain("Lily sleeps");
    }

    [Theory, EveryEngine, Ask("B11")]
    public async Task A_third_child_is_recorded_on_the_first_record_and_a_page_sent_twice_makes_one(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var first = await ExpectedAsync(site);
        var known = await site.LedBy("amira", "Kai", "Hart");
        using var amira = await site.As("amira");
        (
            await amira.Records(
                known,
                "record-family-member",
                ("child", (await site.RecordOf(first)).State.Person.Number),
                ("name", "Baby Hart"),
                ("relationship", "sibling")
            )
        ).Errors.ShouldBeEmpty();
        var form = await amira.Opens($"/children/{first}/acts/record-twins");
        (await amira.Saves(form)).Errors.ShouldBe(["Say how it was found"]);
        var again = await amira.Opens($"/children/{first}/acts/record-twins");
        await amira.Saves(again, ("found", "scan"));
        await amira.Saves(again, ("found", "scan"));

        var second = await SecondOfAsync(site, first);
        (await amira.Opens($"/children/{second}/acts/record-twins")).Words.ShouldContain(
            "This record was made out of that of a twin. Record a further child there."
        );
        await site.Does("amira", first, new RecordTwins { Found = TwinsFoundAt.Scan });

        var third = (await site.RecordOf(first)).Standing.Select(entry => entry.Fact).OfType<TwinsFound>().Last().Twin;
        third.ShouldNotBe(second);
        (await site.RecordOf(third)).State.Person.DisplayName.ShouldBe("Baby 3 Hart");
        (await site.RecordOf(second)).State.Person.Links.ShouldContain(link => link.Person == third);
        (await site.RecordOf(third)).State.Person.Links.ShouldContain(link => link.Person == second);
        // A brother on whose record the first stands has the others too.
        var brother = (await site.RecordOf(known)).State.Person.Links;
        brother.ShouldContain(link => link.Person == second);
        brother.ShouldContain(link => link.Person == third);
        await using var read = site.Database.Database.ReadModels();
        (await read.Children.CountAsync(child => child.Name.StartsWith("Baby"), TestDatabase.Stop)).ShouldBe(3);
    }

    [Theory, EveryEngine, Ask("B11")]
    public async Task A_record_that_was_opened_after_the_birth_is_no_record_of_twins(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Kai", "Hart");
        using var amira = await site.As("amira");

        (await amira.Opens($"/children/{child}")).Links($"/children/{child}/acts/record-twins").ShouldBeFalse();
        (await amira.Opens($"/children/{child}/acts/record-twins")).Words.ShouldContain(
            "This record was opened after the birth. Refer the other child, or open a record."
        );
    }

    [Theory, EveryEngine, Ask("E5")]
    public async Task Each_fact_that_stands_on_both_keeps_its_act_and_the_evidence_holds(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var first = await ExpectedAsync(site);
        await site.Does("amira", first, new RecordTwins { Found = TwinsFoundAt.Scan });

        var (one, other) = (await site.RecordOf(first), await site.RecordOf(await SecondOfAsync(site, first)));
        var goes = one.Facts.TakeWhile(entry => entry.Fact is not TwinsFound).ToList();
        other
            .Facts.Take(goes.Count)
            .Select(entry => (entry.ActId, entry.By, entry.On, entry.FactName))
            .ShouldBe(goes.Select(entry => (entry.ActId, entry.By, entry.On, entry.FactName)));
        (
            await new Verifier(
                site.Database.Database,
                SealFiles.Of(site.Database.Database, site.Database.Folder)
            ).RunAsync(stop: TestDatabase.Stop)
        ).Findings.ShouldBeEmpty();
    }

    private static WriteCaseNote Note(string note) =>
        new()
        {
            Kind = NoteKind.Thought,
            About = "Feeding",
            Note = note,
        };

    private static async Task<Guid> SecondOfAsync(TestSite site, Guid first) =>
        (await site.RecordOf(first)).Standing.Select(entry => entry.Fact).OfType<TwinsFound>().First().Twin;

    // A child who is expected, led by Amira, with a mother and a note.
    private static async Task<Guid> ExpectedAsync(TestSite site)
    {
        var child = await site.Expected();
        await site.HasInFamily(child, "Rosa Hart", "mother");
        await site.Does("amira", child, Note(Noted));
        return child;
    }
}
