using Kith.Casework.Diary;
using Kith.Casework.Notes;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

/// <summary>Several people write the minute of a meeting in parts, which fill in its record.</summary>
public sealed class MinuteTests
{
    private static readonly DateOnly Third = new(2024, 3, 13);

    [Fact]
    public void A_part_of_the_minute_does_not_say_that_the_meeting_took_place()
    {
        var (given, booking) = Arranged();

        var record = given.After(Team.Amira, Part(booking, "progress", "She eats")).Record;

        var open = Bookings.In(record).ShouldHaveSingleItem();
        open.Version.ShouldBe(booking);
        MinuteParts.Of(booking, record).ShouldHaveSingleItem().Fact.What.ShouldBe("core-group");
    }

    [Fact]
    public void What_two_write_under_one_heading_stands_beside_each_other_and_a_part_written_anew_takes_its_own_place()
    {
        var (given, booking) = Arranged();
        given = given
            .After(Team.Amira, Part(booking, "progress", "She eats"))
            .After(Team.Sam, Part(booking, "progress", "She sleeps"));
        var first = MinuteParts.Of(booking, given.Record)[0];

        var record = given
            .After(Team.Amira, Part(booking, "progress", "She eats at nursery") with { Rewrites = first.Id })
            .Record;

        MinuteParts
            .Of(booking, record)
            .Select(part => (part.Written.By, part.Fact.Words))
            .ShouldBe([("amira", "She eats at nursery"), ("sam", "She sleeps")]);
        MinuteParts.Find(record, booking, first.Id)!.Fact.Words.ShouldBe("She eats at nursery");
    }

    [Fact]
    public void A_part_that_somebody_wrote_anew_is_not_written_over()
    {
        var (given, booking) = Arranged();
        given = given.After(Team.Amira, Part(booking, "progress", "She eats"));
        var seen = given.Record.Version;
        var first = MinuteParts.Of(booking, given.Record)[0].Id;
        var mine = Part(booking, "progress", "She eats badly") with { Rewrites = first };
        mine.IsTouchedBy(given.Record, seen).ShouldBeFalse();

        var after = given
            .After(Team.Sam, Part(booking, "child", "I like toast"))
            .After(Team.Sam, Part(booking, "progress", "She eats well") with { Rewrites = first });

        mine.IsTouchedBy(after.Record, seen).ShouldBeTrue();
        after
            .When(Team.Amira, mine)
            .ThenAsks(
                "words",
                "This part is not there any more as you saw it. Look at the minute, and write yours beside it"
            );
        Part(booking, "progress", "Beside it").IsTouchedBy(after.Record, seen).ShouldBeFalse();
    }

    [Fact]
    public void A_part_says_something_and_is_of_a_meeting_that_is_still_to_be_recorded()
    {
        var (given, booking) = Arranged();

        given
            .When(Team.Amira, Part(booking, "progress", " "))
            .ThenAsks("words", "Write what was said, or who does what");
        given
            .When(Team.Amira, Part(2, "progress", "She eats"))
            .ThenAsks(
                "booking",
                "This meeting is recorded or called off already. Write what is missing into its record"
            );
    }

    [Fact]
    public void What_was_taken_on_opens_the_minute_of_the_next_such_meeting_marked_until_it_is_confirmed()
    {
        var (given, booking) = Arranged();
        given = given.After(
            Team.Amira,
            Part(booking, "actions", null) with
            {
                Taken = Examples.TwoTaken,
            },
            new WriteCaseNote
            {
                On = Third,
                Episode = 1,
                Booking = booking,
                Kind = NoteKind.Meeting,
                With = "Mum, Ann Lee",
                About = "The core group",
                Note = "We met",
            },
            new ArrangeBooking
            {
                On = Third,
                Episode = 1,
                Kind = "core-group",
                Day = Third.AddDays(30),
            }
        );
        var next = Bookings.In(given.Record).ShouldHaveSingleItem();

        MinuteParts.LastTaken(next.Kind, given.Record).ShouldBe(Examples.TwoTaken);
        var opens = MinuteFilled
            .Opening(Shipped.Forms.For("write-minute-part"), given.Record, next, null, "actions")
            .ToDictionary();
        opens["taken:m1.name"].ShouldBe("Ann Lee");
        opens.Keys.ShouldContain("taken:m1.last");
        MinuteFilled
            .Opening(Shipped.Forms.For("write-minute-part"), given.Record, next, null, "progress")
            .ShouldBeEmpty();
    }

