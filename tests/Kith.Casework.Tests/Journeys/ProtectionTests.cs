using Kith.Casework.Access;
using Kith.Casework.ChildInNeed;
using Kith.Casework.LookedAfter;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

public sealed class ProtectionTests
{
    [Theory]
    [InlineData("2023-06-05")]
    [InlineData("2024-01-08")]
    public void Enquiries_are_decided_on_with_a_social_worker_the_police_and_health(string from)
    {
        var past = Past.HarmSuspected(from);
        var without = Discuss(past.Next) with { Attendees = Attended.By("social-worker", "police") };

        past.Given.When(Team.Amira, without).ThenRefusedBy("strategy-min-attendees");
        past.Given.When(Team.Amira, without with { MissingAgencyReason = "Health rings back today, Amira follows up" })
            .ThenHappened<StrategyDiscussionHeld>();
        past.Given.When(Team.Amira, Discuss(past.Next)).ThenHappened<StrategyDiscussionHeld>();
    }

    [Fact]
    public void A_discussion_that_decides_against_enquiries_asks_for_all_three_too()
    {
        var past = Past.HarmSuspected();
        var against = Discuss(past.Next) with { Outcome = StrategyOutcome.Section17Assessment };

        past.Given.When(Team.Amira, against with { Attendees = Attended.By("social-worker") })
            .ThenRefusedBy("strategy-min-attendees");
        past.Given.When(Team.Amira, against).ThenHappened<StrategyDiscussionHeld>();
    }

    [Fact]
    public void New_harm_while_a_conference_is_awaited_starts_another_enquiry_and_the_conference_stays_owed()
    {
        var past = Past.ConferenceDue();
        var start = Start(past.Next);

        past.Given.When(Team.Amira, start).ThenRefusedBy("s47-strategy-first");
        var again = past.Given.After(Team.Amira, Discuss(past.Next));
        again.Record.State.Open!.Protection.AwaitsEnquiry.ShouldBeTrue();
        var two = again.After(Team.Amira, start);
        var protection = two.Record.State.Open!.Protection;
        (protection.HasOpenEnquiry, protection.AwaitsConference, protection.AwaitsEnquiry).ShouldBe(
            (true, true, false)
        );

        var conferred = two.After(Team.Chris, Confer(past.Next));
        protection = conferred.Record.State.Open!.Protection;
        (protection.HasOpenEnquiry, protection.AwaitsConference, protection.AwaitsPlan).ShouldBe((true, false, true));
        conferred
            .When(Team.Amira, StartPlan(past.Next))
            .ThenHappened<ProtectionPlanStarted>()
            .Category.ShouldBe(AbuseCategory.Neglect);
    }

    [Fact]
    public void A_second_enquiry_that_comes_to_nothing_does_not_take_away_the_conference_the_first_asked_for()
    {
        var past = Past.ConferenceDue()
            .And(new StrategyDiscussionHeld(StrategyOutcome.Section47Enquiry, Attended.ByAllThree) { Episode = 1 })
            .And(new EnquiryStarted("a new mark") { Episode = 1 })
            .And(new EnquiryConcluded(EnquiryOutcome.NoFurtherAction) { Episode = 1 });

        past.Given.Record.State.Open!.Protection.AwaitsConference.ShouldBeTrue();
        past.Given.When(Team.Chris, Confer(past.Next)).ThenHappened<InitialConferenceHeld>();
    }

    [Fact]
    public void A_plan_without_a_conference_takes_a_reason_a_manager_and_a_category()
    {
        var past = Past.HarmSuspected();
        var start = StartPlan(past.Next) with
        {
            Departures = [new Guidance.Departure("conference-decision-first", "moved in with a plan", "ruth")],
        };

        past.Given.When(Team.Amira, start with { Departures = [], Category = AbuseCategory.Neglect })
            .ThenRefusedBy("conference-decision-first");
        past.Given.When(Team.Amira, start)
            .ThenAsks("category", "Choose the category of abuse: no conference has decided on one");
        // It is a duty of separate hands: the plan waits for the manager named.
        past.Given.When(Team.Amira, start with { Category = AbuseCategory.Neglect }).ThenHappened<DepartureProposed>();
    }

    [Fact]
    public void A_conference_waits_for_the_enquiry_that_asks_for_it()
    {
        var past = Past.Enquiry();

        past.Given.When(Team.Chris, Confer(past.Next)).ThenRefusedBy("conference-after-enquiry");
    }

