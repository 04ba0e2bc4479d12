using Kith.Casework.ChildInNeed;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Returns.Build;

namespace Kith.Returns.Tests.Build;

public class BelongingTests
{
    private readonly Recording _record = new Recording().Add(
        new ReferralReceived("6", PrimaryNeed: "N1"),
        "2025-05-01"
    );

    [Fact]
    public void A_referral_that_waits_for_its_decision_has_not_needed_no_further_action() =>
        _record.Episode().NoFurtherAction.Value.ShouldBe(false);

    [Theory]
    [InlineData(ReferralDecision.NoFurtherAction, true)]
    [InlineData(ReferralDecision.EarlyHelp, true)]
    [InlineData(ReferralDecision.Section17, false)]
    public void The_decision_says_whether_the_referral_went_further(ReferralDecision decision, bool nothing) =>
        _record
            .Add(new ReferralDecided(decision, PrimaryNeed: "N2"), "2025-05-02")
            .Episode()
            .NoFurtherAction.Value.ShouldBe(nothing);

    [Fact]
    public void The_need_is_the_one_decided()
    {
        _record.Add(new ReferralDecided(ReferralDecision.Section17, PrimaryNeed: "N2"), "2025-05-02");

        _record.Episode().PrimaryNeed.Text.ShouldBe("N2");
    }

    [Fact]
    public void An_episode_closed_before_the_year_is_left_out_and_the_child_with_it()
    {
        _record.Add(new EpisodeClosed("RC7", null), "2025-06-01");

        var later = _record.In(2027);

        later.Child.ShouldBeNull();
        later.LeftOut.Select(item => item.Why).ShouldContain("It was closed before the year of the return began.");
    }

    [Fact]
    public void A_closure_after_the_last_day_leaves_the_episode_open()
    {
        _record.Add(new EpisodeClosed("RC7", null), "2026-04-02");

        _record.Episode().ClosureDate.Given.ShouldBeFalse();
        _record.In().LeftOut.ShouldHaveSingleItem().What.ShouldBe("Closure");
    }

    [Fact]
    public void An_assessment_authorised_after_the_last_day_is_unfinished_and_has_no_factors()
    {
        _record.Add(new AssessmentStarted(), "2026-03-20").Add(new AssessmentAuthorised(null, ["1B"]), "2026-04-20");

        var assessment = _record.Episode().Assessments.ShouldHaveSingleItem();
        assessment.Authorised.Given.ShouldBeFalse();
        assessment.Factors.ShouldBeEmpty();
    }

    [Fact]
    public void An_assessment_authorised_before_the_year_is_left_out()
    {
        _record.Add(new AssessmentStarted(), "2025-05-02").Add(new AssessmentAuthorised(null, ["1B"]), "2025-06-20");

        _record.Episode(2027).Assessments.ShouldBeEmpty();
    }

    [Fact]
    public void The_factors_are_those_submitted_where_the_manager_adds_none()
    {
        _record
            .Add(new AssessmentStarted(), "2025-05-02")
            .Add(new AssessmentSubmitted(Factors: ["3A"]), "2025-06-10")
            .Add(new AssessmentAuthorised(), "2025-06-12");

        _record.Episode().Assessments.ShouldHaveSingleItem().Factors.ShouldHaveSingleItem().Text.ShouldBe("3A");
    }

    [Fact]
    public void An_assessment_forgotten_for_more_than_a_year_is_left_out_and_somebody_should_look()
    {
        _record.Add(new AssessmentStarted(), "2025-05-02");

        _record.In(2027).LeftOut.ShouldHaveSingleItem().NeedsAttention.ShouldBeTrue();
    }

