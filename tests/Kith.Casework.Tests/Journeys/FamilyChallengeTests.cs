using Kith.Casework.Challenges;
using Kith.Casework.ChildInNeed;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

/// <summary>A child or a parent challenges an assessment or a decision; somebody who did not decide it looks at it again, in time, and answers.</summary>
[Ask("B2"), Ask("B4")]
public sealed class FamilyChallengeTests
{
    private static readonly FamilyMemberRecorded Mina = new(
        new Guid("11111111-0000-4000-8000-00000000000c"),
        "Mina Hart",
        "mother"
    );

    private static Past Assessed() => Past.Authorised("2025-03-03").And(Mina);

    [Fact]
    public void A_parent_s_challenge_of_an_assessment_waits_for_a_manager_who_did_not_decide_it()
    {
        var past = Assessed();
        var assessment = Version<AssessmentSubmitted>(past);

        var recorded = past.Given.When(Team.Amira, Challenge(past.Next, assessment)).ThenRecord();

        var challenge = FamilyChallenge.In(recorded.Record).ShouldHaveSingleItem();
        challenge.Fact.Name.ShouldBe("Mina Hart");
        challenge.Fact.What.ShouldStartWith("Assessment finished, ");
        challenge.Fact.To.ShouldBe("ruth");
        Told.On(recorded.Record)
            .Single(told => told.Notice.Kind == "family-challenge")
            .ShouldSatisfyAllConditions(
                told => told.Recipient.ShouldBe("ruth"),
                told => told.Notice.Act.ShouldBe("answer-family-challenge")
            );
    }

    [Fact]
    public void What_the_nearest_manager_decided_goes_to_the_one_above()
    {
        var past = Past.Authorised("2025-03-03")
            .And(new ChildInNeedPlanAgreed("sleeps", Steps.Full) { Episode = 1 }, by: "ruth")
            .And(Mina);

        var recorded = past
            .Given.When(Team.Amira, Challenge(past.Next, Version<ChildInNeedPlanAgreed>(past)))
            .ThenRecord();

        FamilyChallenge.In(recorded.Record).Single().Fact.To.ShouldBe("helen");
    }

    [Fact]
    public void A_child_challenges_as_a_parent_does_and_of_something_that_is_no_entry_too()
    {
        var past = Assessed();

        var recorded = past
            .Given.When(Team.Amira, Challenge(past.Next, null) with { Whose = ChallengedBy.Child, Person = null })
            .ThenRecord();

        FamilyChallenge
            .In(recorded.Record)
            .Single()
            .Fact.ShouldSatisfyAllConditions(
                fact => fact.Person.ShouldBeNull(),
                fact => fact.Name.ShouldNotBeNull(),
                fact => fact.What.ShouldBeNull()
            );
    }

    [Fact]
    public void The_time_for_an_answer_is_the_protocol_s_and_each_challenge_has_its_own()
    {
        var past = Assessed();
        var two = past
            .Given.When(Team.Amira, Challenge(past.Next, null))
            .ThenRecord()
            .When(Team.Amira, Challenge(past.Next.AddDays(1), null))
            .ThenRecord();
        var first = FamilyChallenge.In(two.Record)[0].Raised.Version;

        var answered = two.When(Team.Helen, Answer(past.Next.AddDays(2), first)).ThenRecord();

        Clocks(two.Record, past.Next).ShouldAllBe(clock => clock.Status == ClockStatus.Running);
        Clocks(two.Record, past.Next).Count.ShouldBe(2);
        Clocks(answered.Record, past.Next.AddDays(2))
            .Select(clock => clock.Status)
            .ShouldBe([ClockStatus.MetInTime, ClockStatus.Running], ignoreOrder: true);
        Clocks(two.Record, past.Next.AddDays(20)).ShouldAllBe(clock => clock.Status == ClockStatus.Overdue);
    }

    [Fact]
    public void Nobody_looks_again_at_what_they_decided_or_at_a_case_they_lead()
    {
        var past = Past.Authorised("2025-03-03")
            .And(new ChildInNeedPlanAgreed("sleeps", Steps.Full) { Episode = 1 }, by: "ruth")
            .And(Mina);
        var plan = Version<ChildInNeedPlanAgreed>(past);
        var raised = past.Given.When(Team.Amira, Challenge(past.Next, plan)).ThenRecord();
        var version = FamilyChallenge.In(raised.Record).Single().Raised.Version;

        raised
            .When(Team.Ruth, Answer(past.Next, version))
            .ThenAsks("challenge", "You decided this, or lead the case. Somebody else looks at it again");
        raised
            .When(Team.Amira, Answer(past.Next, version))
            .ThenAsks("challenge", "You decided this, or lead the case. Somebody else looks at it again");
        raised.When(Team.Helen, Answer(past.Next, version)).ThenHappened<FamilyChallengeAnswered>();
        past.Given.When(Team.Amira, Challenge(past.Next, plan) with { To = "ruth" })
            .ThenAsks("to", "Choose somebody else: nobody looks again at what they decided themselves");
    }

