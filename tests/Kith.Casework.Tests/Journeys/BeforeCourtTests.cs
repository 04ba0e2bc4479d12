using Kith.Casework.BeforeCourt;
using Kith.Casework.FamilyLed;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

/// <summary>Before a court is asked: family options, legal planning, letter, meetings, agreement, and how it ends.</summary>
public sealed class BeforeCourtTests
{
    [Fact, Ask("B12")]
    public void The_letter_before_proceedings_waits_until_the_safe_family_options_were_gone_through()
    {
        var bare = Past.ProtectionPlan("2024-05-08").And(Planned(LegalPlan.PreProceedings));

        bare.Given.When(Team.Amira, Of<SendLetterBeforeProceedings>(bare))
            .ThenRefusedBy("family-options-before-proceedings")
            .ShouldAllBe(objection => objection.CanDepart);
        var reviewed = Past.LegallyPlanned();
        reviewed.Given.When(Team.Amira, Of<SendLetterBeforeProceedings>(reviewed)).ThenDone();
    }

    [Fact, Ask("B12")]
    public void Going_through_them_names_conference_kin_and_advocates_and_says_why_somebody_was_not_asked()
    {
        var past = Past.ProtectionPlan("2024-05-08");
        var said = Of<ReviewSafeFamilyOptions>(past);
        var form = Shipped.Forms.For("review-safe-family-options");

        form.MissingFrom(said with { FamilyMeeting = null, Kin = null, Advocates = null })
            .Select(problem => problem.Field)
            .ShouldBe(["family-meeting", "kin", "advocates"]);
        past.Given.When(Team.Amira, said with { NoMeetingReason = null })
            .ThenAsks("no-meeting-reason", "Say why no meeting was offered");
        past.Given.When(
                Team.Amira,
                said with
                {
                    Kin = [new("b7", Name: "Bill", Asked: KinAsked.NotAsked, Assessed: KinAssessed.NotYet)],
                }
            )
            .ThenAsks(
                "kin:b7.why-not",
                "Person 1: Say why they were not asked or looked at, or why it would not be safe"
            );
    }

    [Fact, Ask("B12")]
    public void The_letter_says_who_went_through_it_with_each_parent_and_what_shows_that_they_have_it_or_why_not()
    {
        var past = Past.LegallyPlanned();

        past.Given.When(
                Team.Amira,
                Of<SendLetterBeforeProceedings>(past) with
                {
                    Recipients = [new("k3f9", Name: "Rosa", How: "by post")],
                }
            )
            .ThenAsks(
                "recipients:k3f9.why-not",
                "Person 1: Say who went through it with them and what shows that they have it, or why not"
            );
    }

    [Fact, Ask("E8")]
    public void A_letter_that_offers_no_family_meeting_follows_an_offer_or_says_why_it_would_not_be_safe()
    {
        var past = Past.LegallyPlanned();
        var letter = Of<SendLetterBeforeProceedings>(past) with
        {
            FamilyMeetingOffered = false,
            BestInterestsReason = null,
        };

        past.Given.When(Team.Amira, letter).ThenRefusedBy("family-group-before-letter-local");
        past.Given.When(Team.Amira, letter with { BestInterestsReason = "He has found her twice." }).ThenDone();
        var offered = past.And(new FamilyGroupMeetingOffered("nights", Examples.TwoOffers) { Episode = 1 });
        offered.Given.When(Team.Amira, letter with { On = offered.Next }).ThenDone();
    }

    [Theory, Ask("E8")]
    [InlineData("2011-03-07", false)]
    [InlineData("2016-03-07", false)]
    [InlineData("2019-03-04", false)]
    [InlineData("2024-01-08", true)]
    [InlineData("2026-04-08", true)]
    public void Asking_a_court_before_a_family_meeting_was_offered_is_objected_to_where_the_edition_asks_for_the_offer(
        string from,
        bool asked
    )
    {
        var past = Past.BeforeProceedings(from, offered: false);
        var apply = Of<ApplyToCourt>(past) with { BestInterestsReason = null };

        var outcome = past.Given.When(Team.Amira, apply).Outcome;

        (
            outcome is Outcome.Refused refused
            && refused.Objections.Any(one => one.Duty.Id == "family-group-before-court")
        ).ShouldBe(asked);
        if (asked)
            past.Given.When(Team.Amira, apply with { BestInterestsReason = "He has found her twice." }).ThenDone();
    }

