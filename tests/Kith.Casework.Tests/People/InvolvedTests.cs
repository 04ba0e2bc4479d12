using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.People;

/// <summary>Who may decide for a child and from when until when, what a court says, and who works with the family elsewhere.</summary>
public sealed class InvolvedTests
{
    private static readonly DateOnly Day = Given.Day("2024-03-01");
    private static readonly Guid Dan = new(4, 0, 0, new byte[8]);

    [Theory, Ask("B14")]
    [InlineData("2024-01-31", false)]
    [InlineData("2024-02-01", true)]
    [InlineData("2024-02-10", true)]
    [InlineData("2024-02-11", false)]
    public void Parental_responsibility_is_had_from_its_first_day_to_its_last(string day, bool has) =>
        new FamilyMemberRecorded(
            Dan,
            "Dan",
            "father",
            ParentalResponsibility: true,
            ResponsibilityFrom: Given.Day("2024-02-01"),
            ResponsibilityUntil: Given.Day("2024-02-10")
        )
            .IsResponsible(Given.Day(day))
            .ShouldBe(has);

    [Fact, Ask("B14")]
    public void What_shows_it_stays_known_when_something_else_of_the_person_is_changed()
    {
        var given = Given
            .The([
                new(new ChildRegistered("K1"), Day),
                new(
                    new FamilyMemberRecorded(
                        Dan,
                        "Dan",
                        "father",
                        ParentalResponsibility: true,
                        ResponsibilityBy: "birth certificate"
                    ),
                    Day
                ),
            ])
            .When(
                Team.Fay,
                new RecordFamily
                {
                    On = Day,
                    People = [new Relative("a", Dan, Relationship: "father", LivesWithChild: false, Until: Day)],
                }
            )
            .ThenRecord();

        var dan = given.Record.State.Person.Family.ShouldHaveSingleItem();
        (dan.ParentalResponsibility, dan.ResponsibilityBy, dan.LivesWithChild, dan.Until).ShouldBe(
            (true, "birth certificate", false, Day)
        );
    }

    [Fact]
    public void How_to_reach_somebody_in_words_is_no_telephone_number_of_theirs()
    {
        var done = (Outcome.Done)
            Given
                .The([new(new ChildRegistered("K1"), Day)])
                .When(
                    Team.Fay,
                    new RecordFamily
                    {
                        On = Day,
                        People =
                        [
                            new Relative("a", Name: "Gran", Relationship: "mother’s mother", Contact: "through Mum"),
                            new Relative("b", Name: "Dan", Relationship: "father", Contact: "07700900842"),
                        ],
                    }
                )
                .Outcome;

        done.People.Select(about => ((PersonDescribed)about.Fact).Telephone).ShouldBe([null, "07700 900842"]);
    }

    [Fact]
    public void Who_works_with_the_family_and_what_a_court_says_is_all_that_was_said_last()
    {
        var record = Given
            .The([
                new(new ChildRegistered("K1"), Day),
                new(
                    new ProfessionalsRecorded([new Professional("a", "Nora Bell"), new Professional("b", "Tom Ash")]),
                    Day
                ),
                new(new ProfessionalsRecorded([new Professional("b", "Tom Ash", Until: Day)]), Day),
                new(new LegalOrdersRecorded([new LegalOrder("c", OrderKind.Care)]), Day),
            ])
            .Record;

        record.State.Person.Professionals.ShouldBe([new Professional("b", "Tom Ash", Until: Day)]);
        record.State.Person.Orders.ShouldBe([new LegalOrder("c", OrderKind.Care)]);
    }

    [Fact]
    public void A_last_day_is_not_before_the_first_and_a_contact_not_in_the_future()
    {
        var given = Given.The([new(new ChildRegistered("K1"), Day)]);

        given
            .When(
                Team.Fay,
                new RecordLegalOrders
                {
                    On = Day,
                    Orders = [new LegalOrder("a", OrderKind.Care, From: Day, Until: Day.AddDays(-1))],
                }
            )
            .ThenRefused()
            .Problems.ShouldContain(
                new Problem("orders:a.until", "Order 1: Give a last day that is not before the first") { Row = 1 }
            );
        given
            .When(
                Team.Fay,
                new RecordProfessionals
                {
                    On = Day,
                    Professionals = [new Professional("a", "Nora", LastContactOn: Day.AddDays(1))],
                }
            )
            .ThenRefused()
            .Problems.ShouldHaveSingleItem()
            .Field.ShouldBe("professionals:a.last-contact-on");
    }
}
