using Kith.Casework.ChildInNeed;
using Kith.Casework.FrontDoor;
using Kith.Casework.Meetings;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

public sealed class AssessmentTests
{
    [Fact, Ask("E11")]
    public void Under_2018_a_social_worker_starts_the_assessment_and_under_2023_a_practice_supervisor()
    {
        var old = Past.Held(Team.Amira, "2023-10-30");
        var now = Past.Held(Team.Amira);

        old.Given.When(Team.Amira, Start(old.Next)).ThenHappened<AssessmentStarted>();
        now.Given.When(Team.Amira, Start(now.Next)).ThenRefusedBy("s17-assessment-initiate");
        now.Given.When(Team.Ruth, Start(now.Next)).ThenHappened<AssessmentStarted>();
    }

    [Fact, Ask("B8")]
    public void Who_needs_other_help_to_take_part_is_asked_as_soon_as_an_assessment_starts()
    {
        var past = Past.Held(Team.Amira);

        past.Given.When(Team.Ruth, Start(past.Next) with { Interpreter = " " })
            .ThenAsks("interpreter", "Say who needs other help, or that nobody does");
    }

    [Fact, Ask("B14")]
    public void The_father_is_asked_about_as_soon_as_an_assessment_starts()
    {
        var past = Past.Held(Team.Amira);

        past.Given.When(Team.Ruth, Start(past.Next) with { Fathers = null })
            .ThenAsks("people", "Say of each parent whether they take part, also of one who is not on record");
    }

    [Fact, Ask("D2"), Ask("B14")]
    public void An_assessment_that_is_late_is_authorised_once_it_says_why_and_the_reason_stands_under_its_limit()
    {
        var late = Past.Submitted(from: "2024-01-08");
        var authorise = new AuthoriseAssessment { On = late.Next.AddDays(70), Episode = 1 };

        late.Given.When(Team.Ruth, authorise with { On = late.Next }).ThenHappened<AssessmentAuthorised>();
        late.Given.When(Team.Ruth, authorise)
            .ThenRefusedBy("assessment-max-duration")
            .ShouldHaveSingleItem()
            .Because.ShouldStartWith("The limit of 45 working days has passed, and nobody has said why.");
        var done = late
            .Given.When(
                Team.Ruth,
                authorise with
                {
                    Departures =
                    [
                        new Departure("assessment-max-duration", "The family was abroad for a month", "ruth"),
                    ],
                }
            )
            .ThenRecord();

        var run = Shipped
            .Guidance.Clocks(done.Record.ByDate, authorise.On.ToDateTime(new TimeOnly(18, 0)))
            .Last(clock => clock.Duty.Id == "assessment-max-duration");
        (run.Status, run.HasReason).ShouldBe((ClockStatus.MetLate, true));
    }

    [Fact]
    public void An_assessment_waits_for_the_decision_on_the_referral()
    {
        var past = Past.Referral();

        past.Given.When(Team.Ruth, Start(past.Next)).ThenRefusedBy("referral-decision-first");
    }

    [Fact]
    public void A_second_assessment_does_not_start_while_one_goes_on()
    {
        var past = Past.Assessing();

        past.Given.When(Team.Ruth, Start(past.Next)).ThenCannotFollow("An assessment is going on already.");
    }

    [Theory, Ask("E6")]
    [InlineData("2023-06-05")]
    [InlineData("2024-01-08")]
    public void An_assessment_is_finished_when_the_child_has_been_seen_or_it_says_why_not(string from)
    {
        var unseen = Past.Assessing(from);
        var seen = Past.Seen(from);

        unseen.Given.When(Team.Amira, Finish(unseen.Next)).ThenRefusedBy("assessment-child-seen");
        unseen
            .Given.When(Team.Amira, Finish(unseen.Next) with { ChildNotSeenReason = "abroad until May" })
            .ThenHappened<AssessmentSubmitted>();
        seen.Given.When(Team.Amira, Finish(seen.Next)).ThenHappened<AssessmentSubmitted>();
    }

