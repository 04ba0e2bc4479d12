using Kith.Casework.ChildInNeed;
using Kith.Casework.DisabledChildren;
using Kith.Casework.Forms;
using Kith.Casework.Meetings;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.Journeys;

/// <summary>The pathway of support for a disabled child: the facts of section 17 in questions and words of its own.</summary>
public sealed class SupportPathwayTests
{
    private const string Pathway = Stages.DisabledChildSupport;

    [Fact, Ask("A1")]
    public void Its_acts_ask_in_words_of_their_own_and_leave_the_facts_that_returns_and_clocks_read()
    {
        var record = Past.Supported().Given.Record;
        string[] acts =
        [
            "start-assessment",
            "submit-assessment",
            "draft-child-in-need-plan",
            "review-child-in-need-plan",
        ];

        foreach (var act in acts)
        {
            var own = Shipped.Forms.For(Acts.Blank(act, default, 1), record);
            own.ShouldNotBe(Shipped.Forms.For(act));
            own.Pathway.ShouldBe(Pathway);
            own.Records.ShouldBe(Shipped.Forms.For(act).Records);
        }
        NextOf(record).Select(next => next.Title).ShouldContain("Start the assessment for support");
        Shipped
            .Forms.For(Acts.Blank("start-assessment", default, 1), Past.Section17().Given.Record)
            .Pathway.ShouldBeNull();
    }

    [Fact, Ask("A4")]
    public void It_starts_with_the_parents_own_account_and_is_not_started_without_one()
    {
        foreach (var act in new[] { "start-assessment", "submit-assessment" })
        {
            var first = Shipped.Forms.For(act, Pathway).Sections[0];
            first.Heading.ShouldBe("What the parents say");
            first.Fields.Select(field => field.Name).Take(2).ShouldBe(["on", "parents-account"]);
        }
        var past = Past.Supported();
        Decide(
                past,
                Team.Ruth,
                new StartAssessment
                {
                    ChildInterpreter = InterpreterNeed.None,
                    ChildAdvocacy = AdvocacyOffer.Offered,
                    Focus = "a good week",
                    Interpreter = "nobody",
                    Fathers = "at home",
                    Communication = "looks up for yes",
                }
            )
            .ShouldBeOfType<Outcome.Refused>()
            .Problems.Select(problem => problem.Field)
            .ShouldBe(["parents-account"]);
    }

    [Fact, Ask("A4")]
    public void To_conclude_against_the_parents_needs_a_reason()
    {
        Problems(Finished with { SeenDifferently = true }).ShouldBe(["seen-differently-because"]);
        Problems(Finished with { SeenDifferently = null }).ShouldBe(["seen-differently"]);
        Problems(Finished).ShouldBeEmpty();
        Problems(Finished with { SeenDifferently = true, SeenDifferentlyBecause = "the nights" }).ShouldBeEmpty();
    }

    [Fact, Ask("A3"), Ask("E4")]
    public void It_ends_in_three_outcomes_and_says_what_goes_well() =>
        Problems(Finished with { BestOutcomes = null, GoOnCaring = null, PracticalSupport = null, Strengths = null })
            .ShouldBe(["strengths", "best-outcomes", "go-on-caring", "practical-support"], ignoreOrder: true);

    [Fact, Ask("A2")]
    public void Each_criterion_of_the_protocol_in_force_is_answered_in_the_protocols_words()
    {
        var past = Past.SupportAssessed();
        var criteria = Shipped.Guidance.InForceOn(past.Next).Criteria;
        criteria.Count.ShouldBe(4);

        Problems(Finished with { Criteria = [.. Answers(past).Skip(1)] }).ShouldBe(["criteria"]);
        var answered = Answers(past).Select(row => row with { Says = "Something else", Law = "none" });
        var fact = Done<AssessmentSubmitted>(past, Team.Amira, Finished with { Criteria = [.. answered] });
        fact.Criteria!.Select(row => row.Says).ShouldBe(criteria.Select(asked => asked.Asks));
        fact.Criteria![0]
            .Law.ShouldBe(
                "section 17 of the Children Act 1989; section 2 of the Chronically Sick and Disabled Persons Act 1970"
            );
        fact.Pathway.ShouldBe(Pathway);
    }

