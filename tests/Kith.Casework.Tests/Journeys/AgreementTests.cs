using Kith.Casework.Access;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.People.Agreements;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

/// <summary>What a family agrees to is known for each purpose and agency, can be taken back at once, and a no is talked about again.</summary>
public sealed class AgreementTests
{
    private static readonly Guid Rosa = new("11111111-0000-4000-8000-000000000001");

    [Fact, Ask("D9")]
    public void An_answer_says_who_to_what_and_with_which_agency()
    {
        var past = Family();

        Records(past, Yes() with { Person = null })
            .ThenAsks("agreements:a.person", "Agreement 1: Choose who it is, or enter their name");
        Records(past, Yes() with { Agency = null })
            .ThenAsks("agreements:a.agency", "Agreement 1: Say which agency: a yes to one is no yes to another");
        Records(past, Yes() with { On = past.Next.AddDays(1) })
            .ThenAsks("agreements:a.on", "Agreement 1: Give a day that is today or in the past");
        Records(past, Yes() with { To = AgreementTo.Help, Agency = null }).ThenHappened<AgreementsRecorded>();
    }

    [Fact, Ask("C13")]
    public void A_no_says_what_follows_and_when_it_is_talked_about_again()
    {
        var past = Family();
        var no = Yes() with
        {
            Answer = AgreementAnswer.Refused,
            Follows = "the club goes on",
            Lawful = "other-help",
            ReviewOn = past.Next.AddDays(14),
        };

        Records(past, no with { ReviewOn = null })
            .ThenAsks("agreements:a.review-on", "Agreement 1: Say when you will talk about it again");
        Records(past, no with { ReviewOn = no.On })
            .ThenAsks("agreements:a.review-on", "Agreement 1: Give a day after the one on which they answered");
        Records(past, no with { Lawful = null })
            .ThenAsks("agreements:a.lawful", "Agreement 1: Say what may lawfully follow");
        Records(past, no with { Follows = null })
            .ThenAsks(
                "agreements:a.follows",
                "Agreement 1: Say what follows: what goes on without it, and on what lawful basis"
            );
        Told.On(Records(past, no).ThenRecord().Record)
            .ShouldContain(told =>
                told.Notice.DueOn == no.ReviewOn
                && told.Notice.Act == "record-agreements"
                && told.Recipient == "amira"
                && told.Notice.Says == "recorded a no by Rosa, that we tell Larkfield School. Talk about it again"
            );
    }

    [Fact, Ask("C13"), Ask("D9")]
    public void A_no_whose_row_is_taken_out_or_made_into_another_stays_on_the_record_and_on_the_list_until_they_say_otherwise()
    {
        var past = Family();
        var no = Yes() with
        {
            Answer = AgreementAnswer.Refused,
            Follows = "the club goes on",
            Lawful = "other-help",
            ReviewOn = past.Next.AddDays(14),
        };
        var refused = Records(past, no).ThenRecord();
        Agreement[] later =
        [
            Yes() with
            {
                Id = "b",
                Agency = "Quay Clinic",
            },
            Yes() with
            {
                Agency = "Quay Clinic",
            },
            Yes() with
            {
                To = AgreementTo.Ask,
            },
            Yes() with
            {
                Person = null,
                Name = "Leon",
            },
        ];

        foreach (var row in later)
        {
            var after = refused.When(Team.Fay, Act(past, row)).ThenRecord();
            var standing = after.Record.State.Person.Agreements;
            standing.Length.ShouldBe(2, row.ToString());
            standing.Select(one => one.Id).ShouldBeUnique();
            standing.Any(one => one with { Id = no.Id } == no).ShouldBeTrue();
            AgreementRows.NoTo(after.Record, "Larkfield School", shows: true).ShouldNotBeNull();
            Said(after).ShouldContain("recorded a no by Rosa, that we tell Larkfield School. Talk about it again");
            // It stands in the entry too, from which the page is filled in the next time.
            var said = after.Record.Standing.Select(one => one.Fact).OfType<AgreementsRecorded>().Last();
            said.Agreements.SequenceEqual(standing).ShouldBeTrue();
        }
        foreach (var row in new[] { Yes(), Yes() with { Id = "b", Agency = "the Larkfield school" } })
        {
            var agreed = refused.When(Team.Fay, Act(past, row)).ThenRecord();
            agreed.Record.State.Person.Agreements.ShouldHaveSingleItem().Stands.ShouldBeTrue();
            Said(agreed).ShouldNotContain(says => says.Contains("Talk about it again", StringComparison.Ordinal));
        }
        // A letter put right in the row of a no makes no second no.
        Records(past, no with { Agency = "Larkfeild School" })
            .ThenRecord()
            .When(Team.Fay, Act(past, no))
            .ThenRecord()
            .Record.State.Person.Agreements.ShouldHaveSingleItem();
    }