    [Fact]
    public void A_home_visit_at_which_the_child_was_seen_counts()
    {
        var past = Past.Assessing()
            .And(new HomeVisitMade(true, true, null, "hi", "tea", null, true, null) { Episode = 1 });

        past.Given.When(Team.Amira, Finish(past.Next)).ThenHappened<AssessmentSubmitted>();
    }

    [Fact, Ask("E6")]
    public void A_look_at_an_assessment_sets_the_day_of_the_next_until_the_assessment_is_finished()
    {
        var begun = Past.Assessing("2025-03-03").Given;
        var looked = begun.After(Team.Ruth, Look("2025-03-19"));
        var again = looked.After(Team.Ruth, Look("2025-04-02"));

        Next(begun).ShouldBe("21 March 2025");
        Next(looked).ShouldBe("2 April 2025");
        Next(again).ShouldBe("16 April 2025");
        Next(Past.Submitted(from: "2025-03-03")).ShouldBeNull();
    }

    [Fact, Ask("E6")]
    public void A_day_agreed_for_the_next_look_at_one_assessment_stands_in_place_of_the_usual_one()
    {
        var begun = Past.Assessing("2025-03-03").Given;
        var agreed = Look("2025-03-19") with { LookAgain = Given.Day("2025-03-25") };
        var looked = begun.After(Team.Ruth, agreed);
        var later = looked.After(Team.Ruth, Look("2025-03-24"));

        Next(looked).ShouldBe("25 March 2025");
        Next(later).ShouldBe("7 April 2025");
        begun
            .When(Team.Ruth, agreed with { LookAgain = Given.Day("2025-03-19") })
            .ThenAsks("look-again", "Give a day after this look on which you look again");
    }

    [Fact, Ask("E6")]
    public void A_day_agreed_at_the_start_for_the_first_look_stands_in_place_of_the_usual_one()
    {
        var past = Past.Held(Team.Amira, "2025-03-03");
        var agreed = Start(past.Next) with { LookAgain = past.Next.AddDays(4) };
        var begun = past.Given.After(Team.Ruth, agreed);
        var looked = begun.After(Team.Ruth, Look("2025-03-05") with { On = past.Next.AddDays(2) });

        Next(begun).ShouldBe(Plain.Day(past.Next.AddDays(4)));
        Next(looked).ShouldNotBe(Next(begun));
        past.Given.When(Team.Ruth, agreed with { LookAgain = past.Next })
            .ThenAsks("look-again", "Give a day after the start on which you first look at it");
    }

    private static ReviewAssessment Look(string on) =>
        new()
        {
            On = Given.Day(on),
            Episode = 1,
            Note = "both parents were heard",
            FamilySaid = "it goes well",
        };

    private static string? Next(Given given) =>
        Shipped
            .Guidance.Clocks(given.Record.Standing, given.Record.Standing[^1].On.ToDateTime(new TimeOnly(18, 0)))
            .SingleOrDefault(clock =>
                clock.Duty.Id.StartsWith("assessment-look-", StringComparison.Ordinal) && clock.IsOpen
            )
            is { } next
            ? Plain.Day(next.Due)
            : null;

    [Fact, Ask("B14")]
    public void A_father_of_whom_the_assessment_said_nothing_is_told_what_it_found_all_the_same()
    {
        var tom = Guid.NewGuid();
        var past = Past.Authorised().And(new Casework.People.FamilyMemberRecorded(tom, "Tom Hart", "father"), 0);

        new TellOfAssessment()
            .Begins("people", past.Given.Record, past.Given.Record.State.Open!, null)!
            .Cast<MeetingPerson>()
            .ShouldContain(row => row.Person == tom);
    }

