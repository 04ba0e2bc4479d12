using Kith.Casework.Diary;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Recording;

/// <summary>Several people write the minute of one meeting at once, each their part.</summary>
public sealed class MinutePagesTests
{
    [Theory]
    [EveryEngine]
    public async Task Parts_that_two_people_write_at_once_both_stand_and_fill_in_the_record_of_the_meeting(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var (child, meeting) = await Arranged(site);
        using var amira = await site.As("amira");
        using var carys = await site.As("carys");
        (await amira.Opens($"/children/{child}/bookings/{meeting}"))
            .Links($"/children/{child}/bookings/{meeting}/minute")
            .ShouldBeTrue();
        var hers = await amira.Opens(Writing(child, meeting, "progress"));
        var chairs = await carys.Opens(Writing(child, meeting, "actions"));

        var saved = await Task.WhenAll(
            amira.Saves(hers, ("words", "She eats at nursery")),
            carys.Saves(
                chairs,
                ("taken:z9.does", "Weighs her each week"),
                ("taken:z9.name", "Ann Lee"),
                ("taken:z9.agency", "Larch Road clinic")
            )
        );

        saved.ShouldAllBe(page => page.Heading == "Minute: Core group" && page.Errors.Count == 0);
        var minute = await carys.Opens($"/children/{child}/bookings/{meeting}/minute");
        minute.Words.ShouldContain("She eats at nursery");
        minute.Words.ShouldContain("Ann Lee, Larch Road clinic: Weighs her each week");
        minute.All("main section .govuk-body-s").Select(line => line.Split(',')[0]).ShouldBe(["Amira Khan", "You"]);
        Bookings.In(await site.RecordOf(child)).ShouldHaveSingleItem();

        var record = await amira.Opens($"/children/{child}/acts/hold-core-group?booking={meeting}");
        record.Holds($"progress.{child:N}").ShouldBe("She eats at nursery");
        record.Holds("actions:z9.who").ShouldBe("Ann Lee, Larch Road clinic");
        record.Holds("attendees:r1.came").ShouldBeNullOrEmpty();
        // What goes on from last time stays beside what is new.
        record.All("fieldset[id^='actions:']").Count.ShouldBeGreaterThan(1);
    }

    // A fault: what was written once for brothers and sisters filled the own answer of each of them.
    [Theory]
    [EveryEngine]
    public async Task What_is_said_of_brothers_and_sisters_together_stands_once_and_each_childs_own_answer_holds_its_own(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var (elder, younger) = await site.SiblingsLedBy("amira", family: "Reedling");
        using var amira = await site.As("amira");
        await amira.Saves(
            await amira.Opens($"/children/{elder}/acts/arrange-booking"),
            ("children", $"{elder:N}|{younger:N}"),
            ("kind", "strategy-discussion"),
            ("day-day", $"{TestSite.Today.Day}"),
            ("day-month", $"{TestSite.Today.Month}"),
            ("day-year", $"{TestSite.Today.Year}")
        );
        var meeting = Bookings.In(await site.RecordOf(elder)).ShouldHaveSingleItem().Version;
        var writing = await amira.Opens(Writing(elder, meeting, "information"));
        writing.All("label").ShouldContain("What is said of all of them? (optional)");
        var minute = await amira.Saves(
            writing,
            ("said-of-all", "The flat is warm"),
            ($"words.{elder:N}", "She reads at home")
        );

        minute.Words.ShouldContain("The flat is warm");
        var record = await amira.Opens($"/children/{elder}/acts/hold-strategy-discussion?booking={meeting}");
        record.Holds($"reason.{elder:N}").ShouldBe("She reads at home");
        record.Holds($"reason.{younger:N}").ShouldBeNullOrEmpty();
        record.Holds("said-of-all").ShouldBe("What each of us knows: The flat is warm");

        // Of a child of whom nothing is said, no part is written.
        await amira.Saves(await amira.Opens(Writing(elder, meeting, "information")), ($"words.{elder:N}", "I like it"));
        MinuteParts
            .Of(meeting, await site.RecordOf(elder))
            .Select(part => part.Fact.Words)
            .ShouldBe(["She reads at home", "I like it"]);
        var ofYounger = await site.RecordOf(younger);
        MinuteParts
            .Of(Bookings.In(ofYounger).ShouldHaveSingleItem().Version, ofYounger)
            .ShouldHaveSingleItem()
            .Fact.Words.ShouldBeNull();
    }

    [Theory]
    [EveryEngine]
    public async Task Whoever_writes_a_part_anew_after_somebody_else_is_told_and_loses_nothing(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (child, meeting) = await Arranged(site);
        using var amira = await site.As("amira");
        using var carys = await site.As("carys");
        var minute = await amira.Saves(await amira.Opens(Writing(child, meeting, "progress")), ("words", "She eats"));
        var change = minute
            .Document.QuerySelectorAll("main a")
            .Select(link => link.GetAttribute("href")!)
            .Single(href => href.Contains("anew=", StringComparison.Ordinal));
        var hers = await amira.Opens(change);
        hers.Holds($"words.{child:N}").ShouldBe("She eats");
        var chairs = await carys.Opens(change);
        await carys.Saves(chairs, ("words", "She eats at nursery only"));

        var told = await amira.Saves(hers, ("words", "She eats more than in May"));

        told.Words.ShouldContain("Somebody else has recorded something");
        told.Words.ShouldContain("She eats at nursery only");
        told.Holds($"words.{child:N}").ShouldBe("She eats more than in May");
        var after = await amira.Saves(told, ("words", "She eats at nursery only, more than in May"));
        after.Errors.ShouldBeEmpty();
        MinuteParts
            .Of(meeting, await site.RecordOf(child))
            .ShouldHaveSingleItem()
            .Fact.Words.ShouldBe("She eats at nursery only, more than in May");
    }

    [Theory]
    [EveryEngine]
    public async Task Once_the_meeting_is_recorded_its_minute_leads_to_where_that_is_said(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var (child, meeting) = await Arranged(site);
        await site.Does("amira", child, new CallOffBooking { Booking = meeting, Reason = "Snow" });
        using var amira = await site.As("amira");

        (await amira.Opens($"/children/{child}/bookings/{meeting}/minute")).Words.ShouldContain("was called off");
        (await amira.Opens($"/children/{child}/bookings/none/minute")).Status.ShouldBe(
            System.Net.HttpStatusCode.NotFound
        );
    }

    private static string Writing(Guid child, int meeting, string part) =>
        $"/children/{child}/acts/write-minute-part?booking={meeting}&part={part}";

    private static async Task<(Guid Child, int Meeting)> Arranged(TestSite site)
    {
        var child = await site.OnAPlan("amira", "carys", "Ada");
        await site.Does(
            "amira",
            child,
            new ArrangeBooking
            {
                Kind = "core-group",
                Day = TestSite.Today,
                Others = [new("r1", "parent", Name: "Grace Okoro"), new("r2", "health", Name: "Ann Lee")],
            }
        );
        return (child, (await site.RecordOf(child)).Version);
    }
}
