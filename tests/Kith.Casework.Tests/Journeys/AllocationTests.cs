using Kith.Casework.ChildInNeed;
using Kith.Casework.EarlyHelp;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

/// <summary>Who may hold a case, at each stage and under each edition.</summary>
public sealed class AllocationTests
{
    private const string Under2018 = "2023-10-30";
    private const string Under2023 = "2024-01-05";

    [Fact, Ask("C7", "E11")]
    public void On_1_November_2023_a_family_support_worker_cannot_be_given_a_section_17_case()
    {
        var objection = Past.Section17(Under2018)
            .Given.When(Team.Ruth, Allocate(Team.Sam, "2023-11-01"))
            .ThenRefusedBy("s17-case-holder")
            .ShouldHaveSingleItem();

        objection.Duty.Origin.ShouldBe("wt-2020");
        objection.Because.ShouldBe(
            "A social worker has to hold a section 17 case under Working Together 2018 as updated in 2020. Sam Okafor is a family support worker."
        );
    }

    [Fact, Ask("C7", "E1", "E11")]
    public void On_8_January_2024_a_family_support_worker_under_a_practice_supervisor_can() =>
        Past.Section17(Under2023)
            .Given.When(Team.Ruth, Allocate(Team.Sam, "2024-01-08"))
            .ThenHappened<LeadPractitionerAllocated>()
            .Practitioner.ShouldBe("sam");

    [Fact, Ask("C7")]
    public void But_not_one_whose_supervisor_is_no_social_worker() =>
        Past.Section17(Under2023)
            .Given.When(Team.Ruth, Allocate(Team.Noor, "2024-01-08"))
            .ThenRefusedBy("s17-case-holder");

    [Fact, Ask("E10")]
    public void An_apprentice_is_never_counted_as_qualified() =>
        Past.Section17(Under2018)
            .Given.When(Team.Ruth, Allocate(Team.Alex, "2023-11-01"))
            .ThenRefusedBy("s17-case-holder");

    [Theory, Ask("C7")]
    [InlineData(Under2018)]
    [InlineData(Under2023)]
    public void A_social_worker_can_hold_a_section_17_case_under_either_edition(string from)
    {
        var past = Past.Section17(from);

        past.Given.When(Team.Ruth, Allocate(Team.Amira, past.Next)).ThenHappened<LeadPractitionerAllocated>();
    }

    [Theory, Ask("C7")]
    [InlineData(Under2018)]
    [InlineData(Under2023)]
    public void Only_a_social_worker_can_hold_a_case_where_harm_is_suspected(string from)
    {
        var past = Past.Decided(ReferralDecision.StrategyDiscussion, from);

        past.Given.When(Team.Ruth, Allocate(Team.Sam, past.Next)).ThenRefusedBy("s47-lead-social-worker");
        past.Given.When(Team.Ruth, Allocate(Team.Amira, past.Next)).ThenHappened<LeadPractitionerAllocated>();
    }

    [Theory, Ask("C2")]
    [InlineData(ReferralDecision.EarlyHelp, Under2018, null)]
    [InlineData(ReferralDecision.EarlyHelp, Under2023, null)]
    [InlineData(ReferralDecision.Section17, Under2018, "s17-case-holder")]
    [InlineData(ReferralDecision.Section17, Under2023, null)]
    [InlineData(ReferralDecision.DisabledChildSupport, Under2018, "s17-case-holder")]
    [InlineData(ReferralDecision.DisabledChildSupport, Under2023, null)]
    [InlineData(ReferralDecision.StrategyDiscussion, Under2018, "s47-lead-social-worker")]
    [InlineData(ReferralDecision.StrategyDiscussion, Under2023, "s47-lead-social-worker")]
    public void The_lead_practitioner_is_one_role_at_every_stage_and_who_may_fill_it_differs_by_stage_and_edition(
        ReferralDecision decision,
        string from,
        string? refusedBy
    )
    {
        var past = Past.Decided(decision, from);
        var familySupport = past.Given.When(Team.Ruth, Allocate(Team.Sam, past.Next));

        if (refusedBy is null)
            familySupport.ThenHappened<LeadPractitionerAllocated>().Practitioner.ShouldBe("sam");
        else
            familySupport.ThenRefusedBy(refusedBy);
        past.Given.When(Team.Ruth, Allocate(Team.Amira, past.Next))
            .ThenHappened<LeadPractitionerAllocated>()
            .Practitioner.ShouldBe("amira");
    }