    [Fact]
    public void An_enquiry_starts_with_its_strategy_discussion_and_its_target_is_counted_from_there()
    {
        _record
            .Add(new StrategyDiscussionHeld(StrategyOutcome.Section47Enquiry), "2025-06-02")
            .Add(new EnquiryStarted(), "2025-06-03")
            .Add(new EnquiryConcluded(EnquiryOutcome.Conference), "2025-06-17")
            .Add(new InitialConferenceHeld(ConferenceDecision.ChildProtectionPlan), "2025-06-20")
            .Add(new ProtectionPlanStarted(AbuseCategory.Neglect, PreviousPlans: 0), "2025-06-20")
            .Add(new ReviewConferenceHeld(ReviewDecision.Continue, AbuseCategory.Emotional), "2025-09-10");

        var enquiry = _record.Episode().Enquiries.ShouldHaveSingleItem();
        enquiry.Start.Raw.Text.ShouldBe("2025-06-02");
        enquiry.ConferenceTarget.Raw.Text.ShouldBe("2025-06-23");
        enquiry.ConferenceDate.Raw.Text.ShouldBe("2025-06-20");
        enquiry.ConferenceNotRequired.Value.ShouldBe(false);
        var plan = _record.Episode().ProtectionPlans.ShouldHaveSingleItem();
        plan.InitialCategory.Text.ShouldBe("NEG");
        plan.LatestCategory.Text.ShouldBe("EMO");
        plan.ReviewDates.ShouldHaveSingleItem().Raw.Text.ShouldBe("2025-09-10");
    }

    [Fact]
    public void A_child_who_moved_here_with_a_plan_was_referred_by_the_other_authority_and_has_a_conference_of_no_enquiry()
    {
        var episode = new Recording()
            .Add(
                new TransferInNotified("Quayshire", "Jo", AbuseCategory.Neglect, "alone", "weekly", "Jo"),
                "2025-06-02"
            )
            .Add(new InitialConferenceHeld(ConferenceDecision.ChildProtectionPlan), "2025-06-20")
            .Add(new ProtectionPlanStarted(AbuseCategory.Neglect, PreviousPlans: 1), "2025-06-20")
            .Episode();

        (episode.ReferralDate.Raw.Text, episode.ReferralSource.Text, episode.PrimaryNeed.Text).ShouldBe(
            ("2025-06-02", "5C", "N1")
        );
        episode.NoFurtherAction.Value.ShouldBe(false);
        episode.Enquiries.ShouldBeEmpty();
        episode.ProtectionPlans.ShouldHaveSingleItem().Start.Raw.Text.ShouldBe("2025-06-20");
    }

    [Fact]
    public void An_enquiry_that_ended_with_support_needs_no_conference()
    {
        _record
            .Add(new EnquiryStarted(), "2025-06-03")
            .Add(new EnquiryConcluded(EnquiryOutcome.ChildInNeedPlan), "2025-06-17");

        _record.Episode().Enquiries.ShouldHaveSingleItem().ConferenceNotRequired.Value.ShouldBe(true);
    }

    [Fact]
    public void An_enquiry_that_ended_before_the_year_does_not_come_back_in_the_next_return()
    {
        _record
            .Add(new EnquiryStarted(), "2025-06-03")
            .Add(new EnquiryConcluded(EnquiryOutcome.ChildInNeedPlan), "2025-06-17");
        var imported = new Import.Importing();
        imported.ImportOne(
            """
            <CINdetails><CINreferralDate>2025-05-10</CINreferralDate><ReferralNFA>0</ReferralNFA><Section47>
            <S47ActualStartDate>2025-06-01</S47ActualStartDate><ICPCnotRequired>1</ICPCnotRequired></Section47></CINdetails>
            """
        );

        _record.Episode(2027).Enquiries.ShouldBeEmpty();
        Building.Build(imported.Records).Descendants("Section47").Count().ShouldBe(1);
        Building.Build(imported.Records, 2027).Descendants("Section47").ShouldBeEmpty();
    }

    [Fact]
    public void A_conference_that_follows_no_enquiry_stands_on_the_episode()
    {
        _record.Add(new InitialConferenceHeld(ConferenceDecision.NoPlan), "2025-06-20");

        _record.Episode().ConferenceDate.Raw.Text.ShouldBe("2025-06-20");
    }

    [Fact]
    public void Work_after_a_referral_that_needed_none_is_left_out_and_somebody_should_look()
    {
        _record
            .Add(new ReferralDecided(ReferralDecision.NoFurtherAction), "2025-05-02")
            .Add(new ChildInNeedPlanAgreed(), "2025-06-03");

        _record.Episode().Plans.ShouldBeEmpty();
        _record.In().LeftOut.ShouldContain(item => item.NeedsAttention && item.What == "Child in need plan");
    }

