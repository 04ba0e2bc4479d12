using Kith.Casework.EarlyHelp;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.Meetings;
using Kith.Casework.PartnerSite;
using Kith.Casework.People;
using Kith.Casework.People.Agreements;
using Kith.Casework.Record;
using Kith.Casework.Supports;

namespace Kith.Casework.Tests.Journeys;

/// <summary>Early help from the first yes to its end: each of the family in their own right, their goals, who does what, what helped, and what nothing meets.</summary>
public sealed class WholeFamilyTests
{
    private static readonly FamilyMemberRecorded Mina = new(Guid.CreateVersion7(), "Mina Hart", "mother");
    private static readonly FamilyMemberRecorded Leon = new(Guid.CreateVersion7(), "Leon Hart", "father");
    private static readonly FamilyMemberRecorded Kit = new(Guid.CreateVersion7(), "Kit Hart", "brother")
    {
        HasRecord = true,
    };

    [Fact, Ask("C4"), Ask("B7")]
    public void The_assessment_opens_with_everybody_of_the_family_and_keeps_what_each_needs_themselves()
    {
        var past = Family();
        var rows = new AssessEarlyHelp()
            .Begins("members", past.Given.Record, past.Given.Record.State.Open!, null)!
            .Cast<MemberNeeds>()
            .ToList();

        // A brother with a record is assessed on that record.
        rows.Select(row => row.Name).ShouldBe(["Mina Hart, mother", "Leon Hart, father"]);
        var found = past
            .Given.When(
                Team.Sam,
                Assessed(past) with
                {
                    Members = [rows[0] with { Needs = ["mental-health"], View = "I need sleep" }, rows[1]],
                }
            )
            .ThenHappened<EarlyHelpAssessed>();

        found.Members!.Single().Person.ShouldBe(Mina.Person);
        found.ParentsSay.ShouldBe("Mina Hart, mother: I need sleep");
    }

    [Fact, Ask("C4")]
    public void How_the_needs_of_one_bear_on_another_is_said_before_it_is_finished() =>
        Family()
            .Given.When(Team.Sam, Assessed(Family()) with { Together = null })
            .ThenAsks("together", "Say how the needs of one bear on another");

    [Fact, Ask("B1")]
    public void The_family_puts_each_goal_on_a_scale_at_the_plan_and_anew_at_each_review()
    {
        var past = Planned();
        var anew = new ReviewEarlyHelp()
            .Begins("goals", past.Given.Record, past.Given.Record.State.Open!, null)!
            .Cast<FamilyGoal>()
            .ToList();

        anew.Select(goal => (goal.Goal, goal.Score)).ShouldBe([("Mornings without rushing", null), ("Sleep", null)]);
        anew[0].Before.ShouldStartWith("2 on ");
        past.Given.When(Team.Sam, Reviewed(past) with { Goals = [.. anew] })
            .ThenAsks("goals:g1.score", "Goal 1: Say where it is now");
        // Whoever writes a program gives the rows ids of its own, and they are the same goals.
        var after = past.Given.After(
            Team.Sam,
            Reviewed(past) with
            {
                Goals = [new("x1", "Sleep", Score: 7), new("x2", "Mornings without rushing", Score: 1)],
            }
        );
        FamilyGoals
            .In(after.Record)
            .Select(goal => (goal.Scale, goal.Change))
            .ShouldBe([("Mornings without rushing", -1), ("Sleep", 4)]);
    }

    [Fact]
    public void A_review_says_what_came_of_each_action_and_the_plan_goes_on_from_it()
    {
        var past = Planned();
        past.Given.Record.State.Open!.Plan!.DoesIn(past.Given.Record, 1)!.RowsOf("actions").Count.ShouldBe(2);

        past.Given.When(Team.Sam, Reviewed(past) with { Results = [new("k3f9", "Cooks", ActionCame.NotDone)] })
            .ThenAsks("results:k3f9.why", "Action 1: Say why");
        var after = past.Given.After(Team.Sam, Reviewed(past));
        after.Record.State.Open!.Plan!.DoesIn(after.Record, 1)!.FactName.ShouldBe("early-help-reviewed");
    }

    [Fact, Ask("D9")]
    public void Early_help_rests_on_somebodys_yes_to_take_part()
    {
        var past = Past.Registered();

        past.Given.When(Team.Sam, Opened(past, Yes with { To = AgreementTo.Tell, Agency = "Oak School" }))
            .ThenAsks(
                "agreements",
                "Nobody agreed to take part. Where they say no, record that by itself, with when you talk about it again and what follows"
            );
        past.Given.After(Team.Sam, Opened(past, Yes)).Record.State.Person.Agreements.ShouldHaveSingleItem();
    }