    [Fact, Ask("D9")]
    public void What_is_taken_back_is_told_to_the_lead_once_and_stands_no_more()
    {
        var past = Family();
        var given = Records(past, Yes()).ThenRecord();
        given.Record.State.Person.Agreements.Single().Stands.ShouldBeTrue();
        var back = Yes() with
        {
            Answer = AgreementAnswer.TakenBack,
            Follows = "the school is told today",
            Lawful = "nothing-more",
            ReviewOn = past.Next.AddDays(30),
        };

        var after = given.When(Team.Fay, Act(past, back)).ThenRecord();
        var again = after.When(Team.Fay, Act(past, back)).ThenRecord();

        after.Record.State.Person.Agreements.Single().Stands.ShouldBeFalse();
        Said(after)
            .ShouldContain("recorded that Rosa took back their agreement that we tell Larkfield School. It ends today");
        Said(again).Count(says => says.Contains("took back", StringComparison.Ordinal)).ShouldBe(1);
        Said(again).Count(says => says.Contains("Talk about it again", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact, Ask("C13")]
    public void Where_nobody_leads_the_day_to_talk_about_a_no_again_stands_on_a_managers_list_also_after_the_end()
    {
        Past[] led = [Past.Held(Team.Amira)];
        Past[] unled = [Past.Registered(), Past.Decided(ReferralDecision.EarlyHelp), Past.Closed()];
        var no = Yes() with { Answer = AgreementAnswer.Refused, ReviewOn = new DateOnly(2024, 6, 1) };

        foreach (var past in led.Concat(unled))
        {
            var given = past.And(new AgreementsRecorded([no]), by: "fay").Given;
            var undone = Undone.Of(given.Record).Where(one => one.Began?.Fact is AgreementsRecorded).ToList();

            undone.ShouldHaveSingleItem().Says.ShouldContain("Talk about it again");
            var on = undone[0].With(Team.All, Shipped.Guidance, past.Next.ToDateTime(default));
            on.Select(person => person.Id).ShouldContain(led.Contains(past) ? "amira" : "ruth");
            Told.On(given.Record).Single(told => told.Notice.Kind == "agreement").Notice.DueOn.ShouldBe(no.ReviewOn);
        }
        Said(Past.Closed().And(new AgreementsRecorded([no])).And(new AgreementsRecorded([Yes()])).Given)
            .ShouldNotContain(says => says.Contains("no by", StringComparison.Ordinal));
        // Nobody is to talk with a family about the help of a child who has died.
        Said(Past.Closed().And(new AgreementsRecorded([no])).And(new ChildDied()).Given)
            .ShouldNotContain(says => says.Contains("no by", StringComparison.Ordinal));
    }

    [Fact, Ask("D9")]
    public void What_is_taken_back_where_nobody_leads_is_told_to_the_managers_and_not_again_once_the_lead_was_told()
    {
        var back = new AgreementsRecorded([
            Yes() with
            {
                Answer = AgreementAnswer.TakenBack,
                Follows = "the club goes on",
                ReviewOn = new DateOnly(2024, 2, 5),
            },
        ]);
        Told.On(Past.Decided(ReferralDecision.EarlyHelp).And(back).Given.Record)
            .Where(told => told.Notice.Kind == "agreement")
            .Select(told => told.Notice.To)
            .Distinct()
            .ShouldBe([NoticeTo.Manager]);
        Said(Past.Closed().And(back).Given).ShouldContain(says => says.Contains("took back", StringComparison.Ordinal));
        Said(Past.Held(Team.Amira).And(back).And(new EpisodeClosed("RC7", "well") { Episode = 1 }).Given)
            .ShouldNotContain(says => says.Contains("took back", StringComparison.Ordinal));
    }

    private static Past Family() => Past.Held(Team.Amira).And(new FamilyMemberRecorded(Rosa, "Rosa", "mother"), 0);

    private static Agreement Yes() =>
        new(
            "a",
            Rosa,
            To: AgreementTo.Tell,
            Agency: "Larkfield School",
            Answer: AgreementAnswer.Agreed,
            On: new DateOnly(2024, 1, 5)
        );

    private static Then Records(Past past, Agreement agreement) => past.Given.When(Team.Fay, Act(past, agreement));

    private static RecordAgreements Act(Past past, Agreement agreement) =>
        new() { On = past.Next, Agreements = [agreement] };

    private static List<string> Said(Given given) => [.. Told.On(given.Record).Select(told => told.Notice.Says)];
}