    [Fact]
    public void Once_answered_it_waits_no_more_and_the_lead_hears_the_answer()
    {
        var past = Assessed();
        var raised = past.Given.When(Team.Amira, Challenge(past.Next, null)).ThenRecord();
        var version = FamilyChallenge.In(raised.Record).Single().Raised.Version;

        var answered = raised.When(Team.Ruth, Answer(past.Next, version)).ThenRecord();

        Told.On(answered.Record).ShouldNotContain(told => told.Notice.Kind == "family-challenge");
        Told.On(answered.Record)
            .Single(told => told.Notice.Kind == "family-challenge-answered")
            .Recipient.ShouldBe("amira");
        answered
            .When(Team.Ruth, Answer(past.Next, version))
            .ThenCannotFollow("Nothing that the family challenged waits for an answer.");
    }

    [Fact]
    public void A_note_or_a_visit_is_no_decision_that_is_challenged()
    {
        var past = Assessed();

        past.Given.When(Team.Amira, Challenge(past.Next, Version<FamilyMemberRecorded>(past)))
            .ThenAsks("decision", "Choose what they disagree with");
        FamilyChallenge
            .Challengeable(past.Given.Record, Shipped.Forms)
            .Select(entry => entry.FactName)
            .ShouldBe(["assessment-authorised", "assessment-submitted", "assessment-started", "referral-decided"]);
    }

    [Fact, Ask("B2")]
    public void An_assessment_or_a_plan_is_chosen_once_as_it_stands_last()
    {
        Chosen(Assessed()).ShouldBe(["assessment-authorised", "referral-decided"]);
        Chosen(Past.Submitted()).ShouldBe(["assessment-submitted", "referral-decided"]);
        Chosen(Planned()).ShouldBe(["child-in-need-plan-agreed", "assessment-authorised", "referral-decided"]);
        Chosen(Planned().And(new ChildInNeedPlanReviewed { Episode = 1 }))
            .ShouldBe(["child-in-need-plan-reviewed", "assessment-authorised", "referral-decided"]);
        // The next assessment is another thing to disagree with.
        Chosen(Planned().And(new AssessmentStarted("again") { Episode = 1 }))
            .ShouldBe(["assessment-started", "child-in-need-plan-agreed", "assessment-authorised", "referral-decided"]);
        // What was chosen beside an earlier entry of the story is not lost.
        Chosen(Planned(), Version<AssessmentSubmitted>(Planned())).ShouldContain("assessment-submitted");

        static Past Planned() =>
            Past.Drafted()
                .And(new ChildInNeedPlanApproved { Episode = 1 }, 0)
                .And(new ChildInNeedPlanAgreed("sleeps", Steps.Full) { Episode = 1 }, 0);

        static IEnumerable<string> Chosen(Past past, int? version = null) =>
            FamilyChallenge.ToChoose(past.Given.Record, Shipped.Forms, version).Select(entry => entry.FactName);
    }

    private static int Version<TFact>(Past past)
        where TFact : Fact => past.Given.Record.Standing.Last(entry => entry.Fact is TFact).Version;

    private static List<ClockReading> Clocks(ChildRecord record, DateOnly on) =>
        [
            .. Shipped
                .Guidance.Read(record.ByDate, on.ToDateTime(new TimeOnly(12, 0)))
                .Clocks.Where(clock => clock.Duty.Id == "family-challenge-answer-local"),
        ];

    private static RecordFamilyChallenge Challenge(DateOnly on, int? decision) =>
        new()
        {
            On = on,
            Episode = 1,
            Whose = ChallengedBy.Family,
            Person = Mina.Person,
            Decision = decision,
            Words = "He never shouts",
        };

    private static AnswerFamilyChallenge Answer(DateOnly on, int challenge) =>
        new()
        {
            On = on,
            Episode = 1,
            Challenge = challenge,
            Outcome = FamilyChallengeOutcome.Changed,
            Answer = "You are right",
            How = "By telephone",
        };
}
