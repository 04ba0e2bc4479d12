using System.Reflection;
using Kith.Casework.ChildInNeed;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.People.Agreements;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Recording;

/// <summary>What the record waits for, what may be done beside it, and what may not and why.</summary>
public sealed class NextTests
{
    [Fact]
    public void A_child_with_nothing_open_can_have_a_contact_a_referral_or_early_help_and_be_protected_at_once() =>
        At(Past.Registered(), Team.Fay)
            .Select(next => (next.ActName, next.Status))
            .ShouldBe([
                ("record-police-protection", NextStatus.Open),
                ("record-emergency-order", NextStatus.Open),
                ("open-early-help", NextStatus.Open),
                ("receive-contact", NextStatus.Open),
                ("receive-referral", NextStatus.Open),
                ("record-transfer-in", NextStatus.Open),
                ("restrict-record", NextStatus.Open),
                ("declare-interest", NextStatus.Open),
                ("merge-record", NextStatus.Open),
            ]);

    [Fact]
    public void A_referral_waits_for_its_decision_before_anything_else()
    {
        var next = At(Past.Referral(), Team.Ruth);

        next[0].ActName.ShouldBe("decide-referral");
        next[0].Status.ShouldBe(NextStatus.Open);
        next.Where(act => act.IsExpected).ShouldHaveSingleItem();
    }

    [Fact, Ask("B3")]
    public void What_guidance_holds_back_is_shown_with_its_own_words()
    {
        var assessment = At(Past.Referral(), Team.Ruth).Single(next => next.ActName == "start-assessment");

        assessment.Status.ShouldBe(NextStatus.Blocked);
        assessment.Objections.Single().Duty.Id.ShouldBe("referral-decision-first");
        assessment
            .Objections.Single()
            .Because.ShouldBe("Record the decision on the referral first, with who decided, when and why.");
    }

    [Fact]
    public void What_makes_no_sense_now_is_not_listed_at_all() =>
        At(Past.Section17(), Team.Ruth).Select(next => next.ActName).ShouldNotContain("hold-review-conference");

    [Fact, Ask("C7")]
    public void An_enquiry_on_a_family_support_worker_s_case_asks_on_its_page_who_leads_it()
    {
        var past = Past.Held(Team.Sam)
            .And(new StrategyDiscussionHeld(StrategyOutcome.Section47Enquiry) { Episode = 1 });

        var enquiry = At(past, Team.Amira).Single(next => next.ActName == "start-section-47-enquiry");

        enquiry.IsExpected.ShouldBeTrue();
        enquiry.Status.ShouldBe(NextStatus.Open);
    }

    [Fact]
    public void What_the_page_itself_asks_does_not_hold_an_act_back()
    {
        var finish = At(Past.Assessing(), Team.Amira).Single(next => next.ActName == "submit-assessment");

        finish.Status.ShouldBe(NextStatus.Open);
        finish.Asks.Single().Duty.Id.ShouldBe("assessment-child-seen");
    }

    [Fact]
    public void Ending_a_plan_asks_for_its_reason_on_the_page()
    {
        var end = At(Past.ProtectionPlan(), Team.Amira).Single(next => next.ActName == "end-child-protection-plan");

        end.Status.ShouldBe(NextStatus.Open);
        end.Asks.Single().Duty.Id.ShouldBe("cp-plan-discontinue");
    }

    [Fact]
    public void The_referrer_can_still_be_told_when_the_episode_has_closed()
    {
        var past = Past.Referral()
            .And(new ReferralDecided(ReferralDecision.NoFurtherAction) { Episode = 1 })
            .And(new EpisodeClosed("RC8", null) { Episode = 1 }, 0);

        Next.AfterClosing(past.Given.Record, Given.Practice(Team.Fay, past.Next))
            .Where(next => next.IsExpected)
            .ShouldHaveSingleItem()
            .ActName.ShouldBe("tell-referrer");
    }

    public static TheoryData<string, string> Expected =>
        new()
        {
            { nameof(Past.Section17), "allocate-lead-practitioner" },
            { nameof(Past.Assessing), "see-child" },
            { nameof(Past.Seen), "submit-assessment" },
            { nameof(Past.Submitted), "authorise-assessment" },
            { nameof(Past.Authorised), "draft-child-in-need-plan" },
            { nameof(Past.Drafted), "approve-child-in-need-plan" },
            { nameof(Past.NeedPlan), "make-home-visit" },
            { nameof(Past.HarmSuspected), "hold-strategy-discussion" },
            { nameof(Past.Discussed), "start-section-47-enquiry" },
            { nameof(Past.Enquiry), "see-child" },
            { nameof(Past.ConferenceDue), "hold-initial-conference" },
            { nameof(Past.ProtectionPlan), "hold-core-group" },
            { nameof(Past.EarlyHelp), "allocate-lead-practitioner" },
        };

    [Theory, MemberData(nameof(Expected))]
    public void The_first_act_listed_is_the_one_the_record_waits_for(string stage, string act) =>
        At(Come(stage), Team.Ruth)[0].ActName.ShouldBe(act);