    [Fact, Ask("C7")]
    public void A_child_protection_plan_cannot_pass_to_somebody_who_is_no_social_worker()
    {
        var past = Past.ProtectionPlan();

        past.Given.When(
                Team.Ruth,
                new ChangeLeadPractitioner
                {
                    On = past.Next,
                    Episode = 1,
                    Practitioner = "sam",
                    Reason = "moves",
                    FamilyTold = "in person",
                    Agreed = true,
                    Suited = true,
                }
            )
            .ThenRefusedBy("cp-plan-lead");
    }

    [Fact, Ask("A1")]
    public void A_disabled_childs_support_is_held_under_the_same_rule_as_a_section_17_case()
    {
        var old = Past.Decided(ReferralDecision.DisabledChildSupport, Under2018);
        var now = Past.Decided(ReferralDecision.DisabledChildSupport, Under2023);

        old.Given.Record.State.Open!.Stage.ShouldBe(Stages.DisabledChildSupport);
        old.Given.When(Team.Ruth, Allocate(Team.Sam, old.Next)).ThenRefusedBy("s17-case-holder");
        now.Given.When(Team.Ruth, Allocate(Team.Sam, now.Next)).ThenHappened<LeadPractitionerAllocated>();
    }

    [Fact, Ask("E2")]
    public void From_2023_a_practice_supervisor_allocates_and_the_practitioner_agrees()
    {
        var past = Past.Section17(Under2023);

        past.Given.When(Team.Amira, Allocate(Team.Sam, past.Next)).ThenRefusedBy("lead-practitioner-allocate");
        past.Given.When(Team.Ruth, Allocate(Team.Sam, past.Next) with { Agreed = false })
            .ThenRefusedBy("lead-practitioner-agrees");
    }

    [Fact, Ask("E2")]
    public void From_2023_whoever_takes_a_case_over_agrees_too_and_has_what_the_protocol_asks_for()
    {
        var past = Past.Held(Team.Amira, Under2023);
        var change = Change("sam", past.Next);

        past.Given.When(Team.Ruth, change with { Agreed = null })
            .ThenAsks("agreed", "Say whether the practitioner agreed");
        past.Given.When(Team.Ruth, change with { Agreed = false }).ThenRefusedBy("lead-practitioner-agrees");
        past.Given.When(Team.Ruth, change with { Suited = false }).ThenRefusedBy("lead-practitioner-competence");
        past.Given.When(Team.Ruth, change)
            .ThenFacts(
                new LeadPractitionerChanged("sam", "Sam Okafor", "ruth", "moves away", "in person", true, true)
                {
                    Episode = 1,
                }
            );
    }

    [Fact]
    public void The_name_and_the_supervisor_are_kept_so_that_the_story_reads_after_people_have_left() =>
        Past.Section17(Under2023)
            .Given.When(Team.Ruth, Allocate(Team.Sam, "2024-01-08"))
            .ThenFacts(
                new LeadPractitionerAllocated("sam", "Sam Okafor", "ruth", "knows the family", true, true)
                {
                    Episode = 1,
                }
            );

    [Fact]
    public void Nobody_who_has_left_is_given_a_case()
    {
        var past = Past.Section17();

        past.Given.When(Team.Ruth, Allocate(Team.Gone, past.Next))
            .ThenAsks("practitioner", "Gina Frost has left. Choose somebody else");
    }

    [Fact]
    public void A_case_with_a_lead_practitioner_changes_hands_rather_than_being_allocated_again()
    {
        var past = Past.Held(Team.Amira);

        past.Given.When(Team.Ruth, Allocate(Team.Ben, past.Next))
            .ThenCannotFollow("Amira Khan is the lead practitioner. Change the lead practitioner instead.");
        past.Given.When(Team.Ruth, Change("amira", past.Next))
            .ThenAsks("practitioner", "This person is the lead practitioner already. Choose somebody else");
        past.Given.When(Team.Ruth, Change("ben", past.Next)).ThenHappened<LeadPractitionerChanged>();
    }