    [Theory, Ask("C7")]
    [InlineData("2023-06-05")]
    [InlineData("2024-01-08")]
    public void Only_a_social_worker_leads_a_section_47_enquiry(string from)
    {
        var past = Past.Discussed(from: from);
        var start = new StartSection47Enquiry
        {
            On = past.Next,
            Episode = 1,
            Plan = "see the child",
        };

        past.Given.When(Team.Sam, start).ThenRefusedBy("s47-by-social-worker");
        past.Given.When(Team.Alex, start).ThenRefusedBy("s47-by-social-worker");
        past.Given.When(Team.Amira, start).ThenHappened<EnquiryStarted>();
    }

    [Fact, Ask("C7", "E7")]
    public void A_family_support_workers_case_passes_to_a_social_worker_before_an_enquiry_starts()
    {
        var past = Past.Held(Team.Sam)
            .And(new StrategyDiscussionHeld(StrategyOutcome.Section47Enquiry, Attended.ByAllThree) { Episode = 1 });
        var start = new StartSection47Enquiry
        {
            On = past.Next,
            Episode = 1,
            Plan = "see the child",
        };

        past.Given.When(Team.Amira, start).ThenRefusedBy("s47-lead-social-worker");
        past.Given.After(
                Team.Ruth,
                new ChangeLeadPractitioner
                {
                    On = past.Next,
                    Episode = 1,
                    Practitioner = "amira",
                    Reason = "harm is suspected",
                    FamilyTold = "in person",
                    Agreed = true,
                    Suited = true,
                }
            )
            .When(Team.Amira, start)
            .ThenHappened<EnquiryStarted>();
    }

    [Fact, Ask("E7", "C7")]
    public void A_social_worker_who_leads_the_enquiry_joins_whoever_leads_the_work_with_the_family_who_stays()
    {
        var past = Past.Held(Team.Sam)
            .And(new StrategyDiscussionHeld(StrategyOutcome.Section47Enquiry, Attended.ByAllThree) { Episode = 1 });
        var start = new StartSection47Enquiry
        {
            On = past.Next,
            Episode = 1,
            Plan = "see the child",
        };

        past.Given.When(Team.Amira, start with { Leads = "sam" }).ThenRefusedBy("s47-lead-social-worker");
        past.Given.When(Team.Amira, start with { Leads = "nobody" }).ThenAsks("leads", "Choose who is to lead");
        var started = past.Given.When(Team.Amira, start with { Leads = "amira" });
        var joined = started.ThenHappened<InvolvementBegan>();

        (joined.Practitioner, joined.Role).ShouldBe(("amira", InvolvementRole.CoWorker));
        var record = started.ThenRecord().Record;
        record.State.Open!.Lead!.Practitioner.ShouldBe("sam");
        record.State.Open!.Protection.EnquiryLead.ShouldBe("amira");
        // Once they work with the child, a further enquiry adds nobody a second time.
        past.And(joined)
            .Given.When(Team.Amira, start with { Leads = "amira", On = past.Next.AddDays(1) })
            .ThenDone()
            .ShouldHaveSingleItem();
    }

    [Fact, Ask("E7")]
    public void Whoever_is_named_to_lead_an_enquiry_is_told_and_so_is_the_lead_who_stays()
    {
        var past = Past.Held(Team.Sam)
            .And(new StrategyDiscussionHeld(StrategyOutcome.Section47Enquiry, Attended.ByAllThree) { Episode = 1 });
        var start = new StartSection47Enquiry
        {
            On = past.Next,
            Episode = 1,
            Plan = "see the child",
            Leads = "ben",
        };

        var told = Told.On(past.Given.When(Team.Amira, start).ThenRecord().Record).ToList();

        told.ShouldContain(one => one.Recipient == "ben" && one.Notice.Says.Contains("to lead the section 47 enquiry"));
        told.ShouldContain(one => one.Recipient == "sam" && one.Notice.Kind == "co-worker");
    }

    [Fact, Ask("E7")]
    public void Whoever_led_before_stays_beside_the_family_where_the_new_lead_joins_them()
    {
        var past = Past.Held(Team.Sam);
        var change = new ChangeLeadPractitioner
        {
            On = past.Next,
            Episode = 1,
            Practitioner = "amira",
            Reason = "harm is suspected",
            FamilyTold = "in person",
            Agreed = true,
            Suited = true,
        };

        past.Given.When(Team.Ruth, change).ThenDone().ShouldHaveSingleItem();
        var stays = past.Given.When(Team.Ruth, change with { StaysBeside = true });
        var beside = stays.ThenHappened<InvolvementBegan>();
        (beside.Practitioner, beside.Role).ShouldBe(("sam", InvolvementRole.CoWorker));
    }

