using Kith.Casework.Diary;
using Kith.Casework.Meetings;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

public sealed class BookingTests
{
    private static readonly DateOnly Third = new(2024, 3, 13);

    [Fact]
    public void What_is_arranged_stands_ahead_for_whoever_arranged_it_and_moves_no_stage()
    {
        var before = Past.Assessing().Given.Record.State.Open!.Stage;

        var record = Arranged().Record;

        record.State.Open!.Stage.ShouldBe(before);
        var booking = Bookings.In(record).ShouldHaveSingleItem();
        (booking.Kind, booking.Day, booking.ArrangedBy).ShouldBe(("home-visit", Third, "amira"));
        booking.Staff.ShouldBe(["amira"]);
    }

    [Fact]
    public void Every_meeting_and_every_visit_can_be_arranged_ahead_with_a_place_and_is_recorded_from_what_was_arranged()
    {
        var kinds = new BookingKinds(Shipped.Forms);
        var arranging = Shipped.Forms.For("arrange-booking");
        string[] offered = [.. arranging.Find("kind")!.Options.Select(kind => kind.Value)];

        Acts.All.Where(act =>
                act.Type.IsAssignableTo(typeof(IMeeting))
                || Shipped
                    .Forms.AllWordsOf(Shipped.Forms.For(act.Name).Records)
                    .Any(words => words.Story.Kind == "visit")
            )
            .Select(act => act.Name)
            .Where(act => Acts.InsteadOf(act) is null)
            .Except(offered.SelectMany(kinds.RecordedBy))
            .ShouldBeEmpty();
        // An address of a home is on the record, and may be secret.
        offered.Except(arranging.Find("place")!.ShownWhen!.Is).ShouldBe(["home-visit"]);
    }

    [Fact]
    public void The_minute_of_a_review_of_a_looked_after_child_fills_in_what_was_decided() =>
        MinuteParts
            .Headings(Shipped.Forms, "looked-after-review")
            .Select(heading => heading.Value)
            .ShouldBe(["child", "progress", "actions"]);

    [Fact]
    public void What_has_passed_is_not_arranged()
    {
        var past = Past.Assessing();

        past.Given.When(
                Team.Amira,
                new ArrangeBooking
                {
                    On = past.Next,
                    Episode = 1,
                    Kind = "home-visit",
                    Day = past.Next.AddDays(-1),
                }
            )
            .ThenAsks(
                "day",
                "For which day? The answer must be today or later. Record what has happened as what it was"
            );
    }

    [Fact]
    public void A_place_that_is_kept_secret_and_a_link_that_is_none_are_refused()
    {
        var past = Past.Assessing()
            .And(new Casework.People.AddressRecorded("12 Hidden Lane", "ZZ1 1ZZ", Protected: true), 0);

        var refused = past
            .Given.When(
                Team.Amira,
                new ArrangeBooking
                {
                    On = past.Next,
                    Episode = 1,
                    Kind = "other",
                    Day = Third,
                    Place = "12, hidden lane",
                    Link = "meet.example",
                }
            )
            .ThenRefused();

        refused
            .Problems.Select(problem => problem.Message)
            .ShouldBe([
                "This address is kept secret. Leave the place blank",
                "Is there a link for those who join by video? The answer must begin with https://",
            ]);
    }

    [Fact]
    public void It_moves_and_what_is_left_blank_stays()
    {
        var given = Arranged();

        var record = given
            .After(
                Team.Amira,
                new MoveBooking
                {
                    On = given.Last,
                    Episode = 1,
                    Booking = given.Booking.Version,
                    Day = Third.AddDays(2),
                }
            )
            .Record;

        var booking = Bookings.In(record).ShouldHaveSingleItem();
        (booking.Day, booking.Time).ShouldBe((Third.AddDays(2), new TimeOnly(16, 0)));
        record.Facts[^1].Fact.ShouldBeOfType<BookingMoved>().What.ShouldBe("home-visit");
    }

    [Fact]
    public void Calling_off_settles_it_and_what_is_settled_neither_moves_nor_is_called_off_again()
    {
        var given = Arranged();
        var off = new CallOffBooking
        {
            On = given.Last,
            Episode = 1,
            Booking = given.Booking.Version,
            Reason = "He is in hospital",
        };

        var after = given.After(Team.Amira, off);

        Bookings.In(after.Record).ShouldBeEmpty();
        after.When(Team.Amira, off).ThenCannotFollow("Nothing is arranged.");
        given
            .When(Team.Amira, off with { Booking = 2 })
            .ThenAsks("booking", "Choose what is called off: this is not arranged any more");
    }

    [Fact]
    public void What_happened_settles_the_booking_it_names_and_no_other_and_corrected_away_leaves_it_open_again()
    {
        var given = Arranged();
        var visit = new MakeHomeVisit
        {
            On = Third,
            Episode = 1,
            Seen = true,
            Alone = true,
            ChildSaid = "Hello",
            Account = "We talked",
        };
        Bookings.In(given.After(Team.Amira, visit).Record).ShouldHaveSingleItem();

        var settled = given.After(Team.Amira, visit with { Booking = given.Booking.Version });
        Bookings.In(settled.Record).ShouldBeEmpty();

        var removed = settled.Record.With([
            settled.Record.Facts[^1] with
            {
                Version = settled.Record.Version + 1,
                Fact = new FactCorrected(settled.Record.Version, null, null, "Another family"),
            },
        ]);
        Bookings.In(removed).ShouldHaveSingleItem();
    }

    [Fact]
    public void What_was_arranged_before_a_child_died_or_in_an_episode_that_has_closed_is_over()
    {
        var given = Arranged();
        var died = given.Record.With([
            given.Record.Facts[^1] with
            {
                Version = given.Record.Version + 1,
                Fact = new Casework.People.ChildDied(null, null, null),
            },
        ]);
        Bookings.In(died).ShouldBeEmpty();

        var record = given.Record.With([
            given.Record.Facts[^1] with
            {
                Version = given.Record.Version + 1,
                Fact = new EpisodeClosed("RC1", null) { Episode = 1 },
            },
        ]);

        Bookings.In(record).ShouldBeEmpty();
    }

    [Fact]
    public void Which_limit_a_booking_is_to_meet_follows_from_the_act_that_records_it()
    {
        var kinds = new BookingKinds(Shipped.Forms);
        var duties = Shipped.Guidance.InForceOn(Third).Duties.Values.Where(duty => duty.Rule is ClockRule).ToList();

        string[] Met(string kind) => [.. duties.Where(duty => kinds.Answers(kind, duty)).Select(duty => duty.Id)];

        Met("home-visit").ShouldContain("cp-visits");
        Met("core-group").ShouldContain("core-group-first-meeting");
        Met("core-group").ShouldNotContain("cp-visits");
        Met("family-meeting").ShouldBeEmpty();
        kinds.Answers("core-group", null).ShouldBeFalse();
    }

    private static Ahead Arranged()
    {
        var past = Past.Assessing();
        var given = past.Given.After(
            Team.Amira,
            new ArrangeBooking
            {
                On = past.Next,
                Episode = 1,
                Kind = "home-visit",
                Day = Third,
                Time = new TimeOnly(16, 0),
            }
        );
        return new Ahead(given, past.Next);
    }

    private sealed record Ahead(Given Given, DateOnly Last)
    {
        public ChildRecord Record => Given.Record;

        public Booking Booking => Bookings.In(Record)[0];

        public Given After(Kith.Casework.People.Practitioner by, Act act) => Given.After(by, act);

        public Then When(Kith.Casework.People.Practitioner by, Act act) => Given.When(by, act);
    }
}