    [Fact, Ask("A2")]
    public void Where_the_protocol_lists_no_criteria_none_is_asked()
    {
        var past = Past.SupportAssessed("2019-05-08");
        Shipped.Guidance.InForceOn(past.Next).Criteria.ShouldBeEmpty();

        Decide(past, Team.Amira, Finished with { Criteria = null }).ShouldBeOfType<Outcome.Done>();
    }

    [Fact, Ask("A2")]
    public void The_page_opens_with_a_row_for_each_criterion()
    {
        var past = Past.SupportAssessed();
        var opened = Beforehand.Fill(
            Shipped.Forms.For("submit-assessment", Pathway),
            past.Given.Record,
            1,
            past.Next,
            Shipped.Guidance.InForceOn(past.Next)
        );

        opened
            .Where(input => input.Key.EndsWith(".criterion", StringComparison.Ordinal))
            .Select(input => input.Value)
            .ShouldBe(["daily-needs", "going-on-caring", "three-months", "cost-to-family"]);
    }

    [Fact]
    public void Its_clocks_are_those_of_any_assessment_and_its_plan_is_reviewed_after_3_months()
    {
        Clocks(Past.SupportAssessed()).ShouldContain("assessment-max-duration");
        var plan = Clocks(Past.SupportPlan());
        plan.ShouldContain("support-plan-first-review-local");
        plan.ShouldNotContain("cin-plan-review-local");
        Clocks(Past.NeedPlan("2024-05-08")).ShouldContain("cin-plan-review-local");
        Clocks(Past.SupportPlan().And(new ChildInNeedPlanReviewed("well") { Episode = 1, Pathway = Pathway }))
            .ShouldContain("support-plan-later-review-local");
    }

    [Fact]
    public void Its_plan_is_a_support_plan_and_the_case_stays_on_the_pathway()
    {
        var assessed = Past.SupportPlan().Given.Record.State.Open!;
        (assessed.Stage, assessed.Plan!.Name).ShouldBe((Pathway, "Support plan"));
        assessed.Runs(Stages.ChildInNeed).ShouldBeFalse();
        var ended = Past.SupportPlan()
            .And(new ChildInNeedPlanEnded("step-down", "swims") { Episode = 1, Pathway = Pathway });
        (ended.Given.Record.State.Open!.Stage, ended.Given.Record.State.Open!.Position).ShouldBe(
            (Pathway, Positions.PlanEnded)
        );
    }

    [Fact, Ask("A10")]
    public void What_the_law_gives_is_listed_each_with_its_legal_basis_and_keeps_where_it_stands()
    {
        var past = Past.Supported();
        var form = Shipped.Forms.For("record-support-duties");
        var offered = form.Find("duties")!.Rows!.Cells.Single(cell => cell.Name == "duty").Options;
        offered.Count.ShouldBe(12);
        offered.ShouldAllBe(duty => !string.IsNullOrWhiteSpace(duty.Hint));

        var fact = Done<SupportDutiesRecorded>(
            past,
            Team.Amira,
            new RecordSupportDuties { Duties = [.. Examples.TwoDuties, new SupportDuty("s3", "early-help")] }
        );
        fact.Duties.Select(duty => duty.Duty).ShouldBe(["short-breaks", "direct-payments"]);
        var after = past.And(fact with { Episode = 1 });
        var opened = Beforehand.Fill(form, after.Given.Record, 1, after.Next);
        opened.Count(input => input.Key.EndsWith(".duty", StringComparison.Ordinal)).ShouldBe(12);
        opened.ShouldContain(input => input.Value == "accepted");
    }