    [Fact, Ask("C7", "C1")]
    public void Candidates_are_those_who_may_hold_the_case_and_why_not_the_others()
    {
        var candidates = Candidates.For(
            Past.Section17(Under2018).Given.Record,
            1,
            Given.Practice(Team.Ruth, Given.Day("2023-11-01")),
            new Dictionary<string, int> { ["amira"] = 9, ["ben"] = 3 }
        );

        candidates
            .Where(candidate => candidate.MayHold)
            .Select(candidate => (candidate.Practitioner.Id, candidate.Load))
            .ShouldBe([("ben", 3), ("amira", 9), ("tom", 0), ("helen", 0), ("ruth", 0)]);
        candidates
            .Single(candidate => candidate.Practitioner.Id == "sam")
            .Objections.Single()
            .Duty.Id.ShouldBe("s17-case-holder");
        candidates.ShouldNotContain(candidate => candidate.Practitioner.Details.Post == Post.Analyst);
    }

    [Fact, Ask("C1")]
    public void Whoever_knows_the_child_or_speaks_a_language_of_the_family_stands_first_and_whoever_is_away_last()
    {
        var speaks = Team.Ben with { Details = Team.Ben.Details with { Knowledge = ["Polish", "court work"] } };
        var away = Team.Amira with { Away = new PractitionerAway(Given.Day("2023-10-30"), Given.Day("2023-11-10")) };
        var practice = Given.Practice(Team.Ruth, Given.Day("2023-11-01"));
        var past = Past.Section17(Under2018).And(new ChildDescribed("English and Polish"));

        var candidates = Candidates.For(
            past.Given.Record,
            1,
            practice with
            {
                Workforce = new Workforce([
                    speaks,
                    away,
                    .. practice.Workforce.Everybody.Where(person => person.Id is not ("ben" or "amira")),
                ]),
            },
            new Dictionary<string, int> { ["ben"] = 30 }
        );

        CaseNeeds.Of(past.Given.Record, 1).Languages.ShouldBe(["Polish"]);
        candidates[0]
            .ShouldSatisfyAllConditions(
                first => first.Practitioner.Id.ShouldBe("ben"),
                first => first.Speaks.ShouldBe(["Polish"])
            );
        var leaves = candidates.Single(candidate => candidate.Practitioner.Id == "amira");
        leaves.Away!.Until.ShouldBe(Given.Day("2023-11-10"));
        candidates
            .Where(candidate => candidate.MayHold && candidate.Practitioner.Details.Post != Post.Supervisor)
            .Last()
            .ShouldBe(leaves);
        Candidates
            .For(Past.Held(Team.Amira, Under2018).Given.Record, 1, practice, new Dictionary<string, int>())
            .Single(candidate => candidate.Practitioner.Id == "amira")
            .Worked!.Role.ShouldBe(Kith.Casework.Access.InvolvementRole.Lead);
    }

    [Fact, Ask("C1")]
    public void What_the_record_codes_is_compared_with_the_competences_of_the_protocol_that_each_candidate_holds()
    {
        var ben = Team.Ben with { Details = Team.Ben.Details with { Competences = ["domestic-abuse", "neglect"] } };
        var past = Past.Section17(Now)
            .And(new AssessmentSubmitted(Factors: ["3B"]) { Episode = 1 })
            .And(
                new EarlyHelpAssessed(
                    ChildNeeds: ["school"],
                    Members: [new MemberNeeds("a", "Marek", Needs: ["substance-use"])]
                )
                {
                    Episode = 1,
                }
            );

        var candidates = Compared(past, [ben]);

        candidates["ben"].Holds.Select(asked => asked.Competence.Id).ShouldBe(["domestic-abuse"]);
        var missing = candidates["ben"].Misses.ShouldHaveSingleItem();
        missing.Competence.Id.ShouldBe("substance-use");
        missing.Because.ShouldHaveSingleItem().Whose.ShouldBe("Marek");
        candidates["amira"].Misses.Select(asked => asked.Competence.Id).ShouldBe(["substance-use", "domestic-abuse"]);
    }