    [Fact, Ask("D9"), Ask("C13")]
    public void Taken_back_the_agreement_ends_the_work_the_same_day_until_somebody_agrees_again()
    {
        var past = Past.Registered();
        var begun = past.Given.After(Team.Sam, Opened(past, Yes));
        var back = begun.After(Team.Sam, Says(past, No));

        back.When(Team.Sam, Assessed(past))
            .ThenCannotFollow(
                $"The family took back its agreement to early help on {Plain.Day(past.Next)}. End early help, or record that they agree again."
            );
        back.When(
                Team.Sam,
                new CloseEarlyHelp
                {
                    On = past.Next,
                    Episode = 1,
                    Outcome = EarlyHelpOutcome.Declined,
                    Summary = "they know where we are",
                }
            )
            .ThenHappened<EarlyHelpClosed>();
        back.After(Team.Sam, Says(past, Yes)).When(Team.Sam, Assessed(past)).ThenHappened<EarlyHelpAssessed>();
    }

    [Fact, Ask("D9")]
    public void A_no_to_an_agency_shuts_what_was_asked_with_the_familys_agreement_the_same_day()
    {
        var past = Past.EarlyHelp().LedBy(Team.Sam);
        var yes = Yes with { To = AgreementTo.Ask, Agency = "Oak School" };
        var asked = past
            .Given.After(Team.Sam, Says(past, yes))
            .After(
                Team.Sam,
                ((AskPartner)Examples.Of("ask-partner").Act) with
                {
                    On = past.Next,
                    Agency = "Oak School",
                    By = past.Next,
                    Until = null,
                    Basis = PartnerBasis.Agreed,
                    Episode = 1,
                }
            );
        Barrier(asked).ShouldBeNull();

        var no = No with { To = AgreementTo.Ask, Agency = "oak school " };
        var after = asked.After(Team.Sam, Says(past, no));

        Barrier(after).ShouldBe($"Rosa took back on {Plain.Day(past.Next)} the yes to our asking oak school.");
        after
            .When(
                Team.Sam,
                ((AskPartner)Examples.Of("ask-partner").Act) with
                {
                    On = past.Next,
                    Agency = "Oak School",
                    By = past.Next,
                    Until = null,
                    Basis = PartnerBasis.Agreed,
                    Episode = 1,
                }
            )
            .ThenAsks(
                "basis",
                $"Rosa took back on {Plain.Day(past.Next)} the yes to our asking oak school. Choose another ground, or ask the family again and record what they say"
            );

        string? Barrier(Given given) =>
            PartnerAccess.Barrier(given.Record, PartnerGrant.In(given.Record)[0], past.Next, Rules);
    }

    [Theory, Ask("C3")]
    [InlineData("wt-2013", "abuse-or-neglect", "radicalised")]
    [InlineData("wt-2018", "radicalised", "bereaved")]
    [InlineData("wt-2023", "bereaved", "abuse-or-neglect")]
    public void The_groups_of_each_edition_are_coded_and_every_code_can_be_answered(
        string edition,
        string named,
        string notNamed
    )
    {
        var codes = Shipped.Guidance.Editions.Single(one => one.Id == edition).Duties["early-help-alert-groups"];
        var content = codes.Rule.ShouldBeOfType<Kith.Guidance.ContentRule>();
        var groups = Shipped.Forms.For("open-early-help").Find("groups")!;

        content.Codes.ShouldContain(named);
        content.Codes.ShouldNotContain(notNamed);
        content.Codes.ShouldBeSubsetOf(groups.Options.Select(option => option.Value));
        groups.Only.ShouldBe("early-help-alert-groups");
        groups.IsOptional.ShouldBeFalse();
    }

    [Fact, Ask("B15")]
    public void A_lift_to_hospital_is_help_like_any_other_and_what_was_given_says_whether_it_helped()
    {
        var past = Past.EarlyHelp().LedBy(Team.Sam);
        Support lift = new(
            "s1",
            "A lift to hospital",
            "transport",
            Need: "getting-about",
            Given: SupportGiven.Delivered
        );
        RecordSupports act = new() { On = past.Next, Episode = 1 };

        past.Given.When(Team.Sam, act with { Given = [lift] })
            .ThenAsks("given:s1.helped", "Help 1: Say whether it helped, or that it is too early to say");
        past.Given.When(Team.Sam, act).ThenAsks("given", "Enter at least one help, or a need that nothing meets");
        var after = past.Given.After(
            Team.Sam,
            act with
            {
                Given = [lift with { Helped = SupportHelped.Yes, Cost = 12 }],
            }
        );
        Beforehand
            .Fill(Shipped.Forms.For("record-supports"), after.Record, 1, past.Next)
            .ShouldContain(KeyValuePair.Create("given:s1.what", "A lift to hospital"));
        // In whatever stage: practical help is not for early help alone.
        Past.NeedPlan()
            .Given.When(Team.Amira, act with { On = Past.NeedPlan().Next, Unmet = Examples.OneUnmet })
            .ThenHappened<SupportsRecorded>();
    }

