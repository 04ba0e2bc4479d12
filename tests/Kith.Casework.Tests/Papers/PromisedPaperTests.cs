using Kith.Casework.ChildInNeed;
using Kith.Casework.DisabledChildren;
using Kith.Casework.EarlyHelp;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.Meetings;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.Papers;

/// <summary>What a form says that a family reads is a paper that the family can be given.</summary>
public sealed class PromisedPaperTests
{
    private const string Assessment = "section-17-assessment-for-parent";
    private const string Decision = "referral-decision-for-parent";
    private const string Pathway = Stages.DisabledChildSupport;

    [Fact]
    public void An_assessment_that_was_authorised_is_a_letter_in_which_each_parent_reads_what_they_said_and_nobody_else()
    {
        var record = Assessed.And(new AssessmentAuthorised { Episode = 1 }, by: "ruth").Given.Record;

        var letter = Family.Made(record, Assessment, Family.Mother)!.Frozen.Content;

        letter.ShouldContain("Ada sings when she has slept");
        letter.ShouldContain("Three nights without sleep");
        letter.ShouldContain("Sleep would help all of you");
        letter.ShouldContain("Late on nine days");
        letter.ShouldContain("Rosa wants a bed for Ada");
        letter.ShouldContain("A child in need plan.");
        letter.ShouldNotContain("The school is too strict");
        letter.ShouldNotContain("SAIDMARK");
        letter.ShouldNotContain("PARENTMARK");
        var fathers = Family.Made(record, Assessment, Family.Father)!.Frozen.Content;
        fathers.ShouldContain("The school is too strict");
        fathers.ShouldNotContain("Rosa wants a bed");
    }

    [Fact]
    public void An_assessment_that_waits_for_a_manager_is_nobodys_letter_and_one_that_was_authorised_is_read_by_two()
    {
        Family.Made(Assessed.Given.Record, Assessment, Family.Mother).ShouldBeNull();
        Owed(Assessed).ShouldNotContain(owed => owed.Document.Id == Assessment);

        var authorised = Assessed.And(new AssessmentAuthorised { Episode = 1 }, by: "ruth");

        Family
            .Made(authorised.Given.Record, Assessment, Family.Mother)!
            .SecondBecause.ShouldContain("A paper of this kind is read by two people.");
        Owed(authorised)
            .Where(owed => owed.Document.Id == Assessment)
            .Select(owed => owed.Reader.Name)
            .ShouldBe(["Rosa Hart", "Darren Blackmark"]);
    }

    [Fact]
    public void A_name_that_is_not_the_readers_to_know_is_asked_about_in_what_an_assessment_found()
    {
        var record = Living
            .And(new ReferralDecided(ReferralDecision.Section17, "x") { Episode = 1 }, by: "ruth")
            .LedBy(Team.Amira)
            .And(new AssessmentStarted("what helps") { Episode = 1 })
            .And(new AssessmentSubmitted("Darren shouts", "close", Analysis: "tired") { Episode = 1 })
            .And(new AssessmentAuthorised { Episode = 1 }, by: "ruth")
            .Given.Record;

        Family
            .Made(record, Assessment, Family.Mother, leavingOut: false)!
            .Questions.ShouldHaveSingleItem()
            .Passage.Id.ShouldBe("assessment.worries");
    }

    [Fact, Ask("D18")]
    public void A_parent_reads_in_the_plan_what_is_expected_on_every_side_and_the_core_group_goes_on_from_it()
    {
        var started = new ProtectionPlanStarted(AbuseCategory.Neglect, "Fed every morning", Steps.Full)
        {
            Episode = 1,
            Expectations = Examples.FourExpectations,
            Contingency = "Gran comes for the night",
        };
        var record = Living.LedBy(Team.Amira).And(started).Given.Record;

        var paper = Family.Made(record, "child-protection-plan-for-parent", Family.Mother)!.Frozen.Content;

        paper.ShouldContain("What each of us does, and what helps");
        paper.ShouldContain("the sitter");
        paper.ShouldContain("keeps the club place");
        paper.ShouldContain("Gran comes for the night");
        var opened = Beforehand.Fill(Shipped.Forms.For("hold-core-group"), record, 1, new DateOnly(2024, 9, 1));
        opened.ShouldContain(pair =>
            pair.Key.EndsWith(".support", StringComparison.Ordinal) && pair.Value == "the sitter"
        );
        opened.ShouldContain(pair => pair.Key == "contingency" && pair.Value == "Gran comes for the night");
    }