    [Fact]
    public void A_second_referral_after_one_without_further_action_is_an_episode_of_its_own()
    {
        _record
            .Add(new ReferralDecided(ReferralDecision.NoFurtherAction), "2025-05-02")
            .Add(new ReferralReceived("1A", PrimaryNeed: "N2"), "2025-07-01")
            .Add(new ReferralDecided(ReferralDecision.Section17), "2025-07-02")
            .Add(new AssessmentStarted(), "2025-07-03");

        var episodes = _record.In().Child.ShouldNotBeNull().Episodes;
        episodes.Select(episode => episode.NoFurtherAction.Value).ShouldBe([true, false]);
        episodes[1].Assessments.Count.ShouldBe(1);
    }

    [Fact]
    public void Early_help_without_a_referral_is_no_part_of_the_return()
    {
        var helped = new Recording().Add(new ContactReceived("Gran", "worried"), "2025-05-01");

        helped.In().Child.ShouldBeNull();
        helped.In().LeftOut.ShouldAllBe(item => !item.NeedsAttention);
    }

    [Fact]
    public void A_birth_takes_the_place_of_the_expected_date()
    {
        var born = new Recording()
            .Add(new ChildRegistered("A2", ExpectedOn: new DateOnly(2025, 8, 1)), "2025-05-01", episode: 0)
            .Add(new ReferralReceived("6"), "2025-05-01")
            .Add(new ChildBorn(Sex.Male), "2025-07-28", episode: 0);

        born.In(asAt: "2025-07-01").Child.ShouldNotBeNull().Sex.Text.ShouldBe("U");
        var child = born.In().Child.ShouldNotBeNull();
        child.BirthDate.Raw.Text.ShouldBe("2025-07-28");
        child.ExpectedBirthDate.Given.ShouldBeFalse();
        child.Sex.Text.ShouldBe("M");
    }

    [Fact]
    public void A_finding_leads_to_the_entry_it_is_about()
    {
        _record.Add(new AssessmentStarted(), "2025-06-02").Add(new AssessmentAuthorised(null, ["1B"]), "2025-05-20");

        var finding = _record.Findings().First(found => found.Rule.Code == "8608");
        finding.Line.ShouldBe(3);
    }

    [Fact]
    public void A_query_is_answered_as_long_as_it_is_about_the_same()
    {
        _record
            .Add(new EnquiryStarted(), "2025-06-03")
            .Add(new EnquiryConcluded(EnquiryOutcome.NoFurtherAction), "2025-06-17");
        var query = _record.Findings().First(found => found.Rule.Code == "2991Q");
        _record.Add(
            new ReturnQueryAnswered("2991Q", "2025-26", QueryAnswer.AboutOf(query), "She moved away."),
            "2026-01-05",
            episode: 0
        );

        QueryAnswer.To(query, _record.In().Answers).ShouldNotBeNull().Reason.ShouldBe("She moved away.");
        QueryAnswer.To(query with { Path = "elsewhere" }, _record.In().Answers).ShouldBeNull();
        _record.In(2027).Answers.ShouldBeEmpty();
    }

    [Fact]
    public void A_support_plan_beside_a_protection_plan_stands_aside_in_the_return_while_that_runs()
    {
        const string Pathway = "disabled-child-support";
        _record
            .Add(new ReferralDecided(ReferralDecision.DisabledChildSupport, PrimaryNeed: "N2"), "2025-05-02")
            .Add(new ChildInNeedPlanAgreed("swims") { Pathway = Pathway }, "2025-06-02")
            .Add(new ProtectionPlanStarted(AbuseCategory.Neglect, "safe"), "2025-09-01")
            .Add(new ProtectionPlanEnded(null), "2025-12-01");

        Days().ShouldBe([("2025-06-02", "2025-09-01"), ("2025-12-01", null)]);
        _record.Add(new ChildInNeedPlanEnded("outcomes-met") { Pathway = Pathway }, "2026-02-02");
        Days().ShouldBe([("2025-06-02", "2025-09-01"), ("2025-12-01", "2026-02-02")]);

        IEnumerable<(string?, string?)> Days() =>
            _record.Episode().Plans.Select(plan => (plan.Start.Raw.Text, plan.End.Raw.Text));
    }

    [Fact]
    public void An_assessment_for_support_is_an_assessment_of_the_return()
    {
        _record
            .Add(new AssessmentStarted("a good week") { Pathway = "disabled-child-support" }, "2025-06-02")
            .Add(new AssessmentAuthorised(null, ["5A"]) { Pathway = "disabled-child-support" }, "2025-07-02");

        _record.Episode().Assessments.ShouldHaveSingleItem().Authorised.Value.ShouldBe(new DateOnly(2025, 7, 2));
    }
}
