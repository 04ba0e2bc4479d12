using Kith.Casework.Diary;
using Kith.Casework.Meetings;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.Papers;

/// <summary>Each parent who is asked to a conference reads when and where it is, who comes, and what help there is.</summary>
public sealed class InvitationPaperTests
{
    private const string Invitation = "conference-invitation-for-parent";

    private static readonly DateOnly Day = new(2024, 4, 15);
    private static readonly AddressRecorded Home = new("4 Elm Road, Leeds", "LS1 4AB");

    [Fact, Ask("B5")]
    public void A_parent_reads_what_the_conference_is_for_when_and_where_it_is_who_comes_and_what_help_there_is()
    {
        var letter = Made(Arranged(), Family.Mother)!.Frozen.Content;

        letter.ShouldContain("It is called a child protection conference");
        letter.ShouldContain("How the nights go");
        letter.ShouldContain("15 April 2024");
        letter.ShouldContain("10:00");
        letter.ShouldContain("Civic Centre, room 2");
        letter.ShouldContain("meet.example");
        letter.ShouldContain("Health: Ann Lee");
        letter.ShouldContain("An interpreter is booked for you");
        letter.ShouldContain("You can have an advocate");
        letter.ShouldContain("You can write a report of your own");
        letter.ShouldContain("If you cannot come at this time, tell Amira Khan soon");
        Made(Arranged(), Family.Father)!.Frozen.Content.ShouldNotContain("An interpreter is booked for you");
    }

    [Fact]
    public void A_parent_who_lives_apart_is_not_named_to_the_other()
    {
        Made(Arranged(), Family.Mother)!.Frozen.Content.ShouldNotContain("Darren");
        var fathers = Made(Arranged(), Family.Father)!.Frozen.Content;
        fathers.ShouldNotContain("Rosa");
        fathers.ShouldNotContain("Ilse");
    }

    [Fact]
    public void A_place_that_is_an_address_kept_secret_is_withheld_from_every_parent()
    {
        var secret = new AddressRecorded("12 Hidden Lane, Otherton", "ZZ1 1ZZ", Protected: true);
        foreach (var place in new[] { "12 Hidden Lane, Otherton", "The hall, 12 hidden lane" })
        foreach (var reader in new[] { Family.Mother, Family.Father })
        {
            var made = Made(Arranged(place: place).And(secret), reader)!;

            made.Frozen.Content.ShouldNotContain("idden");
            made.Frozen.Content.ShouldContain("Place: <em>withheld</em>");
            made.SecondBecause.Count.ShouldBe(reader == Family.Mother ? 0 : 1);
        }
    }

    [Fact]
    public void It_is_for_the_parents_who_are_asked_and_only_while_the_conference_is_ahead()
    {
        Owed(Arranged()).ShouldBe(["Rosa Hart", "Darren Blackmark"]);
        Owed(Arranged(people: Asked.Where(person => person.Id != "f"))).ShouldBe(["Rosa Hart"]);
        Made(Arranged(people: Asked.Where(person => person.Id != "f")), Family.Father).ShouldBeNull();
        Owed(Arranged(), Day.AddDays(1)).ShouldBeEmpty();
        var (past, booking) = Booked(Arranged());
        var off = past.And(new BookingCalledOff("the chair is ill", "conference") { Episode = 1, Booking = booking });
        Owed(off).ShouldBeEmpty();
        Made(off, Family.Mother).ShouldBeNull();
    }

    [Fact]
    public void It_is_owed_once_it_is_said_when_and_where_and_again_when_that_changes()
    {
        Owed(Arranged(time: null)).ShouldBeEmpty();
        Owed(Arranged(place: null, link: null)).ShouldBeEmpty();
        Made(Arranged(time: null), Family.Mother)!.Frozen.Content.ShouldContain("Time: we will tell you");
        var (past, booking) = Booked(Arranged(people: Asked.Where(person => person.Id != "f")));
        var given = past.And(
            new PaperPrepared(Invitation, "A meeting", "w", Family.Mother.Person, "Rosa Hart", "en-GB", "c")
        );
        Owed(given, waits: false).ShouldBeEmpty();

        var moved = given.And(new BookingMoved(Day.AddDays(2), What: "conference") { Episode = 1, Booking = booking });

        Owed(moved, waits: false).ShouldBe(["Rosa Hart"]);
        Made(moved, Family.Mother)!.Frozen.Content.ShouldContain("17 April 2024");
    }

    private static IEnumerable<MeetingPerson> Asked =>
        [
            new("c", "child"),
            new("m", "parent", Family.Mother.Person, "Rosa Hart", Interpreter: InterpreterNeed.Booked),
            new("f", "parent", Family.Father.Person, "Darren Blackmark"),
            new("g", "wider-family", Family.Gran.Person, "Ilse Greymark"),
            new("n", "health", Name: "Ann Lee"),
        ];

    private static Past Arranged(
        IEnumerable<MeetingPerson>? people = null,
        string? place = "Civic Centre, room 2",
        string? link = "https://meet.example/a",
        string? time = "10:00"
    ) =>
        Past.Nothing()
            .And(new ChildRegistered("K1", BornOn: new DateOnly(2013, 5, 5)), 0)
            .And(new ChildNamed("Ada", "Hart"))
            .And(Family.Mother)
            .And(Family.Father)
            .And(Family.Gran with { ParentalResponsibility = null })
            .And(Home)
            .And(new FrontDoor.ReferralReceived("2A", "tired", Referrer: "Mrs Marsh") { Episode = 1 })
            .And(new FrontDoor.ReferralDecided(FrontDoor.ReferralDecision.Section17, "x") { Episode = 1 }, by: "ruth")
            .LedBy(Team.Amira)
            .And(
                new BookingArranged(
                    "conference",
                    Day,
                    time is null ? null : TimeOnly.ParseExact(time, "HH:mm"),
                    place,
                    link,
                    Others: [.. people ?? Asked],
                    Purpose: "How the nights go"
                )
                {
                    Episode = 1,
                }
            );

    private static (Past Past, int Booking) Booked(Past past) => (past, past.Facts.Count);

    private static PaperMade? Made(Past past, FamilyMemberRecorded reader) =>
        Family.Made(past.Given.Record, Invitation, reader);

    private static IEnumerable<string> Owed(Past past, DateOnly? on = null, bool waits = true) =>
        OwedPaper
            .Of(past.Given.Record, Shipped.Documents, on ?? past.Next)
            .Where(owed => owed.Document.Id == Invitation && (waits || owed.Paper is null))
            .Select(owed => owed.Reader.Name);
}
