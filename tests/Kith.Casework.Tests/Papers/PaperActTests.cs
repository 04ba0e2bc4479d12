using Kith.Casework.Access;
using Kith.Casework.ChildInNeed;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.Papers;

public sealed class PaperActTests
{
    private const string Plan = "child-in-need-plan-for-parent";
    private static readonly AddressRecorded Open = new("7 Open Street, Leeds", "LS1 4AB");
    private static readonly AddressRecorded Kept = new("12 Hidden Lane, Otherton", "ZZ1 1ZZ", true);

    [Fact]
    public void A_parent_gets_the_plan_with_who_does_what_by_when_at_the_address_they_share()
    {
        var paper = Family.Made(Record(Open), Plan, Family.Mother)!;

        paper.Frozen.Content.ShouldContain("<address>Rosa Hart<br />7 Open Street<br />Leeds<br />LS1 4AB</address>");
        paper.Frozen.Content.ShouldContain("<td>Cooks on Thursdays</td>");
        paper.Frozen.Content.ShouldContain("<td>3 May 2024</td>");
        paper.SecondBecause.ShouldBeEmpty();
        paper.Withheld.ShouldBe(0);
    }

    [Theory, Ask("B17")]
    [InlineData("Rosa wanted Gran to decide. The danger is at night, when she is away", true)]
    [InlineData(null, false)]
    public void The_paper_of_a_conference_says_what_was_not_done_as_the_family_wanted_and_what_to_do_where_one_disagrees(
        string? wish,
        bool stands
    )
    {
        var past = Family
            .Planned(true, Open)
            .And(
                new Protection.ReviewConferenceHeld(Protection.ReviewDecision.Continue, WishNotFollowed: wish)
                {
                    Episode = 1,
                }
            );

        var paper = Family.Made(((Given)past).Record, "conference-decisions-for-parent", Family.Mother)!.Frozen.Content;

        paper.Contains("What was not done as the family wanted, and why").ShouldBe(stands);
        paper.Contains("The danger is at night").ShouldBe(stands);
        paper.ShouldContain("If you do not agree");
    }

    [Fact]
    public void A_parent_apart_gets_no_address_of_the_child() =>
        Family.Made(Record(Open), Plan, Family.Father)!.Frozen.Content.ShouldNotContain("Open Street");

