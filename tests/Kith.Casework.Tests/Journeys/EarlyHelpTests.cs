using Kith.Casework.EarlyHelp;
using Kith.Casework.FrontDoor;
using Kith.Casework.People.Agreements;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

public sealed class EarlyHelpTests
{
    [Fact, Ask("B1")]
    public void Early_help_can_begin_with_the_familys_agreement_and_no_referral()
    {
        var past = Past.Registered();
        var after = past.Given.After(
            Team.Sam,
            new OpenEarlyHelp
            {
                On = past.Next,
                Agreements = Agreed,
                Groups = ["none"],
                Needs = "sleep",
            }
        );

        after.Record.State.Open!.Stage.ShouldBe(Stages.EarlyHelp);
    }

    [Fact, Ask("D9")]
    public void Early_help_does_not_begin_without_anybodys_agreement()
    {
        var past = Past.Registered();

        past.Given.When(
                Team.Sam,
                new OpenEarlyHelp
                {
                    On = past.Next,
                    Groups = ["none"],
                    Needs = "sleep",
                }
            )
            .ThenAsks("agreements", "Say who in the family agreed, and to what");
    }

    [Theory, Ask("C6")]
    [InlineData("2023-06-05")]
    [InlineData("2024-01-08")]
    public void Any_practitioner_may_lead_early_help(string from)
    {
        var past = Past.EarlyHelp(from);
        foreach (var lead in new[] { Team.Amira, Team.Sam, Team.Noor, Team.Alex })
        {
            past.Given.When(
                    Team.Dev,
                    new AllocateLeadPractitioner
                    {
                        On = past.Next,
                        Episode = 1,
                        Practitioner = lead.Id,
                        Reason = "knows the family",
                        Agreed = true,
                        Suited = true,
                    }
                )
                .ThenHappened<LeadPractitionerAllocated>();
        }
    }

    [Fact]
    public void Early_help_waits_for_the_decision_on_a_referral()
    {
        var past = Past.Referral();

        past.Given.When(
                Team.Sam,
                new OpenEarlyHelp
                {
                    On = past.Next,
                    Episode = 1,
                    Agreements = Agreed,
                    Groups = ["none"],
                    Needs = "sleep",
                }
            )
            .ThenRefusedBy("referral-decision-first");
    }

    [Fact]
    public void Early_help_does_not_begin_beside_a_social_care_case()
    {
        var past = Past.NeedPlan();

        past.Given.When(
                Team.Sam,
                new OpenEarlyHelp
                {
                    On = past.Next,
                    Episode = 1,
                    Agreements = Agreed,
                    Groups = ["none"],
                    Needs = "sleep",
                }
            )
            .ThenRefusedBy("early-help-alone")
            .Single()
            .CanDepart.ShouldBeTrue();
    }

    [Fact]
    public void A_family_steps_down_to_early_help_when_its_plan_has_ended()
    {
        var past = Past.NeedPlan().And(new ChildInNeed.ChildInNeedPlanEnded("step-down", "better") { Episode = 1 });
        var after = past.Given.After(
            Team.Sam,
            new OpenEarlyHelp
            {
                On = past.Next,
                Episode = 1,
                Agreements = Agreed,
                Groups = ["none"],
                Needs = "sleep",
            }
        );

        after.Record.State.Open!.EarlyHelp.IsOpen.ShouldBeTrue();
        after.Record.State.Open!.Stage.ShouldBe(Stages.EarlyHelp);
    }

    [Fact]
    public void Early_help_that_is_not_going_on_is_not_reviewed()
    {
        var past = Past.Section17();

        past.Given.When(Team.Sam, new ReviewEarlyHelp { On = past.Next, Episode = 1 })
            .ThenCannotFollow("There is no early help going on.");
    }

    [Fact]
    public void Ended_early_help_can_begin_again()
    {
        var past = Past.EarlyHelp().And(new EarlyHelpClosed(EarlyHelpOutcome.Declined) { Episode = 1 });

        past.Given.When(
                Team.Sam,
                new OpenEarlyHelp
                {
                    On = past.Next,
                    Episode = 1,
                    Agreements = Agreed,
                    Groups = ["none"],
                    Needs = "sleep",
                }
            )
            .ThenHappened<EarlyHelpOpened>();
    }

    [Fact, Ask("B1")]
    public void A_family_is_promised_a_plan_and_then_a_review_within_eight_weeks_until_the_help_ends()
    {
        var past = Past.EarlyHelp("2024-05-08");
        ReviewsOf(past).ShouldBe([ClockStatus.Running]);

        past = past.And(new EarlyHelpPlanned() { Episode = 1 });
        ReviewsOf(past).ShouldBe([ClockStatus.MetInTime, ClockStatus.Running]);

        past = past.And(new EarlyHelpClosed(EarlyHelpOutcome.OutcomesMet) { Episode = 1 });
        ReviewsOf(past).ShouldBe([ClockStatus.MetInTime, ClockStatus.Stopped]);
    }

    private static IEnumerable<ClockStatus> ReviewsOf(Past past) =>
        Shipped
            .Guidance.Read(past.Given.Record.ByDate, past.Next.ToDateTime(new TimeOnly(12, 0)))
            .Clocks.Where(clock => clock.Duty.Id == "early-help-review-local")
            .Select(clock => clock.Status);

    private static Rows<Agreement> Agreed =>
        [new Agreement("a1", Name: "Rosa", To: AgreementTo.Help, Answer: AgreementAnswer.Agreed)];

    [Fact]
    public void A_decision_for_early_help_leads_to_early_help() =>
        Past.Decided(ReferralDecision.EarlyHelp).Given.Record.State.Open!.Stage.ShouldBe(Stages.EarlyHelp);
}
