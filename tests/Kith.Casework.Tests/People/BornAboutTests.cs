using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.People;

/// <summary>Of a birth whose day nobody knows, what is known is kept as it was said, and no age is made of it.</summary>
public sealed class BornAboutTests
{
    private static readonly DateOnly Day = Given.Day("2024-03-01");

    [Theory]
    [InlineData("2010", 2010)]
    [InlineData("about March 2010", 2010)]
    [InlineData("2010 or 2011", null)]
    [InlineData("about 8", null)]
    [InlineData("12010", null)]
    [InlineData(null, null)]
    public void The_year_is_read_where_one_is_said(string? about, int? year) => Birth.YearOf(about).ShouldBe(year);

    [Fact]
    public void A_child_of_whom_a_year_is_known_has_a_record_and_no_age()
    {
        var record = ChildRecord
            .New(Guid.NewGuid())
            .With(
                new Given(ChildRecord.New(Guid.NewGuid()))
                    .When(
                        Team.Fay,
                        new RegisterChild
                        {
                            On = Day,
                            Given = "Sediqa",
                            BornAbout = "2024",
                        }
                    )
                    .ThenDone()
                    .Select((dated, index) => Given.Written(dated.Fact, dated.On, null, "fay", index + 1))
            );

        var person = record.State.Person;
        (person.BornAbout, person.BornOn, person.IsUnborn, person.IsBaby(Day)).ShouldBe(("2024", null, false, false));
    }

    [Fact]
    public void Once_the_day_is_known_it_takes_the_place_of_what_was_known()
    {
        var given = Given
            .The([new(new ChildRegistered("K1", BornAbout: "about 2010"), Day)])
            .When(Team.Fay, new ChangeDetails { On = Day, BornOn = new DateOnly(2010, 2, 28) })
            .ThenRecord();

        (given.Record.State.Person.BornOn, given.Record.State.Person.BornAbout).ShouldBe(
            (new DateOnly(2010, 2, 28), null)
        );
    }

    [Fact]
    public void The_page_of_the_details_holds_what_is_known()
    {
        var record = Given.The([new(new ChildRegistered("K1", BornAbout: "about 2010"), Day)]).Record;

        Beforehand
            .Fill(Shipped.Forms.For("change-details"), record, 0, Day)
            .ShouldContain(new KeyValuePair<string, string>("born-about", "about 2010"));
    }

    [Fact]
    public void It_is_refused_beside_a_day_of_a_child_not_born_and_in_a_year_to_come()
    {
        Asks(
            new RegisterChild
            {
                On = Day,
                Given = "A",
                BornOn = Day,
                BornAbout = "2024",
            },
            "The day of birth is known. Leave this blank"
        );
        Asks(
            new RegisterChild
            {
                On = Day,
                ExpectedOn = Day.AddDays(9),
                BornAbout = "2024",
            },
            "This child is not born yet. Leave this blank"
        );
        Asks(
            new RegisterChild
            {
                On = Day,
                Given = "A",
                BornAbout = "2025",
            },
            "Enter a year that has begun"
        );
        Given
            .The([new(new ChildRegistered("K1", BornOn: new DateOnly(2012, 2, 29)), Day)])
            .When(Team.Fay, new ChangeDetails { On = Day, BornAbout = "2012" })
            .ThenAsks("born-about", "The day of birth is known. Leave this blank");
    }

    private static void Asks(RegisterChild act, string message) =>
        new Given(ChildRecord.New(Guid.NewGuid())).When(Team.Fay, act).ThenAsks("born-about", message);
}