    [Fact]
    public void What_is_left_out_is_marked_as_withheld()
    {
        var paper = Family.Made(Record(Kept, "Moves to 12 Hidden Lane"), Plan, Family.Father)!;

        paper.Frozen.Content.ShouldContain("<em>withheld</em>");
        paper.Questions.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_that_was_typed_becomes_markup()
    {
        var typed = "<script>alert(1)</script> [a](javascript:b) | x\n# Big **bold** {{ child.name }} <!-- -->";

        var html = Family.Made(Record(Open, typed, at: 2), Plan, Family.Mother)!.Frozen.Content;

        html.ShouldContain(
            "&lt;script&gt;alert(1)&lt;/script&gt; [a](javascript:b) | x # Big **bold** {{ child.name }} &lt;!-- --&gt;"
        );
        html.ShouldNotContain("<script");
        html.ShouldNotContain("<a ");
    }

    [Fact]
    public void A_brother_s_plan_says_nothing_of_an_address_that_is_secret_on_his_sister_s_record()
    {
        var record = Record(Open, "Visits are at 12 Hidden Lane");
        var sister = Given.The([new Before(Kept, Given.Day("2024-01-08"))], Family.Brother.Person).Record;

        new Given(record) { Others = [sister] }
            .When(Team.Amira, Prepare(record, Family.Mother, stays: "plan.wants"))
            .ThenRefused()
            .Problems.ShouldContain(problem => problem.Message.Contains("nobody can agree to it"));
    }

    [Fact]
    public void A_place_where_somebody_stays_that_is_kept_secret_is_in_nobody_s_paper()
    {
        var past = Family
            .Planned(false, Open, "Sleeps at 12 Hidden Lane")
            .And(
                new ResidencesRecorded([
                    new Residence("r1", Family.Gran.Person, Lines: "12 Hidden Lane, Otherton", Protected: true),
                ])
            );

        new Given(((Given)past).Record)
            .When(Team.Amira, Prepare(((Given)past).Record, Family.Mother, stays: "plan.wants"))
            .ThenRefused()
            .Problems.ShouldContain(problem => problem.Message.Contains("nobody can agree to it"));
    }

    [Fact]
    public void A_parent_whose_stay_with_the_child_has_an_end_is_sent_nothing_to_the_child_s_address()
    {
        var past = Family
            .Planned(false, Open)
            .And(
                new ResidencesRecorded([
                    new Residence("r1", Family.Mother.Person, WithChild: true, Until: new DateOnly(2024, 1, 9)),
                ])
            );

        Family.Made(((Given)past).Record, Plan, Family.Mother)!.Frozen.Content.ShouldNotContain("Open Street");
    }

    [Fact]
    public void Somebody_who_is_no_parent_and_has_no_responsibility_gets_no_parent_s_paper()
    {
        var record = (
            (Given)Family.Planned(false, Open).And(new FamilyMemberRecorded(Family.Id(8), "Max Lodger", "lodger", true))
        ).Record;

        new Given(record)
            .When(Team.Amira, Prepare(record, Family.Mother) with { Recipient = Family.Id(8) })
            .ThenAsks(
                "document",
                "Choose for whom it is. Only a parent, or somebody with parental responsibility, gets this paper"
            );
    }

    [Fact]
    public void A_third_person_who_is_named_is_asked_about_and_read_by_a_second_person()
    {
        var record = Record(Open, "Darren fetches her on Fridays");

        new Given(record)
            .When(Team.Amira, Prepare(record, Family.Mother))
            .ThenAsks("passage:plan.wants", "What has to change: say whether it is left out or stays");
        Prepared(record, Family.Mother, stays: "plan.wants").SecondBecause.ShouldBe(["Somebody else is named in it."]);
    }

    [Theory]
    [InlineData("Takes Thursdays until Darren’s new shifts start")]
    [InlineData("Sleeps at DARREN'S on Fridays")]
    [InlineData("That was Darren's.")]
    public void Somebody_is_named_by_what_is_theirs(string typed) =>
        new Given(Record(Open, typed))
            .When(Team.Amira, Prepare(Record(Open, typed), Family.Mother))
            .ThenAsks("passage:plan.wants", "What has to change: say whether it is left out or stays");

    [Fact]
    public void Who_lives_with_reader_and_child_is_no_third_person()
    {
        var record = (
            (Given)
                Family
                    .Planned(false, Open, "Tom reads to her")
                    .And(new FamilyMemberRecorded(Family.Id(9), "Tom Hart", "brother", true, HasRecord: true))
        ).Record;

        Prepared(record, Family.Mother).SecondBecause.ShouldBeNull();
    }

    [Fact]
    public void A_name_of_another_family_is_asked_about()
    {
        var record = Record(Open, "Plays at Kit Marlow’s");
        var practice = Given.Practice(Team.Amira, record.ByDate[^1].On) with { NamesElsewhere = ["Kit Marlow"] };

        var refused = (Outcome.Refused)Deciding.Decide(Prepare(record, Family.Mother), record, practice);

        refused.Problems.ShouldHaveSingleItem().Field.ShouldBe("passage:plan.wants");
    }

    [Theory]
    [InlineData("Ring 01632 960999")]
    [InlineData("Mail kit@example.org")]
    [InlineData("Goes to LS2 9JT on Mondays")]
    [InlineData("The club is at 4 Mill Road")]
    public void What_looks_like_an_address_or_a_telephone_number_is_asked_about(string typed)
    {
        var record = Record(Open, typed);

        new Given(record)
            .When(Team.Amira, Prepare(record, Family.Mother))
            .ThenAsks("passage:plan.wants", "What has to change: say whether it is left out or stays");
        Prepared(record, Family.Mother, stays: "plan.wants").SecondBecause.ShouldBeNull();
    }

    [Fact]
    public void Nobody_issues_alone_what_goes_to_somebody_from_whom_something_is_kept()
    {
        var given = After(Record(Kept), Family.Father, out var number);

        given
            .When(Team.Amira, new IssuePaper { On = Last(given), Paper = number })
            .ThenRefused()
            .Problems.ShouldHaveSingleItem()
            .Message.ShouldContain("somebody else has to read it");
        given.When(Team.Ruth, new IssuePaper { On = Last(given), Paper = number }).ThenHappened<PaperIssued>();
    }

    [Fact]
    public void A_paper_for_a_record_restricted_to_named_people_is_read_by_two()
    {
        var past = Family
            .Planned(false, Open)
            .And(
                new RecordRestricted(
                    RestrictionKind.Shown,
                    ["amira", "ruth"],
                    "amira",
                    "colleague",
                    new DateOnly(2025, 1, 1)
                )
            );

        Prepared(((Given)past).Record, Family.Mother)
            .SecondBecause.ShouldBe(["This record is restricted to named people."]);
    }

    [Fact]
    public void What_is_issued_is_kept_under_the_hash_that_the_fact_names()
    {
        var given = After(Record(Open), Family.Mother, out var number);

        var outcome = given.When(Team.Amira, new IssuePaper { On = Last(given), Paper = number }).Outcome;

        var done = outcome.ShouldBeOfType<Outcome.Done>();
        var kept = done.Papers.ShouldHaveSingleItem();
        ((PaperIssued)done.Facts.ShouldHaveSingleItem().Fact).Content.ShouldBe(kept.Hash);
        kept.Content.ShouldContain("Rosa Hart");
    }

    [Fact]
    public void A_paper_is_not_issued_once_the_record_says_something_else()
    {
        var given = After(Record(Open), Family.Mother, out var number);
        var now = new Given(
            given.Record.With([
                Given.Written(
                    new ChildInNeedPlanReviewed("better", Steps.Of("Gran cooks")) { Episode = 1 },
                    Last(given),
                    null,
                    "amira",
                    given.Record.Version + 1
                ),
            ])
        );

        now.When(Team.Amira, new IssuePaper { On = Last(now), Paper = number })
            .ThenAsks(
                "paper",
                "What stands on the record has changed since this paper was prepared. Send it back, and prepare it again"
            );
    }

    [Fact]
    public void A_reader_who_became_barred_since_gets_it_from_nobody_alone()
    {
        var given = After(Record(Open, "Lives at home"), Family.Father, out var number);
        var now = new Given(
            given.Record.With([Given.Written(Kept, Last(given), null, "amira", given.Record.Version + 1)])
        );

        now.When(Team.Amira, new IssuePaper { On = Last(now), Paper = number })
            .ThenRefused()
            .Problems.ShouldContain(problem => problem.Message.Contains("somebody else has to read it"));
    }

    [Fact]
    public void Each_parent_and_a_child_who_is_old_enough_are_owed_the_plan_until_they_were_given_it()
    {
        var given = After(Record(Open), Family.Mother, out var number)
            .After(Team.Amira, new IssuePaper { On = Given.Day("2024-03-01"), Paper = number });

        Owed(given)
            .ShouldBe(
                [("Rosa Hart", false), ("Darren Blackmark", false), ("Ilse Greymark", false), ("Ada Hart", false)],
                ignoreOrder: true
            );

        var after = given.After(
            Team.Amira,
            new RecordPaperGiven
            {
                On = Given.Day("2024-03-02"),
                Paper = number,
                How = PaperWay.Hand,
            }
        );
        Owed(after).ShouldContain(("Rosa Hart", true));

        var back = after.After(
            Team.Amira,
            new RecordPaperGiven
            {
                On = Given.Day("2024-03-03"),
                Paper = number,
                How = PaperWay.CameBack,
            }
        );
        Owed(back).ShouldContain(("Rosa Hart", false));
    }

    [Fact]
    public void A_plan_that_was_reviewed_since_has_to_be_given_again()
    {
        var given = After(Record(Open), Family.Mother, out var number)
            .After(
                Team.Amira,
                new IssuePaper { On = Given.Day("2024-03-01"), Paper = number },
                new RecordPaperGiven
                {
                    On = Given.Day("2024-03-02"),
                    Paper = number,
                    How = PaperWay.Hand,
                }
            );
        var reviewed = given.Record.With([
            Given.Written(
                new ChildInNeedPlanReviewed("better", Steps.Of("Gran cooks")) { Episode = 1 },
                Given.Day("2024-03-04"),
                null,
                "amira",
                given.Record.Version + 1
            ),
        ]);

        Owed(new Given(reviewed)).ShouldContain(("Rosa Hart", false));
    }

    [Fact]
    public void A_withdrawn_paper_counts_no_more()
    {
        var given = After(Record(Open), Family.Mother, out var number)
            .After(
                Team.Amira,
                new IssuePaper { On = Given.Day("2024-03-01"), Paper = number },
                new RecordPaperGiven
                {
                    On = Given.Day("2024-03-02"),
                    Paper = number,
                    How = PaperWay.Hand,
                },
                new WithdrawPaper
                {
                    On = Given.Day("2024-03-03"),
                    Paper = number,
                    Reason = "wrong door",
                    Done = "fetched back",
                }
            );

        Owed(given).ShouldContain(("Rosa Hart", false));
        given
            .When(
                Team.Amira,
                new RecordPaperGiven
                {
                    On = Given.Day("2024-03-04"),
                    Paper = number,
                    How = PaperWay.Hand,
                }
            )
            .ThenCannotFollow("No paper is issued.");
    }

    private static ChildRecord Record(AddressRecorded address, string typed = "Sleeps well", int at = 0) =>
        ((Given)Family.Planned(false, address, typed, at)).Record;

    private static DateOnly Last(Given given) => given.Record.ByDate[^1].On;

    private static PreparePaper Prepare(ChildRecord record, FamilyMemberRecorded reader, string? stays = null) =>
        new()
        {
            On = record.ByDate[^1].On,
            Document = Plan,
            Recipient = reader.Person,
            Stays = stays,
        };

    private static PaperPrepared Prepared(ChildRecord record, FamilyMemberRecorded reader, string? stays = null) =>
        new Given(record).When(Team.Amira, Prepare(record, reader, stays)).ThenHappened<PaperPrepared>();

    private static Given After(ChildRecord record, FamilyMemberRecorded reader, out int number)
    {
        number = record.Version + 1;
        return new Given(record).After(Team.Amira, Prepare(record, reader));
    }

    private static IEnumerable<(string, bool)> Owed(Given given) =>
        OwedPaper
            .Of(given.Record, Shipped.Documents, Given.Day("2024-03-05"))
            .Select(owed => (owed.Reader.Name, owed.IsGiven));
}