    [Fact, Ask("E6")]
    public void Whoever_referred_and_the_agencies_asked_are_told_within_a_time_that_stops_once_nobody_of_them_is_left()
    {
        var found = Past.Authorised("2025-03-03");
        var child = new MeetingPerson("child", "child", GivenHow: "in person", Proof: "she told it back");
        var referrer = new MeetingPerson("referrer", "referrer", GivenHow: "letter", Proof: "she rang to thank");
        TellOfAssessment Tell(MeetingPerson whom) =>
            new()
            {
                On = found.Next,
                Episode = 1,
                People = [whom],
            };
        static ClockReading OfTelling(Given given) =>
            Shipped
                .Guidance.Clocks(given.Record.Standing, given.Record.Standing[^1].On.ToDateTime(new TimeOnly(18, 0)))
                .Single(clock => clock.Duty.Id == "outcome-told-agencies-local");

        var before = found.Given;
        var childTold = before.After(Team.Amira, Tell(child));
        var everybodyTold = childTold.After(Team.Amira, Tell(referrer));

        OfTelling(before).IsOpen.ShouldBeTrue();
        OfTelling(childTold).IsOpen.ShouldBeTrue();
        OfTelling(everybodyTold).Status.ShouldBe(ClockStatus.MetInTime);
    }

    private static IEnumerable<string> Prompted(Past past) =>
        Shipped
            .Guidance.Read(past.Given.Record.Standing, past.Next.ToDateTime(new TimeOnly(18, 0)))
            .Prompts.Select(prompt => prompt.Duty.Id);

    [Fact, Ask("E6")]
    public void What_an_assessment_found_is_told_to_everybody_with_what_shows_it_until_nobody_is_left()
    {
        var past = Past.Authorised();
        var child = new MeetingPerson("child", "child", GivenHow: "in person", Proof: "she told it back");
        var referrer = new MeetingPerson("anew", "referrer", WhyNot: "left, no new number");
        TellOfAssessment Tell(params Rows<MeetingPerson> people) =>
            new()
            {
                On = past.Next,
                Episode = 1,
                People = people,
            };

        past.Given.When(Team.Amira, Tell(child with { Proof = null }))
            .ThenAsks("people:child.proof", "Person 1: Say what shows that they know, or why nothing does");
        past.Given.When(Team.Amira, Tell(child with { GivenHow = null }))
            .ThenAsks(
                "people:child.given-how",
                "Person 1: Say how they were told, or why they were not. Take out those who are told another day"
            );

        var first = past.Given.When(Team.Amira, Tell(child)).ThenHappened<AssessmentOutcomeTold>();
        first.Owed.ShouldBe(["referrer"]);
        var told = past.And(first with { Episode = 1 });
        Prompted(past).ShouldContain("assessment-inform-decision");
        Prompted(told).ShouldContain("assessment-inform-decision");

        var rest = told.And(
            told.Given.When(Team.Amira, Tell(referrer)).ThenHappened<AssessmentOutcomeTold>() with
            {
                Episode = 1,
            }
        );
        Prompted(rest).ShouldNotContain("assessment-inform-decision");
        rest.Given.When(Team.Amira, Tell(child)).ThenCannotFollow("Everybody has been told what it found.");
    }

    [Theory, Ask("E2")]
    [InlineData("2023-06-05")]
    [InlineData("2024-01-08")]
    public void A_supervisor_cannot_authorise_or_return_an_assessment_of_their_own(string from)
    {
        var past = Past.Submitted("ruth", from);
        var authorise = new AuthoriseAssessment { On = past.Next, Episode = 1 };

        past.Given.When(Team.Ruth, authorise)
            .ThenRefusedBy("assessment-approve")
            .Single()
            .Because.ShouldStartWith("Nobody approves or returns their own work.");
        past.Given.When(
                Team.Ruth,
                new ReturnAssessment
                {
                    On = past.Next,
                    Episode = 1,
                    Reason = "more",
                }
            )
            .ThenRefusedBy("assessment-approve");
        past.Given.When(Team.Helen, authorise).ThenHappened<AssessmentAuthorised>();
    }