    [Fact, Ask("A10")]
    public void What_was_done_by_an_act_of_its_own_is_not_asked_again()
    {
        var past = Past.Supported()
            .And(new SupportDutiesRecorded(Examples.TwoDuties) { Episode = 1 })
            .And(new ParentCarerAssessmentStarted("Sarah", CarerAssessmentReason.Asked) { Episode = 1 })
            .And(new EhcStepRecorded(EhcStep.AdviceGiven) { Episode = 1 });

        past.Given.Record.State.Open!.DisabledChildren.Duties!.Select(duty => (duty.Duty, duty.Standing))
            .ShouldBe([
                ("short-breaks", DutyStanding.Accepted),
                ("direct-payments", DutyStanding.Declined),
                ("parent-carer-assessment", DutyStanding.Accepted),
                ("ehc-advice", DutyStanding.Done),
            ]);
        Beforehand
            .Fill(Shipped.Forms.For("record-support-duties"), past.Given.Record, 1, past.Next)
            .Count(input => input.Key.EndsWith(".standing", StringComparison.Ordinal))
            .ShouldBe(4);
    }

    [Fact, Ask("A10")]
    public void Advice_for_an_education_health_and_care_plan_has_6_weeks_and_the_plan_20()
    {
        var asked = Past.Supported()
            .And(new EhcStepRecorded(EhcStep.PlanRequested) { Episode = 1 })
            .And(new EhcStepRecorded(EhcStep.AdviceRequested) { Episode = 1 });
        Clocks(asked).ShouldContain("ehc-advice-6-weeks");
        Clocks(asked).ShouldContain("ehc-plan-20-weeks");
        Clocks(asked.And(new EhcStepRecorded(EhcStep.AdviceGiven) { Episode = 1 }))
            .ShouldNotContain("ehc-advice-6-weeks");
    }

    [Fact, Ask("A5")]
    public void A_more_private_step_needs_purpose_necessity_and_the_less_intrusive_alternative()
    {
        var problems = Decide(Past.Supported(), Team.Amira, new JustifyIntrusiveStep())
            .ShouldBeOfType<Outcome.Refused>()
            .Problems.Select(problem => problem.Field);
        problems.ShouldBe(["step", "purpose", "necessity", "alternative", "family-said", "agreed"]);
    }

    [Fact, Ask("A5")]
    public void A_child_is_seen_without_the_parents_only_once_it_is_written_down_why()
    {
        var alone = new SeeChild
        {
            Alone = true,
            ChildSaid = "“Swim”",
            Where = "school",
        };
        var past = Past.SupportAssessed();

        Decide(past, Team.Amira, alone with { Alone = false }).ShouldBeOfType<Outcome.Done>();
        Decide(past, Team.Amira, alone)
            .ShouldBeOfType<Outcome.Refused>()
            .Objections.Select(objection => objection.Duty.Id)
            .ShouldBe(["private-step-first-local"]);
        var said = new IntrusiveStepJustified(
            IntrusiveStep.Apart,
            "asks her",
            "she may say more",
            "with Mum near",
            "yes",
            true
        );
        Decide(past.And(said with { Episode = 1 }), Team.Amira, alone).ShouldBeOfType<Outcome.Done>();
    }

    [Theory, Ask("A5")]
    [InlineData(HomeLooked.Home, IntrusiveStep.Home, "private-look-first-local")]
    [InlineData(HomeLooked.Bedroom, IntrusiveStep.Bedroom, "private-bedroom-first-local")]
    public void At_a_visit_nobody_looks_round_the_home_or_in_a_bedroom_before_it_is_written_down_why(
        HomeLooked looked,
        IntrusiveStep step,
        string duty
    )
    {
        var past = Past.SupportAssessed();
        var visit = new MakeHomeVisit
        {
            Seen = true,
            Alone = false,
            Account = "Tea, and a song",
            Looked = looked,
        };

        // On this pathway nobody says why the child was not alone.
        Decide(past, Team.Amira, visit with { Looked = HomeLooked.No }).ShouldBeOfType<Outcome.Done>();
        Decide(past, Team.Amira, visit)
            .ShouldBeOfType<Outcome.Refused>()
            .Objections.Select(objection => objection.Duty.Id)
            .ShouldBe([duty]);
        var said = new IntrusiveStepJustified(step, "to measure", "the beam", "a photograph", "yes", true);
        Decide(past.And(said with { Episode = 1 }), Team.Amira, visit).ShouldBeOfType<Outcome.Done>();
    }

