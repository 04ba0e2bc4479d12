using Kith.Casework.FamilyLed;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

/// <summary>Decisions a family makes itself: the offer, the meeting, the plan, the answer and the review.</summary>
public sealed class FamilyLedTests
{
    private static OfferFamilyGroupMeeting Offer =>
        Of<OfferFamilyGroupMeeting>("offer-family-group-meeting", Past.NeedPlan());

    [Fact, Ask("D12")]
    public void Who_was_offered_a_meeting_who_wants_it_and_who_does_not_and_why_stands_on_the_record()
    {
        var offered = ((Given)Past.NeedPlan()).When(Team.Amira, Offer).ThenHappened<FamilyGroupMeetingOffered>();

        offered.Offers.Select(offer => offer.Answer).ShouldBe([FamilyOfferAnswer.Accepted, FamilyOfferAnswer.Declined]);
        ((IFamilyOffers)offered).Answers.ShouldBe("accepted,declined");
    }

    [Fact, Ask("D12")]
    public void A_no_has_its_reason_in_the_familys_words_and_everybody_has_a_name()
    {
        Given given = Past.NeedPlan();

        given
            .When(Team.Amira, Offer with { Offers = [new("b7", null, "Joe", Answer: FamilyOfferAnswer.Declined)] })
            .ThenAsks(
                "offers:b7.said",
                "Person 1: Say why they do not want it, in their words, or that they gave no reason"
            );
        given
            .When(Team.Amira, Offer with { Offers = [new("b7", Answer: FamilyOfferAnswer.Accepted)] })
            .ThenAsks("offers:b7.name", "Person 1: Choose somebody of the family, or enter their name");
    }

    [Fact, Ask("D12")]
    public void The_page_of_an_offer_begins_with_each_parent_on_record_and_whoever_is_chosen_is_kept_by_name()
    {
        var rosa = Guid.NewGuid();
        var past = Past.NeedPlan().And(new Casework.People.FamilyMemberRecorded(rosa, "Rosa Quill", "mother"), 0);
        var record = past.Given.Record;

        var begun = new OfferFamilyGroupMeeting().Begins("offers", record, record.State.Open!, null);
        begun.ShouldNotBeNull().Cast<FamilyOffer>().ShouldHaveSingleItem().Name.ShouldBe("Rosa Quill");
        past.Given.When(
                Team.Amira,
                Offer with
                {
                    On = past.Next,
                    Offers = [new("a", rosa, Answer: FamilyOfferAnswer.Accepted)],
                }
            )
            .ThenHappened<FamilyGroupMeetingOffered>()
            .Offers.ShouldHaveSingleItem()
            .Name.ShouldBe("Rosa Quill");
    }

    [Fact, Ask("C11")]
    public void It_can_be_offered_from_early_help_on_by_whoever_holds_the_case()
    {
        var early = Past.EarlyHelp().LedBy(Team.Sam);

        early.Given.When(Team.Sam, Offer with { On = early.Next }).ThenHappened<FamilyGroupMeetingOffered>();
        early
            .Given.When(Team.Amira, Offer with { On = early.Next })
            .ThenRefusedBy("family-group-offerer")
            .ShouldAllBe(objection => objection.CanDepart);
    }

    [Fact, Ask("C11")]
    public void What_the_family_waits_for_is_awaited_step_by_step()
    {
        Awaited(Past.FamilyGroupOffered()).ShouldContain("hold-family-group-meeting");
        Awaited(Past.FamilyPlanMade()).ShouldContain("answer-family-plan");
        Awaited(Past.FamilyPlanRuns()).ShouldContain("review-family-plan");
        Awaited(Past.NeedPlan().And(new FamilyGroupMeetingOffered("nights", NoAnswer) { Episode = 1 }))
            .ShouldContain("record-family-group-answers");
    }

    [Fact, Ask("C11")]
    public void The_family_has_a_safe_place_preparation_information_and_time_alone_or_the_record_says_why_not()
    {
        var form = Shipped.Forms.For("hold-family-group-meeting");
        var said = Of<HoldFamilyGroupMeeting>("hold-family-group-meeting", Past.FamilyGroupOffered());
        var nothing = said with
        {
            Preparation = null,
            Information = null,
            Place = null,
            PrivateTime = false,
            NoPrivateTimeReason = null,
        };

        form.MissingFrom(nothing)
            .Select(problem => problem.Field)
            .ShouldBe(["preparation", "information", "place", "no-private-time-reason"]);
        form.MissingFrom(said with { MadePlan = false, NoPlanReason = null, FamilyPlan = null })
            .Select(problem => problem.Field)
            .ShouldBe(["no-plan-reason"]);
    }