    [Fact, Ask("D9")]
    public void After_the_familys_no_the_record_waits_for_early_help_to_be_ended()
    {
        static Past Agreed(AgreementAnswer answer) =>
            Past.EarlyHelp()
                .And(
                    new AgreementsRecorded([new Agreement("a1", Name: "Rosa", To: AgreementTo.Help, Answer: answer)]),
                    0
                );

        Awaited(Agreed(AgreementAnswer.TakenBack), Team.Fay).ShouldContain("close-early-help");
        Awaited(Agreed(AgreementAnswer.TakenBack), Team.Fay).ShouldNotContain("assess-early-help");
        Awaited(Agreed(AgreementAnswer.Agreed), Team.Fay).ShouldNotContain("close-early-help");
    }

    [Fact, Ask("D2")]
    public void Once_an_assessment_is_authorised_the_record_waits_for_everybody_to_be_told_what_it_found()
    {
        Awaited(Past.Authorised(), Team.Amira).ShouldContain("tell-of-assessment");
        Awaited(Past.Submitted(), Team.Amira).ShouldNotContain("tell-of-assessment");
        Awaited(
                Past.Authorised()
                    .And(
                        new AssessmentOutcomeTold([
                            new("child", "child", GivenHow: "At home", Proof: "Told it back"),
                            new("referrer", "referrer", WhyNot: "Left the school"),
                        ])
                        {
                            Episode = 1,
                        }
                    ),
                Team.Amira
            )
            .ShouldNotContain("tell-of-assessment");
    }

    private static IEnumerable<string> Awaited(Past past, Practitioner by) =>
        At(past, by).Where(next => next is { IsExpected: true, Status: NextStatus.Open }).Select(next => next.ActName);

    [Fact]
    public void Every_act_listed_open_goes_through_when_its_page_is_filled_in()
    {
        foreach (
            var example in Examples.All.Where(example =>
                example.Act is { Scope: Scope.OpenEpisode } and not AgreeChildInNeedPlan
            )
        )
        {
            At(example.Past, example.By)
                .ShouldContain(next => next.ActName == example.Name && next.Status == NextStatus.Open, example.Name);
        }
    }

    [Fact]
    public void Every_act_of_a_childs_journey_has_its_place_in_the_list()
    {
        string[] elsewhere =
        [
            "correct-fact",
            "agree-child-in-need-plan",
            "send-conference-record",
            "record-departure",
            "confirm-departure",
            "settle-departure",
            "answer-proposal",
            "withdraw-proposal",
            "open-in-emergency",
            "prepare-paper",
            "issue-paper",
            "return-paper",
            "choose-paper-way",
            "record-paper-given",
            "withdraw-paper",
            "record-agreements",
            "put-on-disabled-register",
            "take-off-disabled-register",
            "invite-to-family-site",
            "withdraw-from-family-site",
            "record-what-family-said",
            "record-partner-report",
            "return-partner-report",
            "hand-back-partner",
            "renew-partner",
            "end-partner",
            "answer-actions",
            "close-child-page",
            "offer-parent-support",
            "record-twins",
        ];
        var listed = Examples.All.SelectMany(example => At(example.Past, example.By)).Select(next => next.ActName);

        Acts.All.Where(act => act.Type.Namespace != typeof(PersonFact).Namespace)
            .Select(act => act.Name)
            .Except(elsewhere)
            .Except(listed)
            .ShouldBeEmpty();
    }

    private static Past Come(string stage) =>
        stage switch
        {
            nameof(Past.Section17) => Past.Section17(),
            nameof(Past.Assessing) => Past.Assessing(),
            nameof(Past.Seen) => Past.Seen(),
            nameof(Past.Submitted) => Past.Submitted(),
            nameof(Past.Authorised) => Past.Authorised(),
            nameof(Past.Drafted) => Past.Drafted(),
            nameof(Past.NeedPlan) => Past.NeedPlan(),
            nameof(Past.HarmSuspected) => Past.HarmSuspected(),
            nameof(Past.Discussed) => Past.Discussed(),
            nameof(Past.Enquiry) => Past.Enquiry(),
            nameof(Past.ConferenceDue) => Past.ConferenceDue(),
            nameof(Past.ProtectionPlan) => Past.ProtectionPlan(),
            _ => Past.EarlyHelp(),
        };

    private static IReadOnlyList<NextAct> At(Past past, Practitioner by) => past.Given.Next(by, past.Next);

    [Fact]
    public void No_two_acts_have_the_same_place_in_the_journey() =>
        Acts
            .All.Select(act => act.Type.GetCustomAttribute<ActNameAttribute>()!.Place)
            .Where(place => place != 0)
            .ShouldBeUnique();

    [Fact]
    public void An_act_that_a_record_waits_for_is_offered_there()
    {
        var silent =
            from act in Acts.All
            where
                new[] { nameof(Act.IsAwaited), nameof(Act.IsAwaitedOn) }.Any(asked =>
                    act.Type.GetMethod(asked)!.DeclaringType != typeof(Act)
                )
            where act.Type.GetCustomAttribute<ActNameAttribute>()!.Place == 0
            select act.Name;

        silent.ShouldBeEmpty();
    }
}
