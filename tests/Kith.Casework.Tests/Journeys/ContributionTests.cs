using Kith.Casework.Agencies;
using Kith.Casework.ChildInNeed;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

/// <summary>Agencies are asked to contribute to an assessment, chased, and heard, each with a date.</summary>
[Ask("E6"), Ask("C9")]
public sealed class ContributionTests
{
    private static Past Asked() =>
        Past.Assessing("2025-03-03").And(new ContributionsRequested(Examples.TwoChecks) { Episode = 1 });

    [Fact]
    public void What_was_asked_is_owed_until_each_has_come_or_is_known_not_to_be_had()
    {
        var past = Asked();
        Limit(past.Given.Record, past.Next).ShouldBe(ClockStatus.Running);

        var chased = past
            .Given.When(Team.Amira, Answers(past.Next, ("k1", CheckStanding.Received), ("k2", CheckStanding.Chased)))
            .ThenRecord();
        var came = chased.When(Team.Amira, Answers(past.Next, ("k2", CheckStanding.NotReceived))).ThenRecord();

        Limit(chased.Record, past.Next).ShouldBe(ClockStatus.Running);
        Limit(came.Record, past.Next).ShouldBe(ClockStatus.MetInTime);
        came.Record.State.Open!.ChildInNeed.Contributions.ShouldAllBe(one => !one.IsOpen);
        Limit(past.Given.Record, past.Next.AddDays(30)).ShouldBe(ClockStatus.Overdue);
    }

    [Fact]
    public void Each_says_when_it_was_asked_chased_and_received()
    {
        var past = Asked();

        var came = past
            .Given.When(Team.Amira, Answers(past.Next, ("k2", CheckStanding.Chased)))
            .ThenRecord()
            .When(Team.Amira, Answers(past.Next.AddDays(2), ("k2", CheckStanding.Received)))
            .ThenRecord();

        var made = came.Record.State.Open!.ChildInNeed.Contributions[1];
        made.On.ShouldBe(past.Next.AddDays(-1));
        made.Answers.Select(answer => (answer.Answer.Standing, answer.On))
            .ShouldBe([(CheckStanding.Chased, past.Next), (CheckStanding.Received, past.Next.AddDays(2))]);
    }

    [Fact]
    public void The_page_of_what_came_begins_with_what_is_open_and_a_new_assessment_with_nothing()
    {
        var past = Asked();
        var answered = past.Given.When(Team.Amira, Answers(past.Next, ("k1", CheckStanding.Received))).ThenRecord();

        new RecordContributions()
            .Begins("answers", answered.Record, answered.Record.State.Open!, null)!
            .Cast<CheckAnswer>()
            .ShouldBe([new CheckAnswer("k2", "Duty sergeant")]);

        var again = Asked().And(new AssessmentStarted("what now") { Episode = 1 });
        again.Given.Record.State.Open!.ChildInNeed.Contributions.ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_is_asked_once_the_assessment_is_finished_and_nothing_is_heard_that_nobody_asked()
    {
        var finished = Past.Submitted();
        finished
            .Given.When(
                Team.Amira,
                new RequestContributions
                {
                    On = finished.Next,
                    Episode = 1,
                    Asked = Examples.TwoChecks,
                }
            )
            .ThenCannotFollow("Nothing is being assessed or looked into at present.");
        var nothing = Past.Assessing();
        nothing
            .Given.When(Team.Amira, Answers(nothing.Next, ("k1", CheckStanding.Received)))
            .ThenCannotFollow("No agency was asked for anything that has not come.");
    }

    [Fact, Ask("E9")]
    public void An_enquiry_that_began_without_an_assessment_asks_agencies_too_chases_them_and_hears_them()
    {
        var past = Past.Enquiry("2025-03-03");
        var asks = new RequestContributions
        {
            On = past.Next,
            Episode = 1,
            Asked = [.. Examples.TwoChecks.Select(check => check with { By = null })],
        };

        var asked = past.Given.When(Team.Amira, asks).ThenRecord();
        var chased = asked
            .When(Team.Amira, Answers(past.Next, ("k1", CheckStanding.Received), ("k2", CheckStanding.Chased)))
            .ThenRecord();

        Limit(chased.Record, past.Next).ShouldBe(ClockStatus.Running);
        var answered = chased.When(Team.Amira, Answers(past.Next, ("k2", CheckStanding.NotReceived))).ThenRecord();
        Limit(answered.Record, past.Next).ShouldBe(ClockStatus.MetInTime);
    }

    [Fact]
    public void What_an_enquiry_still_waits_for_is_not_forgotten_because_an_assessment_begins()
    {
        var past = Past.Enquiry("2025-03-03")
            .And(new ContributionsRequested(Examples.TwoChecks) { Episode = 1 })
            .And(
                new ContributionsReceived([new("k1", null, CheckStanding.Received, Said: "Away")], true) { Episode = 1 }
            )
            .And(new AssessmentStarted("what now") { Episode = 1 });

        past.Given.Record.State.Open!.ChildInNeed.Contributions.Single().Check.Id.ShouldBe("k2");
    }

    [Fact]
    public void What_came_says_what_it_says()
    {
        var past = Asked();

        past.Given.When(
                Team.Amira,
                new RecordContributions
                {
                    On = past.Next,
                    Episode = 1,
                    Answers = [new("k1", null, CheckStanding.Received)],
                }
            )
            .ThenAsks("answers:k1.said", "Contribution 1: Say what they said, or why it is not to be had");
    }

    private static ClockStatus Limit(ChildRecord record, DateOnly on) =>
        Shipped
            .Guidance.Read(record.ByDate, on.ToDateTime(new TimeOnly(12, 0)))
            .Clocks.Single(clock => clock.Duty.Id == "contributions-local")
            .Status;

    private static RecordContributions Answers(DateOnly on, params (string Id, CheckStanding Standing)[] came) =>
        new()
        {
            On = on,
            Episode = 1,
            Answers = [.. came.Select(one => new CheckAnswer(one.Id, null, one.Standing, Said: "Away on Mondays"))],
        };
}