    [Fact, Ask("E7")]
    public void Stepped_up_and_down_the_family_keeps_its_lead_and_its_record()
    {
        var past = Past.EarlyHelp()
            .LedBy(Team.Sam)
            .And(new EarlyHelpAssessed(Strengths: "Gran") { Episode = 1 })
            .And(new ReferralReceived("5D", "needs more") { Episode = 1 })
            .And(new ReferralDecided(ReferralDecision.Section17, "needs") { Episode = 1 }, by: "ruth")
            .And(new EarlyHelpClosed(EarlyHelpOutcome.SteppedUp) { Episode = 1 });
        var up = past.Given.Record.State;
        up.Open!.Stage.ShouldBe(Stages.Section17);
        up.Open.Lead!.Practitioner.ShouldBe("sam");

        var down = past.And(new ChildInNeed.AssessmentStarted("now") { Episode = 1 })
            .And(new ChildInNeed.AssessmentSubmitted(Outcome: ChildInNeed.AssessmentOutcome.EarlyHelp) { Episode = 1 })
            .And(new ChildInNeed.AssessmentAuthorised { Episode = 1 }, by: "ruth")
            .And(new EarlyHelpOpened(null, "sleep") { Episode = 1 })
            .Given.Record.State;
        down.Episodes.Length.ShouldBe(1);
        down.Open!.Stage.ShouldBe(Stages.EarlyHelp);
        down.Open.Lead!.Practitioner.ShouldBe("sam");
    }

    [Fact]
    public void Early_help_that_began_with_no_decision_ends_as_early_help_and_asks_for_no_referral()
    {
        var past = Past.Contact()
            .And(new EarlyHelpOpened(null, "sleep") { Episode = 1 })
            .And(new EarlyHelpClosed(EarlyHelpOutcome.OutcomesMet) { Episode = 1 });
        var episode = past.Given.Record.State.Open!;

        (episode.Stage, episode.Position, episode.IsDone).ShouldBe((Stages.EarlyHelp, Positions.EarlyHelpEnded, true));
        new ReceiveReferral().IsAwaited(episode).ShouldBeFalse();
        new CloseEpisode().IsAwaited(episode).ShouldBeTrue();
    }

    private static readonly PartnerSiteRules Rules = PartnerSiteRules
        .Load(
            "guidance/access/partner-site.yaml",
            File.ReadAllText(Path.Combine(Shipped.Root, "guidance/access/partner-site.yaml"))
        )
        .Rules!;

    private static Agreement Yes => new("a1", Name: "Rosa", To: AgreementTo.Help, Answer: AgreementAnswer.Agreed);

    private static Agreement No =>
        Yes with
        {
            Answer = AgreementAnswer.TakenBack,
            ReviewOn = new DateOnly(2030, 1, 1),
            Lawful = "nothing-more",
            Follows = "we stop",
        };

    private static Past Family() => Past.EarlyHelp().LedBy(Team.Sam).And(Mina, 0).And(Leon, 0).And(Kit, 0);

    private static Past Planned() =>
        Past.EarlyHelp()
            .LedBy(Team.Sam)
            .And(new EarlyHelpPlanned(Goals: Examples.TwoGoals, Actions: Steps.Full) { Episode = 1 });

    private static AssessEarlyHelp Assessed(Past past) =>
        new()
        {
            On = past.Next,
            Episode = 1,
            Interpreter = "nobody",
            Together = "her nights are his mornings",
            Strengths = "Gran",
            Worries = "school",
        };

    private static ReviewEarlyHelp Reviewed(Past past) =>
        new()
        {
            On = past.Next,
            Episode = 1,
            Progress = "better",
            Actions = Steps.Of("go on"),
        };

    private static OpenEarlyHelp Opened(Past past, Agreement agreement) =>
        new()
        {
            On = past.Next,
            Groups = ["none"],
            Needs = "sleep",
            Agreements = [agreement],
        };

    private static RecordAgreements Says(Past past, Agreement agreement) =>
        new() { On = past.Next, Agreements = [agreement] };
}