    [Fact, Ask("B6")]
    public void A_core_group_and_a_review_open_with_each_action_of_the_plan_and_say_what_came_of_it()
    {
        var past = Past.ProtectionPlan();
        var open = past.Given.Record.State.Open!;

        foreach (var act in new Act[] { new HoldCoreGroup(), new HoldReviewConference() })
            act.Begins("results", past.Given.Record, open, null)!.Cast<ActionResult>().ShouldNotBeEmpty();
    }

    [Fact]
    public void An_enquiry_starts_from_a_strategy_discussion_that_decided_on_it()
    {
        var none = Past.HarmSuspected();
        var against = Past.Discussed(StrategyOutcome.NoFurtherAction);

        none.Given.When(Team.Amira, Start(none.Next))
            .ThenRefusedBy("s47-strategy-first")
            .ShouldContain(objection => objection.CanDepart);
        against.Given.When(Team.Amira, Start(against.Next)).ThenRefusedBy("s47-strategy-first");
    }

    [Fact]
    public void An_enquiry_that_was_never_started_cannot_be_concluded()
    {
        var past = Past.Discussed();

        past.Given.When(Team.Amira, new ConcludeSection47Enquiry { On = past.Next, Episode = 1 })
            .ThenCannotFollow("No enquiry is going on.");
    }

    [Fact, Ask("E3")]
    public void The_law_asks_that_the_child_is_seen_and_no_manager_can_set_that_aside()
    {
        var past = Past.Enquiry();
        var conclude = new ConcludeSection47Enquiry
        {
            On = past.Next,
            Episode = 1,
            Findings = "no harm",
            Outcome = EnquiryOutcome.NoFurtherAction,
            Departures = [new Guidance.Departure("s47-see-child", "no time", "ruth")],
        };

        var objection = past.Given.When(Team.Amira, conclude).ThenRefusedBy("s47-see-child").Single();

        objection.CanDepart.ShouldBeFalse();
        past.Given.When(Team.Amira, conclude with { ChildNotSeenReason = "in Spain with Dad, seen there by video" })
            .ThenHappened<EnquiryConcluded>();
    }

    [Fact]
    public void A_child_seen_before_the_enquiry_was_not_seen_for_it()
    {
        var past = Past.HarmSuspected()
            .And(new ChildSeen(true, "hi", "school") { Episode = 1 })
            .And(new StrategyDiscussionHeld(StrategyOutcome.Section47Enquiry, Attended.ByAllThree) { Episode = 1 })
            .And(new EnquiryStarted("see the child") { Episode = 1 });

        past.Given.When(
                Team.Amira,
                new ConcludeSection47Enquiry
                {
                    On = past.Next,
                    Episode = 1,
                    Findings = "none",
                    Outcome = EnquiryOutcome.NoFurtherAction,
                }
            )
            .ThenRefusedBy("s47-see-child");
    }

    [Fact]
    public void A_conference_is_chaired_by_somebody_independent_of_the_case()
    {
        var past = Past.ConferenceDue();

        past.Given.When(Team.Ruth, Confer(past.Next)).ThenRefusedBy("conference-chair-independent");
        past.Given.When(Team.Chris, Confer(past.Next) with { Chair = null })
            .ThenHappened<InitialConferenceHeld>()
            .Chair.ShouldBe("chris");
    }

    [Fact, Ask("B10")]
    public void A_conference_may_decide_that_no_plan_is_needed()
    {
        var past = Past.ConferenceDue();
        var after = past.Given.After(
            Team.Chris,
            Confer(past.Next) with
            {
                Decision = ConferenceDecision.NoPlan,
                Category = AbuseCategory.Neglect,
            }
        );

        after.Record.Facts[^1].Fact.ShouldBeOfType<InitialConferenceHeld>().Category.ShouldBeNull();
        after.When(Team.Amira, StartPlan(past.Next)).ThenRefusedBy("conference-decision-first");
        after
            .When(
                Team.Amira,
                new CloseEpisode
                {
                    On = past.Next,
                    Episode = 1,
                    Reason = "RC7",
                    Summary = "the family copes well",
                }
            )
            .ThenHappened<EpisodeClosed>();
    }