    [Fact]
    public void What_is_written_of_brothers_and_sisters_together_fills_no_childs_own_answer()
    {
        var (ada, booking) = Arranged();
        var of = ada.After(Team.Amira, Part(booking, "progress", "She eats") with { SaidOfAll = "The flat is warm" });
        var jo = ChildRecord.From(
            new Guid(7, 7, 7, new byte[8]),
            [
                .. of.Record.Facts.Select(fact =>
                    fact.Fact is MinutePartWritten part ? fact with { Fact = part with { Words = null } } : fact
                ),
            ]
        );

        var filled = MinuteFilled
            .Texts(
                Shipped.Forms,
                Shipped.Forms.For("hold-core-group"),
                [of.Record, jo],
                Bookings.Find(of.Record, booking)!,
                user => user
            )
            .ToDictionary();

        filled.ShouldBe(
            new Dictionary<string, string>
            {
                [$"progress.{of.Record.Id:N}"] = "She eats",
                ["said-of-all"] = "What has changed: The flat is warm",
            },
            ignoreOrder: true
        );
    }

    [Fact]
    public void Where_a_meeting_asks_once_what_was_written_of_each_child_says_of_which()
    {
        var (ada, _) = Arranged();
        ada = ada.After(Team.Amira, Arranging("conference"));
        var booking = ada.Record.Version;
        ada = ada.After(
            Team.Amira,
            Part(booking, "parents", "Worried about school") with
            {
                SaidOfAll = "We are tired",
            }
        );
        var jo = ChildRecord.From(new Guid(7, 7, 7, new byte[8]), ada.Record.Facts);

        string Says(params ChildRecord[] children) =>
            MinuteFilled
                .Texts(
                    Shipped.Forms,
                    Shipped.Forms.For("hold-review-conference"),
                    children,
                    Bookings.Find(children[0], booking)!,
                    user => user
                )
                .ToDictionary()["parents-say"];

        var name = ada.Record.State.Person.FirstName;
        Says(ada.Record).ShouldBe("We are tired\nWorried about school");
        Says(ada.Record, jo).ShouldBe($"We are tired\n{name}: Worried about school\n{name}: Worried about school");
    }

    [Fact]
    public void A_part_that_says_nothing_of_a_child_is_known_by_it()
    {
        Part(1, "progress", " ").SaysNothing.ShouldBeTrue();
        (Part(1, "progress", " ") with { SaidOfAll = "The flat is warm" }).SaysNothing.ShouldBeFalse();
        (Part(1, "actions", null) with { Taken = Examples.TwoTaken }).SaysNothing.ShouldBeFalse();
    }

    [Fact]
    public void Each_heading_fills_a_question_of_a_meeting_and_a_visit_has_no_minute()
    {
        var asked = Acts
            .All.Where(act => act.Name != MinuteParts.ActName)
            .SelectMany(act => Shipped.Forms.For(act.Name).Fields)
            .Select(field => field.Name)
            .ToHashSet();

        Shipped
            .Forms.For(MinuteParts.ActName)
            .Find("part")!
            .Options.ShouldAllBe(heading => heading.Fills.Count > 0 && heading.Fills.All(asked.Contains));
        MinuteParts.Headings(Shipped.Forms, "home-visit").ShouldBeEmpty();
        MinuteParts
            .Headings(Shipped.Forms, "core-group")
            .Select(heading => heading.Value)
            .ShouldBe(["child", "progress", "wishes", "actions"]);
    }

    private static WriteMinutePart Part(int booking, string part, string? words) =>
        new()
        {
            On = Third,
            Episode = 1,
            Booking = booking,
            Part = part,
            Words = words,
        };

    private static ArrangeBooking Arranging(string kind) =>
        new()
        {
            On = Third,
            Episode = 1,
            Kind = kind,
            Day = Third.AddDays(7),
        };

    private static (Given Given, int Booking) Arranged()
    {
        var past = Past.ProtectionPlan();
        var given = past.Given.After(
            Team.Amira,
            new ArrangeBooking
            {
                On = past.Next,
                Episode = 1,
                Kind = "core-group",
                Day = past.Next.AddDays(7),
            }
        );
        return (given, given.Record.Version);
    }
}