    [Fact, Ask("D18")]
    public void An_agreement_has_expectations_on_every_side_each_with_what_helps_to_meet_it()
    {
        var past = Past.BeforeProceedings();
        var met = Of<HoldPreProceedingsMeeting>(past);

        past.Given.When(Team.Amira, met with { Agreement = [new("a", ExpectedOf.Parent, "Mum", "is in at night")] })
            .ThenAsks("agreement:a.support", "Expectation 1: Say what helps; write that nothing is needed if so");
        var record = past.Given.When(Team.Amira, met).ThenRecord().Record;
        var plan = record.State.Open!.Plans.Single(plan => plan.Name == "Agreement before court");
        plan.DoesIn(record, 1)!
            .RowsOf("agreement")
            .Cast<Expectation>()
            .Select(one => one.Side)
            .ShouldBe([ExpectedOf.Parent, ExpectedOf.Family, ExpectedOf.Authority, ExpectedOf.Agency]);
        record.State.Open.Stage.ShouldBe(Stages.ChildProtectionPlan);
    }

    [Theory, Ask("B12")]
    [InlineData("pre-proceedings-letter-local", 5)]
    [InlineData("pre-proceedings-meeting-local", 10)]
    [InlineData("pre-proceedings-length-local", 112)]
    [InlineData("proceedings-26-weeks", 182)]
    public void Each_step_has_its_time_in_the_protocol_or_the_law(string duty, int within)
    {
        var past = duty switch
        {
            "pre-proceedings-letter-local" => Past.LegallyPlanned(),
            "proceedings-26-weeks" => Past.InCourt(),
            _ => Past.BeforeProceedings(),
        };

        var clock = Shipped
            .Guidance.Read(past.Given.Record.Standing, past.Next.ToDateTime(TimeOnly.MinValue))
            .Clocks.Single(clock => clock.Duty.Id == duty);

        clock.IsOpen.ShouldBeTrue();
        ((ClockRule)clock.Duty.Rule).Within.Count.ShouldBe(within);
    }

    [Fact, Ask("B12")]
    public void It_is_awaited_step_by_step_and_our_involvement_does_not_end_while_it_goes_on()
    {
        Awaited(Past.LegallyPlanned()).ShouldContain("send-letter-before-proceedings");
        Awaited(Past.LegallyPlanned(LegalPlan.Proceedings)).ShouldContain("apply-to-court");
        Awaited(Past.BeforeProceedings()).ShouldContain("hold-pre-proceedings-meeting");
        Awaited(Past.InCourt()).ShouldContain("end-court-proceedings");
        Past.InCourt()
            .Given.Record.State.Open!.BeforeCourt.KeepsOpen.ShouldBe(
                "A court is being asked for an order. Record how the proceedings ended first."
            );
        var ended = Past.BeforeProceedings()
            .And(new PreProceedingsEnded(PreProceedingsOutcome.SteppedDown, "Gran", null, "told") { Episode = 1 });
        ended.Given.Record.State.Open!.BeforeCourt.IsGoingOn.ShouldBeFalse();
    }

    [Fact]
    public void Nobody_is_taken_to_court_at_the_front_door()
    {
        var past = Past.Referral("2024-05-08");

        past.Given.When(Team.Amira, Of<ApplyToCourt>(past))
            .ThenCannotFollow(
                "Nothing has begun that could lead to a court. Decide the referral, or begin an assessment or enquiries, first."
            );
    }

    [Fact, Ask("B16")]
    public void When_proceedings_end_the_help_for_the_parents_is_said_whatever_the_court_decided()
    {
        var past = Past.InCourt();

        past.Given.When(Team.Amira, Of<EndCourtProceedings>(past) with { ParentSupport = null })
            .ThenAsks("parent-support", "Say what help the parents have");
    }

    private static LegalPlanningMeetingHeld Planned(LegalPlan decision) =>
        new(Attended.By("legal: Ms Frith"), true, decision, "nothing has changed") { Episode = 1 };

    private static T Of<T>(Past past)
        where T : Act => (T)(Examples.All.Single(example => example.Act is T).Act with { On = past.Next, Episode = 1 });

    private static IEnumerable<string> Awaited(Past past) =>
        past.Given.Next(Team.Amira, past.Next).Where(next => next.IsExpected).Select(next => next.ActName);
}
