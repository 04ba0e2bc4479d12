using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.People;

/// <summary>Who lived where, from when until when, on which nights and who says so: read for any day.</summary>
public sealed class ResidenceTests
{
    private static readonly DateOnly Said = Given.Day("2024-03-10");
    private static readonly FamilyMemberRecorded Rosa = Member(1, "Rosa");
    private static readonly FamilyMemberRecorded Carl = Member(2, "Carl");

    [Theory, Ask("B13")]
    [InlineData("2024-02-29", "", "Carl", "")]
    [InlineData("2024-03-01", "Carl", "", "")]
    [InlineData("2024-03-03", "Carl", "", "")]
    [InlineData("2024-03-04", "", "Carl", "")]
    public void Somebody_lived_there_from_the_first_day_to_the_last_whenever_it_was_written(
        string day,
        string lived,
        string gone,
        string notKnown
    )
    {
        var record = Recorded(
            new Residence(
                "a",
                Carl.Person,
                WithChild: true,
                From: Given.Day("2024-03-01"),
                Until: Given.Day("2024-03-03")
            )
        );

        var house = Household.Of(record, Given.Day(day));

        Names(house.Lived).ShouldBe(lived);
        Names(house.CameOrWent).ShouldBe(gone);
        Names(house.NotKnown).ShouldBe($"Rosa{notKnown}");
    }

    [Fact]
    public void On_other_nights_of_the_week_somebody_who_comes_for_some_is_not_in_the_house()
    {
        var record = Recorded(new Residence("a", Carl.Person, WithChild: true, Nights: ["fri", "sat"]));

        Names(Household.Of(record, Given.Day("2024-03-15")).Lived).ShouldBe("Carl");
        Names(Household.Of(record, Given.Day("2024-03-14")).Lived).ShouldBe("");
        Names(Household.Of(record, Given.Day("2024-03-14")).OtherNights).ShouldBe("Carl");
    }

    [Fact]
    public void What_is_changed_takes_the_place_of_what_was_said_and_what_is_taken_out_is_not_known_any_more()
    {
        var given = Given.The([
            new(new ChildRegistered("K1"), Said),
            new(Rosa, Said),
            new(Carl, Said),
            new(
                new ResidencesRecorded([
                    new Residence("a", Carl.Person, WithChild: true),
                    new Residence("b", Rosa.Person, WithChild: true),
                ]),
                Said
            ),
            new(new ResidencesRecorded([new Residence("a", Carl.Person, WithChild: true, Until: Said)]), Said),
        ]);

        given.Record.State.Person.Residences.Select(known => (known.Said.Id, known.Said.Until)).ShouldBe([("a", Said)]);
    }

    [Fact, Ask("B20")]
    public void An_address_that_is_kept_secret_opens_on_no_page_and_stays_when_the_rest_is_changed()
    {
        var refuge = new Residence("a", Rosa.Person, Lines: "1 Safe Street", Protected: true);
        var record = Recorded(refuge, new Residence("b", Carl.Person, WithChild: true));

        var page = Beforehand.Fill(Shipped.Forms.For("record-residences"), record, 0, Said);

        page.ShouldNotContain(input => input.Value.Contains("Safe"));
        page.ShouldContain(input => input.Key == "residences:b.with-child");
        var after = new Given(record)
            .When(
                Team.Fay,
                new RecordResidences
                {
                    On = Said,
                    Residences = [new Residence("b", Carl.Person, WithChild: false, Lines: "2 Elm Row")],
                }
            )
            .ThenRecord()
            .Record;
        after.State.Person.Residences.Select(known => known.Said.Id).ShouldBe(["a", "b"]);
        KeptAddresses.Of(after).Covers("1, safe street").ShouldBeTrue();
    }

    [Fact]
    public void An_entry_says_where_from_when_and_of_whom()
    {
        var given = new Given(Recorded());

        Asks(given, new Residence("a"), "lines", "Residence 1: Enter the address, or choose who it is about");
        Asks(
            given,
            new Residence("a", Carl.Person),
            "lines",
            "Residence 1: Enter the address, or say that it is where the child lives"
        );
        Asks(
            given,
            new Residence("a", Carl.Person, true, From: Said, Until: Said.AddDays(-1)),
            "until",
            "Residence 1: Give a last day that is not before the first"
        );
        Asks(
            given,
            new Residence("a", new Guid(9, 0, 0, new byte[8]), true),
            "person",
            "Residence 1: Choose somebody of the list"
        );
    }

    [Fact]
    public void Entered_on_a_brothers_page_a_row_about_a_child_is_that_childs_own_on_their_record()
    {
        var given = new Given(Recorded());

        given
            .When(
                Team.Fay,
                new RecordResidences
                {
                    On = Said,
                    Residences = [new Residence("a", given.Record.Id, WithChild: true, Lines: "2 Elm Row")],
                }
            )
            .ThenHappened<ResidencesRecorded>()
            .Residences[0]
            .ShouldBe(new Residence("a", Lines: "2 Elm Row"));
    }

    private static void Asks(Given given, Residence row, string field, string message) =>
        given
            .When(Team.Fay, new RecordResidences { On = Said, Residences = [row] })
            .ThenRefused()
            .Problems.ShouldContain(new Problem($"residences:a.{field}", message) { Row = 1 });

    private static ChildRecord Recorded(params Residence[] rows) =>
        Given
            .The([
                new(new ChildRegistered("K1"), Given.Day("2024-01-08")),
                new(Rosa, Given.Day("2024-01-08")),
                new(Carl, Given.Day("2024-01-08")),
                .. rows.Length == 0 ? [] : new Before[] { new(new ResidencesRecorded([.. rows]), Said) },
            ])
            .Record;

    private static string Names(IEnumerable<Housemate> mates) =>
        string.Join(", ", mates.Select(mate => mate.Member.Name));

    private static FamilyMemberRecorded Member(int id, string name) =>
        new(new Guid(id, 0, 0, new byte[8]), name, "relative");
}