    [Fact, Ask("A6")]
    public void Nothing_of_protection_is_offered_until_a_qualified_manager_has_agreed_to_recorded_reasonable_cause()
    {
        string[] protection = ["hold-strategy-discussion", "start-section-47-enquiry"];
        var supported = Past.Supported();
        NextOf(supported.Given.Record).Select(next => next.ActName).ShouldNotContain(protection[0]);
        NextOf(supported.Given.Record).Select(next => next.ActName).ShouldContain("record-reasonable-cause");
        Decide(supported, Team.Amira, (Act)Examples.HoldStrategyDiscussion.Act)
            .ShouldBeOfType<Outcome.Refused>()
            .Objections.Select(objection => objection.Duty.Id)
            .ShouldContain("reasonable-cause-first-local");

        var waits = Past.CauseRecorded();
        NextOf(waits.Given.Record).Select(next => next.ActName).ShouldNotContain(protection[0]);
        waits.Given.Record.State.Open!.ToApprove.Single().Approve.ShouldBe("approve-reasonable-cause");
        foreach (var person in new[] { Team.Amira, Team.Sam, Team.Dev })
            Decide(waits, person, new ApproveReasonableCause())
                .ShouldBeOfType<Outcome.Refused>()
                .Objections.Select(objection => objection.Duty.Id)
                .ShouldContain("reasonable-cause-approved-local");
        Decide(waits, Team.Ruth, new ApproveReasonableCause()).ShouldBeOfType<Outcome.Done>();

        var agreed = waits.And(new ReasonableCauseApproved { Episode = 1 }, by: "ruth");
        var episode = agreed.Given.Record.State.Open!;
        (episode.Stage, episode.Position).ShouldBe((Stages.StrategyDiscussion, Positions.DiscussionToHold));
        NextOf(agreed.Given.Record).First(next => next.ActName == protection[0]).IsExpected.ShouldBeTrue();
    }

    [Fact, Ask("A6")]
    public void What_was_found_to_be_no_reasonable_cause_leaves_the_support_as_it_was()
    {
        var refused = Past.CauseRecorded()
            .And(new ReasonableCauseNotApproved("the hoist explains it") { Episode = 1 }, by: "ruth");

        var episode = refused.Given.Record.State.Open!;
        (episode.Stage, episode.Position).ShouldBe((Pathway, Positions.AssessmentToStart));
        episode.ToApprove.ShouldBeEmpty();
        NextOf(refused.Given.Record).Select(next => next.ActName).ShouldNotContain("hold-strategy-discussion");
    }

    [Fact, Ask("A6")]
    public void Support_goes_on_beside_protection_and_after_it()
    {
        var beside = EnquiredBeside();
        var episode = beside.Given.Record.State.Open!;
        episode.Stage.ShouldBe(Stages.Section47);
        episode.Ongoing.ShouldBe([Stages.Section47, Pathway]);
        Clocks(beside).ShouldContain("support-plan-first-review-local");
        new ReviewChildInNeedPlan().CannotFollow(beside.Given.Record, episode).ShouldBeNull();

        var protectedToo = beside
            .And(new EnquiryConcluded(EnquiryOutcome.Conference, "harm") { Episode = 1 })
            .And(
                new InitialConferenceHeld(ConferenceDecision.ChildProtectionPlan, AbuseCategory.Neglect, "chris")
                {
                    Episode = 1,
                },
                by: "chris"
            );
        var started = Decide(protectedToo, Team.Amira, (StartProtectionPlan)Examples.StartProtectionPlan.Act)
            .ShouldBeOfType<Outcome.Done>();
        started.Facts.ShouldNotContain(dated => dated.Fact is ChildInNeedPlanEnded);
        var both = protectedToo.And(started.Facts[0].Fact);
        both.Given.Record.State.Open!.Plans.Select(plan => plan.Name)
            .ShouldBe(["Child protection plan", "Support plan"]);

        var over = EnquiredBeside()
            .And(new EnquiryConcluded(EnquiryOutcome.NoFurtherAction, "lifting") { Episode = 1 });
        over.Given.Record.State.Open!.Stage.ShouldBe(Pathway);
    }