    [Fact]
    public void What_a_conference_decided_is_owed_to_each_parent_also_to_one_who_was_not_there()
    {
        var held = Living
            .LedBy(Team.Amira)
            .And(
                new InitialConferenceHeld(
                    ConferenceDecision.NoPlan,
                    Attendees: [new("p1", "parent", Person: Family.Mother.Person, Name: "Rosa", Came: Attendance.Came)]
                )
                {
                    Episode = 1,
                },
                by: "chris"
            );

        Owed(held)
            .Select(owed => (owed.Document.Id, owed.Reader.Name))
            .ShouldBe([
                ("conference-decisions-for-parent", "Rosa Hart"),
                ("conference-decisions-for-parent", "Darren Blackmark"),
            ]);
        Owed(Living.LedBy(Team.Amira).And(new InitialConferenceHeld(ConferenceDecision.NoPlan) { Episode = 1 }))
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_family_keeps_its_early_help_plan_with_its_own_goals_once_there_is_one()
    {
        var opened = Helped;
        Owed(opened).ShouldBeEmpty();

        var planned = opened.And(Agreed with { Episode = 1 });

        Owed(planned)
            .Select(owed => (owed.Document.Id, owed.Reader.Name))
            .ShouldBe([
                ("early-help-plan-for-parent", "Rosa Hart"),
                ("early-help-plan-for-parent", "Darren Blackmark"),
                ("early-help-plan-for-child", "Ada Hart"),
            ]);
        var plan = Family.Made(planned.Given.Record, "early-help-plan-for-parent", Family.Mother)!.Frozen.Content;
        plan.ShouldContain("More sleep");
        plan.ShouldContain("Everybody in bed by nine (whose goal: Mum). You put it at 3 of 10");
        plan.ShouldContain("<td>Takes the phone out of the room</td>");
        plan.ShouldContain("Rosa rings the school");
    }

    [Fact]
    public void What_the_family_keeps_when_early_help_ends_is_a_page_that_is_owed_also_once_our_involvement_has_ended()
    {
        var past = Helped
            .And(Agreed with { Episode = 1 })
            .And(
                new EarlyHelpClosed(EarlyHelpOutcome.OutcomesMet, "You sleep. Ring the school if it slips.")
                {
                    Episode = 1,
                }
            );

        var closed = past.And(new EpisodeClosed("RC7", "well") { Episode = 1 });

        Owed(closed)
            .Select(owed => (owed.Document.Id, owed.Reader.Name))
            .ShouldBe([
                ("early-help-ended-for-parent", "Rosa Hart"),
                ("early-help-ended-for-parent", "Darren Blackmark"),
            ]);
        var page = Family.Made(closed.Given.Record, "early-help-ended-for-parent", Family.Mother)!.Frozen.Content;
        page.ShouldContain("The family has what it wanted.");
        page.ShouldContain("You sleep. Ring the school if it slips.");
        Family.Made(closed.Given.Record, "early-help-plan-for-parent", Family.Mother).ShouldBeNull();
    }

    [Fact]
    public void Parents_who_know_of_a_decision_are_owed_why_and_nobody_tells_by_letter_those_who_do_not()
    {
        var known = Decided(told: true, "She is often tired, and you asked for help with the nights.");

        var letter = Family.Made(known.Given.Record, Decision, Family.Mother)!;
        letter.Frozen.Content.ShouldContain("you asked for help with the nights");
        letter.SecondBecause.ShouldContain("A paper of this kind is read by two people.");
        Owed(known).Select(owed => owed.Document.Id).Distinct().ShouldBe([Decision]);

        foreach (var told in new bool?[] { false, null })
        {
            var unknown = Decided(told, "She is often tired.");
            Family.Made(unknown.Given.Record, Decision, Family.Mother).ShouldBeNull();
            Owed(unknown).ShouldBeEmpty();
        }
    }

    [Fact, Ask("B3")]
    public void Parents_read_by_when_their_child_is_seen_and_the_assessment_is_finished_where_such_a_clock_runs()
    {
        var decided = Decided(told: true, "She is often tired.", from: "2025-03-03");

        var letter = Family.Made(decided.Given.Record, Decision, Family.Mother)!.Frozen.Content;

        var clocks = Shipped.Guidance.Read(decided.Given.Record.Standing, At(decided)).Clocks;
        letter.ShouldContain($"We are to meet Ada by {Due("child-seen-local")}.");
        letter.ShouldContain($"We are to finish finding out what would help by {Due("assessment-max-duration")}.");
        var seen = decided.And(new ChildSeen(true, "well", "school") { Episode = 1 });
        Family.Made(seen.Given.Record, Decision, Family.Mother)!.Frozen.Content.ShouldNotContain("We are to meet");
        var nothing = Living.And(
            new ReferralDecided(ReferralDecision.NoFurtherAction, "well", ParentsTold: true) { Episode = 1 },
            by: "ruth"
        );
        Family.Made(nothing.Given.Record, Decision, Family.Mother)!.Frozen.Content.ShouldNotContain("We are to");

        string Due(string duty) => Plain.Day(clocks.Single(clock => clock.Duty.Id == duty && clock.IsOpen).Due);
    }

    [Fact, Ask("B2")]
    public void An_assessment_tells_the_parents_how_the_child_grows_what_they_give_what_is_around_them_and_when_it_was_looked_at()
    {
        var looked = Living
            .And(new ReferralDecided(ReferralDecision.Section17, "tired") { Episode = 1 }, by: "ruth")
            .LedBy(Team.Amira)
            .And(new AssessmentStarted("what helps") { Episode = 1 })
            .And(new AssessmentReviewed("NOTEMARK") { Episode = 1 });
        var day = Plain.Day(looked.Given.Record.ByDate[^1].On);
        var submitted = new AssessmentSubmitted("tired", "close", Analysis: "sleep")
        {
            Episode = 1,
            Development = "She reads on her own",
            Parenting = "You sing to her",
            Surroundings = "The flat is damp",
        };

        var letter = Family
            .Made(
                looked.And(submitted).And(new AssessmentAuthorised { Episode = 1 }, by: "ruth").Given.Record,
                Assessment,
                Family.Mother
            )!
            .Frozen.Content;

        letter.ShouldContain("She reads on her own");
        letter.ShouldContain("You sing to her");
        letter.ShouldContain("The flat is damp");
        letter.ShouldContain($"these days: {day}.");
        letter.ShouldNotContain("NOTEMARK");
        var without = Assessed.And(new AssessmentAuthorised { Episode = 1 }, by: "ruth").Given.Record;
        Family.Made(without, Assessment, Family.Mother)!.Frozen.Content.ShouldNotContain("growing and learning");
    }

    [Fact]
    public void Who_referred_is_asked_about_where_a_parent_reads_why_it_was_decided_so() =>
        Family
            .Made(
                Decided(told: true, "Mrs Marsh hears shouting at night.").Given.Record,
                Decision,
                Family.Mother,
                leavingOut: false
            )!
            .Questions.ShouldHaveSingleItem()
            .Says.ShouldBe("This says who got in touch with us: Mrs Marsh.");

    [Fact, Ask("A5")]
    public void A_private_step_that_is_written_down_after_the_letter_makes_the_copy_of_each_parent_owed_again()
    {
        var assessed = Supported;
        var given = Handed(assessed.Given, "support-assessment-for-parent");
        Owed(given).ShouldContain(("support-assessment-for-parent", "Rosa Hart", true));

        var after = With(given, Step with { Episode = 1 });

        Owed(after).ShouldContain(("support-assessment-for-parent", "Rosa Hart", false));
    }

    [Fact, Ask("A5")]
    public void A_private_step_shows_on_the_familys_copy_of_the_support_plan_and_a_later_one_makes_it_owed_again()
    {
        var planned = Supported.And(
            new ChildInNeedPlanAgreed("swims every week", Steps.Of("A companion")) { Episode = 1, Pathway = Pathway },
            by: "ruth"
        );
        var given = Handed(
            Handed(Handed(planned.Given, "support-plan-for-parent"), "support-assessment-for-parent"),
            "support-plan-for-child",
            child: true
        );

        var after = With(given, Step with { Episode = 1 });

        Owed(after)
            .Where(owed => owed.Reader is "Rosa Hart" or "Ada Hart")
            .ShouldBe(
                [
                    ("support-plan-for-parent", "Rosa Hart", false),
                    ("support-plan-for-child", "Ada Hart", true),
                    ("support-assessment-for-parent", "Rosa Hart", true),
                ],
                ignoreOrder: true
            );
        var copy = Family.Made(after.Record, "support-plan-for-parent", Family.Mother)!.Frozen.Content;
        copy.ShouldContain("To look in a bedroom");
        copy.ShouldContain("To measure for a hoist");
        copy.ShouldContain("A photograph shows no beam");
        Family.Made(after.Record, "support-plan-for-child", null)!.Frozen.Content.ShouldNotContain("hoist");
    }

    private static readonly IntrusiveStepJustified Step = new(
        IntrusiveStep.Bedroom,
        "To measure for a hoist",
        "The beam has to be seen",
        "A photograph shows no beam",
        "told",
        true
    );

    private static readonly EarlyHelpPlanned Agreed = new(
        Goals: [new FamilyGoal("g1", "Everybody in bed by nine", "Mum", Score: 3)],
        Actions: Steps.Full,
        Contingency: "Rosa rings the school"
    );

    // A mother with her child, a father apart.
    private static Past Living => LivingSince("2024-01-08");

    private static Past LivingSince(string from) =>
        Past.Nothing(from)
            .And(new ChildRegistered("K1", BornOn: new DateOnly(2013, 5, 5)), 0)
            .And(new ChildNamed("Ada", "Hart"))
            .And(Family.Mother)
            .And(Family.Father)
            .And(new ReferralReceived("2A", "tired", Referrer: "Mrs Marsh") { Episode = 1 });

    private static Past Decided(bool? told, string reason, string from = "2024-01-08") =>
        LivingSince(from)
            .And(
                new ReferralDecided(ReferralDecision.Section17, reason, ParentsTold: told) { Episode = 1 },
                by: "ruth"
            );

    private static DateTime At(Past past) => past.Given.Record.ByDate[^1].On.ToDateTime(new TimeOnly(17, 0));

    private static Past Helped =>
        Living
            .And(new ReferralDecided(ReferralDecision.EarlyHelp, "tired") { Episode = 1 }, by: "ruth")
            .And(new EarlyHelpOpened(null, "More sleep") { Episode = 1 });

    private static Past Assessed =>
        Living
            .And(new ReferralDecided(ReferralDecision.Section17, "tired") { Episode = 1 }, by: "ruth")
            .LedBy(Team.Amira)
            .And(new AssessmentStarted("what helps") { Episode = 1 })
            .And(
                new AssessmentSubmitted(
                    "Three nights without sleep",
                    "Ada sings when she has slept",
                    "SAIDMARK",
                    "PARENTMARK",
                    "Sleep would help all of you",
                    AssessmentOutcome.ChildInNeedPlan,
                    ["4B"],
                    People:
                    [
                        new AssessmentPerson(
                            "p1",
                            "Rosa Hart, mother",
                            Family.Mother.Person,
                            View: "Rosa wants a bed for Ada"
                        ),
                        new AssessmentPerson("p2", "Darren", Family.Father.Person, Dissent: "The school is too strict"),
                    ],
                    Claims: [new Claim("c1", "Late on nine days")]
                )
                {
                    Episode = 1,
                }
            );

    private static Past Supported =>
        Living
            .And(new ReferralDecided(ReferralDecision.DisabledChildSupport, "nights") { Episode = 1 }, by: "ruth")
            .LedBy(Team.Amira)
            .And(new AssessmentStarted("a good week") { Episode = 1, Pathway = Pathway }, by: "ruth")
            .And(new AssessmentSubmitted("tired", "close") { Episode = 1, Pathway = Pathway })
            .And(new AssessmentAuthorised { Episode = 1, Pathway = Pathway }, by: "ruth");

    // Prepared, issued and put into their hand.
    private static Given Handed(Given given, string document, bool child = false)
    {
        var (number, on) = (given.Record.Version + 1, given.Record.ByDate[^1].On);
        return given.After(
            Team.Amira,
            new PreparePaper
            {
                On = on,
                Document = document,
                Recipient = child ? null : Family.Mother.Person,
            },
            new IssuePaper { On = on, Paper = number },
            new RecordPaperGiven
            {
                On = on,
                Paper = number,
                How = PaperWay.Hand,
            }
        );
    }

    private static Given With(Given given, Fact fact) =>
        new(
            given.Record.With([
                Given.Written(fact, given.Record.ByDate[^1].On, null, "amira", given.Record.Version + 1),
            ])
        );

    private static IReadOnlyList<OwedPaper> Owed(Past past) =>
        OwedPaper.Of(past.Given.Record, Shipped.Documents, past.Next);

    private static IEnumerable<(string Document, string Reader, bool IsGiven)> Owed(Given given) =>
        OwedPaper
            .Of(given.Record, Shipped.Documents, given.Record.ByDate[^1].On)
            .Select(owed => (owed.Document.Id, owed.Reader.Name, owed.IsGiven));
}