    [Fact, Ask("C1", "E1")]
    public void How_many_children_somebody_would_lead_is_compared_with_the_figure_of_the_protocol_for_people_like_them()
    {
        var offered = Team.Sam with { Details = Team.Sam.Details with { Leads = 2 } };

        var candidates = Compared(
            Past.Section17(Now),
            [offered],
            new()
            {
                ["amira"] = 14,
                ["ben"] = 13,
                ["alex"] = 8,
                ["sam"] = 2,
            }
        );

        Figures("amira").ShouldBe((15, 14, true));
        Figures("ben").ShouldBe((14, 14, false));
        Figures("alex").ShouldBe((9, 8, true));
        Figures("sam").ShouldBe((3, 2, true));

        (int, int?, bool) Figures(string who) =>
            (candidates[who].WouldLead, candidates[who].AtMost, candidates[who].IsOver);
    }

    [Fact, Ask("C1")]
    public void Leave_that_is_still_to_come_is_shown_and_is_no_absence_yet()
    {
        var leaves = Team.Ben with { Away = new PractitionerAway(Given.Day("2024-07-01"), Given.Day("2024-07-12")) };

        var ben = Compared(Past.Section17(Now), [leaves])["ben"];

        ben.Away.ShouldBeNull();
        ben.AwayAhead!.From.ShouldBe(Given.Day("2024-07-01"));
    }

    [Fact, Ask("C1")]
    public void Whoever_worked_with_a_brother_knows_the_family_and_those_whom_nobody_leads_are_given_together()
    {
        var brother = Past.Held(Team.Ben, Now).Given.Record;
        var sister = Past.Section17(Now).And(new AssessmentSubmitted(Factors: ["16A"]) { Episode = 1 }).Given.Record;

        var candidates = Compared(Past.Section17(Now), [], [], brother, sister);

        candidates["ben"].WorkedWithFamily.ShouldHaveSingleItem().Child.ShouldBe(brother.Id);
        candidates["ben"].KnowsFamily.ShouldBeTrue();
        candidates["amira"].KnowsFamily.ShouldBeFalse();
        candidates["amira"].WouldLead.ShouldBe(2);
        candidates["amira"].Misses.ShouldHaveSingleItem().Because[0].Child.ShouldBe(sister.Id);
    }

    private const string Now = "2024-06-03";

    private static Dictionary<string, Candidate> Compared(
        Past past,
        IReadOnlyList<Practitioner> instead,
        Dictionary<string, int>? loads = null,
        params IReadOnlyList<ChildRecord> family
    )
    {
        var practice = Given.Practice(Team.Ruth, Given.Day("2024-06-20"));
        var others = practice.Workforce.Everybody.Where(person => instead.All(one => one.Id != person.Id));
        return Candidates
            .For(
                past.Given.Record,
                1,
                practice with
                {
                    Workforce = new Workforce([.. instead, .. others]),
                },
                loads ?? [],
                family
            )
            .ToDictionary(candidate => candidate.Practitioner.Id);
    }

    [Fact, Ask("C7")]
    public void Under_2023_candidates_include_a_supervised_family_support_worker()
    {
        var candidates = Candidates.For(
            Past.Section17(Under2023).Given.Record,
            1,
            Given.Practice(Team.Ruth, Given.Day("2024-01-08")),
            new Dictionary<string, int>()
        );

        candidates.Single(candidate => candidate.Practitioner.Id == "sam").MayHold.ShouldBeTrue();
        candidates.Single(candidate => candidate.Practitioner.Id == "noor").MayHold.ShouldBeFalse();
    }

    private static AllocateLeadPractitioner Allocate(Practitioner lead, string on) => Allocate(lead, Given.Day(on));

    private static AllocateLeadPractitioner Allocate(Practitioner lead, DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            Practitioner = lead.Id,
            Reason = "knows the family",
            Agreed = true,
            Suited = true,
        };

    private static ChangeLeadPractitioner Change(string to, DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            Practitioner = to,
            Reason = "moves away",
            FamilyTold = "in person",
            Agreed = true,
            Suited = true,
        };
}
