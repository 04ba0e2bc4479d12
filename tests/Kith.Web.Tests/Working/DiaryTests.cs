using Kith.Casework.Diary;
using Kith.Casework.Record;
using Kith.Tests.Site;

namespace Kith.Web.Tests.Working;

/// <summary>What is arranged ahead stands in calendars and beside what is due, until somebody says what came of it.</summary>
public sealed class DiaryTests(Sites sites)
{
    [Theory]
    [EveryEngine]
    public async Task A_visit_is_arranged_for_brothers_and_sisters_at_once_and_stands_wherever_it_is_looked_for(
        string engine
    )
    {
        await using var site = await TestSite.StartAsync(engine);
        var (ada, ben) = await site.SiblingsLedBy("amira");
        using var amira = await site.As("amira");
        (await amira.Opens($"/children/{ada}")).Links($"/children/{ada}/acts/arrange-booking").ShouldBeTrue();

        var saved = await amira.Records(
            ada,
            "arrange-booking",
            ("children", $"{ada:N}|{ben:N}"),
            ("kind", "home-visit"),
            ("day-day", "3"),
            ("day-month", "Dec"),
            ("day-year", "2026"),
            ("time", "2pm"),
            ("staff", "amira|nadia")
        );

        saved.Words.ShouldContain("Home visit Thursday 3 December at 14:00");
        var version = (await site.RecordOf(ada)).Version;
        saved.Links($"/children/{ada}/bookings/{version}").ShouldBeTrue();
        var calendar = await amira.Opens("/calendar");
        calendar.All(".kith-due").ShouldHaveSingleItem().ShouldBe("14:00 Home visit: Ada Okoro, Ben Okoro");
        (await amira.Opens("/calendar?from=2026-12-04")).All(".kith-due").ShouldBeEmpty();

        // Whoever is asked along to children they do not work with is told whom to ask.
        using var nadia = await site.As("nadia");
        var hers = (await nadia.Opens("/calendar")).Words;
        hers.ShouldContain("Amira Khan arranged it");
        hers.ShouldNotContain("Ada");
        using var leon = await site.As("leon");
        (await leon.Opens("/calendar")).Words.ShouldContain("Nothing is arranged in these two weeks");
        (await leon.Opens("/calendar?whose=team")).Words.ShouldContain("Ada Okoro, Ben Okoro");

        // Moved for both from the page of one.
        var moving = await amira.Opens($"/children/{ada}/acts/move-booking?booking={version}");
        await amira.Saves(
            moving,
            ("day-day", "20"),
            ("day-month", "8"),
            ("day-year", "2027"),
            ("children", $"{ada:N}|{ben:N}")
        );
        Bookings.In(await site.RecordOf(ben)).ShouldHaveSingleItem().Day.ShouldBe(new DateOnly(2027, 8, 20));
        (await amira.Opens("/calendar")).Links("/calendar?from=2027-08-20").ShouldBeTrue();

        var calling = await amira.Opens($"/children/{ada}/acts/call-off-booking?booking={version}");
        (await amira.Saves(calling)).Errors.ShouldBe(["Say why it is called off"]);
        await amira.Saves(calling, ("reason", "They moved to Leeds"));
        Bookings.In(await site.RecordOf(ada)).ShouldBeEmpty();
        Bookings.In(await site.RecordOf(ben)).ShouldBeEmpty();
        (await site.Count("booking")).ShouldBe(0);
        (await amira.Opens($"/children/{ada}/bookings/{version}")).Words.ShouldContain("was called off");
    }

    [Theory]
    [EveryEngine]
    public async Task What_is_due_says_for_when_it_is_booked_and_where_that_is_too_late(string engine)
    {
        var site = await sites.On(engine);
        var child = await site.OnAPlan("leon", "carys", "Piet");
        using var leon = await site.As("leon");
        await site.Does("leon", child, Booking("home-visit", TestSite.Today.AddDays(3)));
        await site.Does("leon", child, Booking("core-group", TestSite.Today.AddDays(400)));

        foreach (var page in new[] { $"/children/{child}", "/my-work" })
        {
            var due = (await leon.Opens(page)).All(".kith-due");
            due.ShouldContain(line => line.Contains("Booked for Monday 23 November at 09:30"));
            due.ShouldContain(line => line.Contains("Booked for Saturday 25 December at 09:30 After it is due"));
        }
    }

    private static ArrangeBooking Booking(string kind, DateOnly day) =>
        new()
        {
            Kind = kind,
            Day = day,
            Time = new TimeOnly(9, 30),
        };

    [Theory]
    [EveryEngine]
    public async Task What_has_passed_is_asked_about_until_what_happened_is_recorded_from_it(string engine)
    {
        await using var site = await TestSite.StartAsync(engine);
        var child = await site.LedBy("amira", "Olive", on: TestSite.Today.AddDays(-9));
        await site.Does(
            "amira",
            child,
            new ArrangeBooking
            {
                On = TestSite.Today.AddDays(-5),
                Episode = 1,
                Kind = "visit-elsewhere",
                Day = TestSite.Today.AddDays(-1),
                Time = new TimeOnly(9, 30),
                Place = "Oak School",
            }
        );
        var version = (await site.RecordOf(child)).Version;
        using var denise = await site.As("denise");
        (await denise.Opens("/my-work")).Words.ShouldContain("Did it happen?");
        using var amira = await site.As("amira");
        (await amira.Opens("/my-work")).Links($"/children/{child}/bookings/{version}").ShouldBeTrue();
        (await amira.Opens("/calendar")).Words.ShouldContain("Did it happen? (1)");
        // No assessment goes on, so that seeing the child is not what can be recorded.
        var booking = await amira.Opens($"/children/{child}/bookings/{version}");
        booking.Words.ShouldContain("Oak School");
        booking.Links($"/children/{child}/acts/see-child?booking={version}").ShouldBeFalse();

        await site.Does(
            "denise",
            child,
            new Casework.ChildInNeed.StartAssessment
            {
                Focus = "What helps",
                Interpreter = "Nobody needs one",
                Fathers = "He lives at home",
                ChildInterpreter = Casework.Meetings.InterpreterNeed.None,
                ChildAdvocacy = Casework.Meetings.AdvocacyOffer.Offered,
            }
        );
        booking = await amira.Opens($"/children/{child}/bookings/{version}");
        booking.Links($"/children/{child}/acts/see-child?booking={version}").ShouldBeTrue();
        var page = await amira.Opens($"/children/{child}/acts/see-child?booking={version}");
        page.Words.ShouldContain("This records what was arranged for Thursday 19 November at 09:30");
        (page.Holds("on-day"), page.Holds("at"), page.Holds("where")).ShouldBe(("19", "09:30", "Oak School"));
        await amira.Saves(
            page,
            ("on-day", "20"),
            ($"alone.{child:N}", "yes"),
            ($"child-said.{child:N}", "I like it here")
        );

        Bookings.In(await site.RecordOf(child)).ShouldBeEmpty();
        (await amira.Opens("/my-work")).Words.ShouldNotContain("Did it happen?");
        (await site.Count("booking")).ShouldBe(0);
    }
}