    private static Past EnquiredBeside() =>
        Past.SupportPlan()
            .And(new ReasonableCauseRecorded(HarmIs.Likely, "bruises", "not lifting", "told") { Episode = 1 })
            .And(new ReasonableCauseApproved { Episode = 1 }, by: "ruth")
            .And(
                new StrategyDiscussionHeld(StrategyOutcome.Section47Enquiry, Attended.ByAllThree) { Episode = 1 },
                by: "ruth"
            )
            .And(new EnquiryStarted("see her") { Episode = 1 });

    [Fact, Ask("A6")]
    public void Where_support_had_not_begun_the_child_goes_on_to_it_once_protection_found_nothing()
    {
        var over = Past.CauseRecorded()
            .And(new ReasonableCauseApproved { Episode = 1 }, by: "ruth")
            .And(new StrategyDiscussionHeld(StrategyOutcome.NoFurtherAction, Attended.ByAllThree) { Episode = 1 });

        over.Given.Record.State.Open!.Stage.ShouldBe(Pathway);
        new StartAssessment().IsAwaited(over.Given.Record.State.Open!).ShouldBeTrue();
    }

    [Fact]
    public void Elsewhere_protection_begins_as_ever()
    {
        var record = Past.Held(Team.Amira).Given.Record;

        NextOf(record).Select(next => next.ActName).ShouldContain("hold-strategy-discussion");
        NextOf(record).Select(next => next.ActName).ShouldNotContain("record-reasonable-cause");
    }

    private static SubmitAssessment Finished =>
        new()
        {
            ParentsAccount = "She laughs with her whole face",
            SeenDifferently = false,
            ParentsSay = "two nights of sleep",
            Strengths = "a close family",
            Communication = "looks up for yes",
            ChildSaid = "“Swim”",
            ChildNotSeenReason = "met",
            Worries = "nobody sleeps",
            Analysis = "with sleep they can go on",
            Criteria = [.. Answers(Past.SupportAssessed())],
            Factors = ["5A"],
            BestOutcomes = "swims every week",
            GoOnCaring = "two nights of sleep",
            PracticalSupport = "a hoist from June",
            ChildInterpreter = InterpreterNeed.None,
            ChildAdvocacy = AdvocacyOffer.Declined,
            Outcome = AssessmentOutcome.DisabledChildSupport,
        };

    private static IEnumerable<CriterionAnswer> Answers(Past past) =>
        Shipped
            .Guidance.InForceOn(past.Next)
            .Criteria.Select(asked => new CriterionAnswer(
                asked.Id,
                asked.Id,
                asked.Asks,
                asked.Law,
                true,
                "the nights"
            ));

    private static IReadOnlyList<string> Problems(SubmitAssessment act) =>
        Decide(Past.SupportAssessed(), Team.Amira, act) is Outcome.Refused refused
            ? [.. refused.Problems.Select(problem => problem.Field)]
            : [];

    private static Outcome Decide(Past past, Casework.People.Practitioner by, Act act) =>
        past.Given.When(by, act with { On = past.Next, Episode = 1 }).Outcome;

    private static TFact Done<TFact>(Past past, Casework.People.Practitioner by, Act act)
        where TFact : Fact => (TFact)Decide(past, by, act).ShouldBeOfType<Outcome.Done>().Facts[0].Fact;

    private static IReadOnlyList<NextAct> NextOf(ChildRecord record) =>
        Next.For(record, Given.Practice(Team.Amira, Given.Day("2024-06-01")));

    private static IReadOnlyList<string> Clocks(Past past) =>
        [
            .. Shipped
                .Guidance.Read(past.Given.Record.ByDate, past.Next.ToDateTime(new TimeOnly(12, 0)))
                .Clocks.Where(clock => clock.IsOpen)
                .Select(clock => clock.Duty.Id),
        ];
}