    [Fact, Ask("D12")]
    public void The_authority_says_yes_or_no_with_a_reason_and_what_it_changes_in_the_plan_for_the_child()
    {
        var past = Past.FamilyPlanMade("2024-05-08");
        Given made = past;
        var act = Of<AnswerFamilyPlan>("answer-family-plan", past);

        made.When(Team.Ruth, act with { Reason = null }).ThenAsks("reason", "Say why");
        made.When(Team.Amira, act).ThenRefusedBy("family-plan-answer-local");
        made.When(Team.Ruth, act).ThenHappened<FamilyPlanAnswered>().Into.ShouldBe("Gran’s nights are in it");
        var no = act with { Answer = FamilyPlanAnswer.NotAgreed, Into = null, Resources = null };
        made.When(Team.Ruth, no).ThenRecord().Record.State.Open!.FamilyLed.RunningPlan.ShouldBeNull();
    }

    [Fact, Ask("C11")]
    public void A_plan_that_was_agreed_runs_beside_the_plan_for_the_child_and_stops_nothing()
    {
        var episode = Past.FamilyPlanRuns().Given.Record.State.Open!;

        episode.Plans.Select(plan => plan.Name).ShouldBe(["Child in need plan", "The family’s own plan"]);
        episode.Plan!.Name.ShouldBe("Child in need plan");
        episode.Stage.ShouldBe(Stages.ChildInNeed);
        var done = Past.FamilyPlanRuns()
            .And(
                new FamilyPlanReviewed(Attended.ByFamily, null, "sleeps", Steps.Full, FamilyPlanOutcome.Done)
                {
                    Episode = 1,
                }
            );
        done.Given.Record.State.Open!.Plans.Select(plan => plan.Name).ShouldBe(["Child in need plan"]);
    }

    [Theory, Ask("C11")]
    [InlineData("family-group-meeting-local", 30)]
    [InlineData("family-plan-answered-local", 5)]
    [InlineData("family-plan-review-local", 84)]
    public void Each_step_has_the_time_of_the_protocol(string duty, int within)
    {
        var past = duty switch
        {
            "family-group-meeting-local" => Past.FamilyGroupOffered("2024-05-08"),
            "family-plan-answered-local" => Past.FamilyPlanMade("2024-05-08"),
            _ => Past.FamilyPlanRuns("2024-05-08"),
        };

        var clock = Shipped
            .Guidance.Read(past.Given.Record.Standing, past.Next.ToDateTime(TimeOnly.MinValue))
            .Clocks.Single(clock => clock.Duty.Id == duty);

        clock.IsOpen.ShouldBeTrue();
        ((ClockRule)clock.Duty.Rule).Within.Count.ShouldBe(within);
    }

    [Fact, Ask("C11")]
    public void One_case_is_told_of_it_as_its_edition_says()
    {
        Force("wt-2010").ShouldBe(Guidance.Force.May);
        Force("wt-2013").ShouldBeNull();
        Force("wt-2018").ShouldBeNull();
        Force("wt-2023").ShouldBe(Guidance.Force.Should);
        Force("wt-2026").ShouldBe(Guidance.Force.Should);
        Prompted("open-early-help").ShouldBeTrue();

        static Force? Force(string edition) =>
            Edition(edition).Duties.GetValueOrDefault("family-group-conference")?.Force;
        static bool Prompted(string act) =>
            ((PromptRule)Edition("wt-2023").Duties["family-group-conference"].Rule).At.Contains(act);
        static Edition Edition(string id) => Shipped.Guidance.Editions.Single(edition => edition.Id == id);
    }

    private static Rows<FamilyOffer> NoAnswer => [new("k3f9", null, "Rosa", Answer: FamilyOfferAnswer.NotAnswered)];

    private static T Of<T>(string act, Past past)
        where T : Act => (T)(Examples.Of(act).Act with { On = past.Next, Episode = 1 });

    private static IEnumerable<string> Awaited(Past past) =>
        past.Given.Next(Team.Amira, past.Next).Where(next => next.IsExpected).Select(next => next.ActName);
}