    [Fact, Ask("B10")]
    public void A_conference_states_the_threshold_and_for_a_plan_the_category()
    {
        var past = Past.ConferenceDue();
        var then = past.Given.When(Team.Chris, Confer(past.Next) with { Threshold = "", Category = null });

        then.ThenAsks("threshold", "Say how the threshold was or was not met");
        then.ThenAsks("category", "Choose the category of abuse");
    }

    [Fact]
    public void A_plan_starts_with_the_conferences_category_unless_it_names_another()
    {
        var past = Past.Conferenced(ConferenceDecision.ChildProtectionPlan);
        var start = new StartProtectionPlan
        {
            On = past.Next,
            Episode = 1,
            Outcomes = "safe",
            Actions = Steps.Of("Gran helps"),
            CoreGroup = "Mum, Gran",
            Contingency = "Gran rings",
        };

        past.Given.When(Team.Amira, start)
            .ThenHappened<ProtectionPlanStarted>()
            .Category.ShouldBe(AbuseCategory.Neglect);
        past.Given.When(Team.Amira, start with { Category = AbuseCategory.Emotional })
            .ThenHappened<ProtectionPlanStarted>()
            .Category.ShouldBe(AbuseCategory.Emotional);
    }

    [Fact]
    public void A_child_in_need_plan_ends_in_the_entry_that_starts_a_child_protection_plan()
    {
        var past = Past.Conferenced(ConferenceDecision.ChildProtectionPlan)
            .And(new ChildInNeedPlanAgreed("sleeps", Steps.Of("cooks")) { Episode = 1 });

        past.Given.Next(Team.Amira, past.Next)
            .First()
            .ShouldSatisfyAllConditions(
                next => next.ActName.ShouldBe("start-child-protection-plan"),
                next => next.Status.ShouldBe(NextStatus.Open)
            );
        StartPlan(past.Next).AlsoDoes(past.Given.Record.State.Open!).ShouldNotBeNull();
        var started = past.Given.When(Team.Amira, StartPlan(past.Next));

        started.ThenHappened<ProtectionPlanStarted>();
        started.ThenHappened<ChildInNeedPlanEnded>().Reason.ShouldBe("child-protection-plan");
        var after = started.ThenRecord().Record;
        after.State.Open!.Position.ShouldBe(Stages.ChildProtectionPlan);
        after.State.Open.ChildInNeed.HasOpenPlan.ShouldBeFalse();
        Shipped
            .Guidance.Read(after.ByDate, past.Next.ToDateTime(TimeOnly.MaxValue))
            .Clocks.Where(clock => clock.IsOpen)
            .Select(clock => clock.Duty.Id)
            .Except(["referral-acknowledge"])
            .ShouldBe(["core-group-first-meeting", "review-conference-first", "cp-visits"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("2023-06-05")]
    [InlineData("2024-01-08")]
    public void A_plan_ends_when_a_review_conference_decides_it(string from)
    {
        var running = Past.ProtectionPlan(from);
        var reviewed = Past.PlanToEnd(from);

        running.Given.When(Team.Amira, End(running.Next, "review-decision")).ThenRefusedBy("cp-plan-discontinue");
        reviewed.Given.When(Team.Amira, End(reviewed.Next, "review-decision")).ThenHappened<ProtectionPlanEnded>();
    }

    [Theory]
    [InlineData("eighteen")]
    [InlineData("died")]
    [InlineData("left-country")]
    public void A_plan_ends_without_a_review_when_the_child_has_gone_or_grown_up(string reason)
    {
        var past = Past.ProtectionPlan();
        past = reason switch
        {
            "eighteen" => past.And(new ChildDetailsChanged(past.Next.AddYears(-18))),
            "died" => past.And(new ChildDied("The ward")),
            _ => past,
        };

        past.Given.When(Team.Amira, End(past.Next, reason)).ThenHappened<ProtectionPlanEnded>();
    }

    [Theory]
    [InlineData("eighteen", "The record does not say that the young person is 18 by then")]
    [InlineData("died", "The record does not say that the child has died")]
    public void A_plan_does_not_end_without_a_review_by_a_reason_that_the_record_does_not_bear_out(
        string reason,
        string says
    )
    {
        var past = Past.ProtectionPlan();

        past.Given.When(Team.Amira, End(past.Next, reason))
            .ThenRefused()
            .Problems.ShouldContain(problem => problem.Message.StartsWith(says, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2011-06-06")]
    [InlineData("2019-06-05")]
    [InlineData("2024-01-08")]
    public void A_child_in_care_who_was_seen_at_a_visit_was_seen_for_the_enquiry(string from)
    {
        var past = Past.Enquiry(from)
            .And(new LookedAfterChildVisited(true, true, null, "Fine", "At his nan’s") { Episode = 1 });

        past.Given.When(
                Team.Amira,
                new ConcludeSection47Enquiry
                {
                    On = past.Next,
                    Episode = 1,
                    Findings = "none",
                    Outcome = EnquiryOutcome.NoFurtherAction,
                }
            )
            .ThenHappened<EnquiryConcluded>();
    }

    [Fact]
    public void A_review_that_goes_on_with_the_plan_may_change_the_category()
    {
        var past = Past.ProtectionPlan()
            .And(new ReviewConferenceHeld(ReviewDecision.Continue, AbuseCategory.Emotional, "chris") { Episode = 1 });

        past.Given.Record.State.Open!.Protection.Plan!.Category.ShouldBe(AbuseCategory.Emotional);
    }

    [Fact]
    public void A_further_strategy_discussion_leaves_the_enquiry_that_goes_on_as_it_is()
    {
        var past = Past.Enquiry();
        var after = past.Given.After(
            Team.Amira,
            Discuss(past.Next) with
            {
                Outcome = StrategyOutcome.Section17Assessment,
            }
        );

        after.Record.State.Open!.Protection.HasOpenEnquiry.ShouldBeTrue();
        after.Record.State.Open!.Stage.ShouldBe(Stages.Section47);
    }

    [Fact]
    public void A_child_on_a_plan_can_have_a_new_enquiry_and_stays_on_the_plan()
    {
        var past = Past.ProtectionPlan()
            .And(new StrategyDiscussionHeld(StrategyOutcome.Section47Enquiry, Attended.ByAllThree) { Episode = 1 })
            .And(new EnquiryStarted("a new mark") { Episode = 1 });
        var protection = past.Given.Record.State.Open!.Protection;

        protection.HasOpenEnquiry.ShouldBeTrue();
        protection.HasOpenPlan.ShouldBeTrue();
        past.Given.Record.State.Open!.Stage.ShouldBe(Stages.ChildProtectionPlan);
    }

    [Fact]
    public void A_second_plan_can_follow_a_second_conference_after_the_first_plan_ended()
    {
        var past = Past.PlanToEnd()
            .And(new ProtectionPlanEnded("review-decision") { Episode = 1 })
            .And(new StrategyDiscussionHeld(StrategyOutcome.Section47Enquiry, Attended.ByAllThree) { Episode = 1 })
            .And(new EnquiryStarted("again") { Episode = 1 })
            .And(new EnquiryConcluded(EnquiryOutcome.Conference) { Episode = 1 })
            .And(
                new InitialConferenceHeld(ConferenceDecision.ChildProtectionPlan, AbuseCategory.Physical, "chris")
                {
                    Episode = 1,
                }
            );

        past.Given.Record.State.Open!.Protection.AwaitsPlan.ShouldBeTrue();
    }

    private static StartSection47Enquiry Start(DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            Plan = "see the child",
        };

    private static StartProtectionPlan StartPlan(DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            Outcomes = "safe",
            Actions = Steps.Of("Gran helps"),
            CoreGroup = "Mum, Gran",
            Contingency = "Gran rings",
        };

    private static HoldStrategyDiscussion Discuss(DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            Reason = "a mark",
            Attendees = Attended.ByAllThree,
            Outcome = StrategyOutcome.Section47Enquiry,
            Plan = "see the child",
        };

    private static HoldInitialConference Confer(DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            Attendees = Attended.AtConference,
            ReportNotSharedReason = "They read it at the door",
            ParentsSay = "we want help",
            Threshold = "likely",
            Decision = ConferenceDecision.ChildProtectionPlan,
            Category = AbuseCategory.Neglect,
            Actions = Steps.Of("Gran helps"),
            NotAskedReason = "Ada is three",
        };

    private static EndProtectionPlan End(DateOnly on, string reason) =>
        new()
        {
            On = on,
            Episode = 1,
            Reason = reason,
            Summary = "safe",
        };
}