    [Fact, Ask("E2", "E11")]
    public void A_manager_who_is_no_social_worker_could_authorise_under_2018_and_cannot_under_2023()
    {
        var old = Past.Submitted(from: "2023-06-05");
        var now = Past.Submitted();

        old.Given.When(Team.Dev, new AuthoriseAssessment { On = old.Next, Episode = 1 })
            .ThenHappened<AssessmentAuthorised>();
        now.Given.When(Team.Dev, new AuthoriseAssessment { On = now.Next, Episode = 1 })
            .ThenRefusedBy("assessment-approve");
    }

    [Fact, Ask("E2")]
    public void A_social_worker_cannot_authorise_a_colleagues_assessment()
    {
        var past = Past.Submitted();

        past.Given.When(Team.Ben, new AuthoriseAssessment { On = past.Next, Episode = 1 })
            .ThenRefusedBy("assessment-approve");
    }

    [Fact]
    public void A_returned_assessment_goes_on_and_can_be_finished_again()
    {
        var past = Past.Submitted();
        var returned = past.Given.After(
            Team.Ruth,
            new ReturnAssessment
            {
                On = past.Next,
                Episode = 1,
                Reason = "what does Dad say?",
            }
        );

        returned.Record.State.Open!.ChildInNeed.Assessment!.ReturnedBecause.ShouldBe("what does Dad say?");
        returned.When(Team.Amira, Finish(past.Next)).ThenHappened<AssessmentSubmitted>();
    }

    [Fact]
    public void Authorising_carries_over_what_was_found()
    {
        var past = Past.Submitted();

        past.Given.When(Team.Ruth, new AuthoriseAssessment { On = past.Next, Episode = 1 })
            .ThenHappened<AssessmentAuthorised>()
            .Factors.ShouldBe(["4B"]);
    }

    [Fact]
    public void There_is_nothing_to_authorise_before_the_assessment_is_finished()
    {
        var past = Past.Seen();

        past.Given.When(Team.Ruth, new AuthoriseAssessment { On = past.Next, Episode = 1 })
            .ThenCannotFollow("No assessment is waiting for approval.");
    }

    [Theory]
    [InlineData(AssessmentOutcome.ChildInNeedPlan, Stages.ChildInNeed)]
    [InlineData(AssessmentOutcome.DisabledChildSupport, Stages.DisabledChildSupport)]
    [InlineData(AssessmentOutcome.EarlyHelp, Stages.EarlyHelp)]
    [InlineData(AssessmentOutcome.StrategyDiscussion, Stages.StrategyDiscussion)]
    [InlineData(AssessmentOutcome.NoFurtherAction, Stages.Section17)]
    public void An_authorised_assessment_leads_where_it_says(AssessmentOutcome outcome, string stage)
    {
        var past = Past.Seen()
            .And(new AssessmentSubmitted(Outcome: outcome) { Episode = 1 })
            .And(new AssessmentAuthorised { Episode = 1 }, by: "ruth");

        past.Given.Record.State.Open!.Stage.ShouldBe(stage);
    }

    private static StartAssessment Start(DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            Focus = "what helps",
            Interpreter = "nobody",
            Fathers = "will take part",
            ChildInterpreter = InterpreterNeed.None,
            ChildAdvocacy = AdvocacyOffer.Offered,
        };

    private static SubmitAssessment Finish(DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            ParentsSay = "Mum is tired",
            Strengths = "Gran",
            Worries = "tiredness",
            Analysis = "needs rest",
            Factors = ["4B"],
            ChildInterpreter = InterpreterNeed.None,
            ChildAdvocacy = AdvocacyOffer.Declined,
            ChildHeard = Heard.TogetherAndApart,
            Outcome = AssessmentOutcome.ChildInNeedPlan,
        };
}
