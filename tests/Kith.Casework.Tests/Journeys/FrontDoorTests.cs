using Kith.Casework.EarlyHelp;
using Kith.Casework.FrontDoor;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

public sealed class FrontDoorTests
{
    private const string NoProof = "Say what shows that they know, or that nothing does yet";

    [Fact]
    public void A_contact_opens_an_episode_at_the_front_door()
    {
        var after = Past.Registered()
            .Given.After(
                Team.Fay,
                new ReceiveContact
                {
                    On = Day("2024-01-08"),
                    From = "Gran",
                    Concern = "worried",
                }
            );

        after.Record.State.Open!.Stage.ShouldBe(Stages.FrontDoor);
        after.Record.State.Open.AwaitsDecision.ShouldBeFalse();
    }

    [Fact]
    public void A_referral_after_a_contact_stays_in_the_same_episode()
    {
        var past = Past.Contact();
        var after = past.Given.After(
            Team.Fay,
            new ReceiveReferral
            {
                On = past.Next,
                Episode = 1,
                Source = "1A",
                Concern = "worried",
            }
        );

        after.Record.State.Episodes.Length.ShouldBe(1);
        after.Record.State.Open!.AwaitsDecision.ShouldBeTrue();
    }

    [Fact]
    public void A_second_referral_cannot_open_a_second_episode_beside_the_first()
    {
        var past = Past.Referral();

        past.Given.When(
                Team.Fay,
                new ReceiveReferral
                {
                    On = past.Next,
                    Source = "6",
                    Concern = "seen alone",
                }
            )
            .ThenCannotFollow("We are already involved with this child. Record it there.");
    }

    [Fact]
    public void What_is_new_while_a_referral_waits_is_recorded_as_a_contact()
    {
        var past = Past.Referral();

        past.Given.When(
                Team.Fay,
                new ReceiveReferral
                {
                    On = past.Next,
                    Episode = 1,
                    Source = "6",
                    Concern = "seen alone",
                }
            )
            .ThenRefusedBy("referral-undecided-first");
        past.Given.When(
                Team.Fay,
                new ReceiveContact
                {
                    On = past.Next,
                    Episode = 1,
                    From = "police",
                    Concern = "seen alone",
                }
            )
            .ThenHappened<ContactReceived>();
    }

    [Fact]
    public void What_is_new_about_a_child_with_a_social_care_case_is_a_contact_unless_there_is_a_reason()
    {
        var past = Past.Assessing();
        var referral = new ReceiveReferral
        {
            On = past.Next,
            Episode = 1,
            Source = "6",
            Concern = "seen alone",
        };

        past.Given.When(Team.Fay, referral).ThenRefusedBy("referral-on-open-case");
        past.Given.When(
                Team.Fay,
                referral with
                {
                    Departures = [new Guidance.Departure("referral-on-open-case", "the court asks for one", "ruth")],
                }
            )
            .ThenHappened<ReferralReceived>();
    }

    [Fact]
    public void The_referrer_hears_that_it_has_arrived_with_the_referral_or_after_it()
    {
        var past = Past.Registered();
        var referral = new ReceiveReferral
        {
            On = past.Next,
            Source = "6",
            Concern = "seen alone",
        };

        past.Given.After(Team.Fay, referral with { Acknowledged = true })
            .Record.State.Open!.FrontDoor.AcknowledgedOn.ShouldBe(past.Next);
        var after = past.Given.After(Team.Fay, referral);
        after.Record.State.Open!.FrontDoor.AcknowledgedOn.ShouldBeNull();
        var acknowledge = new AcknowledgeReferral
        {
            On = past.Next,
            Episode = 1,
            How = "telephone",
        };
        after.When(Team.Fay, acknowledge).ThenHappened<ReferralAcknowledged>().How.ShouldBe("telephone");
        after
            .After(Team.Fay, acknowledge)
            .When(Team.Fay, acknowledge)
            .ThenCannotFollow("The referrer knows that it has arrived.");
    }

    [Fact, Ask("E7")]
    public void A_referral_of_a_family_with_early_help_asks_for_more_without_starting_again()
    {
        var past = Past.EarlyHelp();
        var after = past.Given.After(
            Team.Fay,
            new ReceiveReferral
            {
                On = past.Next,
                Episode = 1,
                Source = "5D",
                Concern = "needs more",
            }
        );

        after.Record.State.Episodes.Length.ShouldBe(1);
        after.Record.State.Open!.AwaitsDecision.ShouldBeTrue();
        after.Record.State.Open.EarlyHelp.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void A_partners_referral_remembers_who_sent_it()
    {
        var past = Past.Registered();

        past.Given.When(
                Team.Pat,
                new ReceiveReferral
                {
                    On = past.Next,
                    Source = "2A",
                    Concern = "often hungry",
                }
            )
            .ThenHappened<ReferralReceived>()
            .ReferrerUser.ShouldBe("pat");
    }

    [Theory, Ask("E11")]
    [InlineData("2023-06-05")]
    [InlineData("2024-01-08")]
    public void A_social_worker_decides_what_happens_after_a_referral(string from)
    {
        var past = Past.Referral(from);
        var decision = new DecideReferral
        {
            On = past.Next,
            Episode = 1,
            Decision = ReferralDecision.Section17,
            Reason = "needs help",
            Threshold = "level 3",
            ParentsTold = true,
        };

        past.Given.When(Team.Amira, decision).ThenHappened<ReferralDecided>();
        past.Given.When(Team.Sam, decision).ThenRefusedBy("referral-decider");
    }

    [Fact]
    public void No_further_action_ends_our_involvement()
    {
        var past = Past.Referral();

        past.Given.When(
                Team.Ruth,
                new DecideReferral
                {
                    On = past.Next,
                    Episode = 1,
                    Decision = ReferralDecision.NoFurtherAction,
                    Reason = "advice given",
                    Threshold = "level 3",
                    ParentsTold = true,
                }
            )
            .ThenFacts(
                new ReferralDecided(
                    ReferralDecision.NoFurtherAction,
                    "advice given",
                    Threshold: "level 3",
                    ParentsTold: true
                )
                {
                    Episode = 1,
                },
                new EpisodeClosed("RC8", "advice given") { Episode = 1 }
            );
    }

    [Theory, Ask("D11")]
    [InlineData(ReferralDecision.AdviceAndInformation, "RC8")]
    [InlineData(ReferralDecision.AnotherAuthority, "RC5")]
    public void Advice_and_passing_it_on_end_our_involvement_and_the_referrer_may_be_told_with_it(
        ReferralDecision decision,
        string reason
    )
    {
        var past = Past.Referral();

        past.Given.When(
                Team.Ruth,
                new DecideReferral
                {
                    On = past.Next,
                    Episode = 1,
                    Decision = decision,
                    Reason = "the uniform fund",
                    Threshold = "level 1",
                    ParentsTold = true,
                    HowTold = "telephone",
                }
            )
            .ThenFacts(
                new ReferralDecided(decision, "the uniform fund", Threshold: "level 1", ParentsTold: true)
                {
                    Episode = 1,
                },
                new ReferrerTold("telephone") { Episode = 1 },
                new EpisodeClosed(reason, "the uniform fund") { Episode = 1 }
            );
    }

    [Theory, Ask("D11")]
    [InlineData("2012-01-09", "sam")]
    [InlineData("2014-01-06", "sam")]
    [InlineData("2019-01-07", "sam")]
    [InlineData("2024-01-08", "sam")]
    public void Whatever_is_decided_the_edition_in_force_says_by_whom(string from, string nobody)
    {
        var past = Past.Referral(from);
        foreach (var decision in Enum.GetValues<ReferralDecision>())
        {
            var act = new DecideReferral
            {
                On = past.Next,
                Episode = 1,
                Decision = decision,
                Reason = "needs help",
                Threshold = "level 3",
                ParentsTold = true,
            };

            past.Given.When(Team.All.Find(nobody)!, act).ThenRefusedBy("referral-decider");
            past.Given.When(Team.Ruth, act).ThenHappened<ReferralDecided>();
        }
    }

    [Fact]
    public void A_decision_says_its_threshold_and_whether_the_parents_know()
    {
        var past = Past.Referral();
        var act = new DecideReferral
        {
            On = past.Next,
            Episode = 1,
            Decision = ReferralDecision.AdviceAndInformation,
            Reason = "the uniform fund",
        };

        past.Given.When(Team.Ruth, act).ThenAsks("threshold", "Choose which threshold is met");
        past.Given.When(Team.Ruth, act)
            .ThenAsks(
                "parents-told",
                "Say whether the parents know. If not yet, tell them first unless that adds risk"
            );
    }

    [Fact]
    public void Which_decision_ends_our_involvement_and_for_which_reason_stands_in_the_form()
    {
        var decision = Shipped.Forms.For("decide-referral").Find("decision")!;
        var reasons = Shipped.Forms.For("close-episode").Find("reason")!.Told.Options.Select(option => option.Value);

        var ends = decision.Options.Where(option => option.Closes is not null).ToList();

        ends.Select(option => option.Value)
            .ShouldBe(["no-further-action", "advice-and-information", "another-authority"]);
        ends.Select(option => option.Closes).ShouldBeSubsetOf(reasons);
    }

    [Fact]
    public void No_further_action_leaves_early_help_that_goes_on_alone()
    {
        var past = Past.EarlyHelp().And(new ReferralReceived("5D", "needs more") { Episode = 1 });
        var after = past.Given.After(
            Team.Ruth,
            new DecideReferral
            {
                On = past.Next,
                Episode = 1,
                Decision = ReferralDecision.NoFurtherAction,
                Reason = "early help is right",
                Threshold = "level 3",
                ParentsTold = true,
            }
        );

        after.Record.State.Open!.Stage.ShouldBe(Stages.EarlyHelp);
    }

    [Fact]
    public void A_referral_is_decided_once()
    {
        var past = Past.Section17();

        past.Given.When(Team.Ruth, new DecideReferral { On = past.Next, Episode = 1 })
            .ThenCannotFollow("This referral has been decided.");
    }

    [Fact]
    public void A_decision_cannot_be_dated_before_the_referral()
    {
        var past = Past.Contact().And(new ReferralReceived("2A", "often hungry") { Episode = 1 });

        past.Given.When(
                Team.Ruth,
                new DecideReferral
                {
                    On = Day("2024-01-09"),
                    Episode = 1,
                    Decision = ReferralDecision.Section17,
                    Reason = "needs help",
                    Threshold = "level 3",
                    ParentsTold = true,
                }
            )
            .ThenAsks(
                "on",
                "When was it decided? The answer must be on or after 10 January 2024, when the referral was received"
            );
    }

    [Fact]
    public void The_referrer_is_told_even_when_the_decision_ended_our_involvement()
    {
        var past = Past.Referral()
            .And(new ReferralDecided(ReferralDecision.NoFurtherAction, "advice") { Episode = 1 })
            .And(new EpisodeClosed("RC8", "advice") { Episode = 1 }, 0);

        past.Given.When(
                Team.Fay,
                new TellReferrer
                {
                    On = past.Next,
                    Episode = 1,
                    How = "telephone",
                }
            )
            .ThenHappened<ReferrerTold>();
    }

    [Theory]
    [InlineData("letter")]
    [InlineData("e-mail")]
    public void A_referrer_who_is_told_in_writing_is_told_with_what_shows_that_they_know(string how)
    {
        var past = Past.Referral();
        var decision = new DecideReferral
        {
            On = past.Next,
            Episode = 1,
            Decision = ReferralDecision.Section17,
            Reason = "needs help",
            Threshold = "level 3",
            ParentsTold = true,
            HowTold = how,
        };

        past.Given.When(Team.Ruth, decision).ThenAsks("proof-told", NoProof);
        past.Given.When(Team.Ruth, decision with { ProofTold = "She answered" })
            .ThenFacts(
                new ReferralDecided(ReferralDecision.Section17, "needs help", Threshold: "level 3", ParentsTold: true)
                {
                    Episode = 1,
                },
                new ReferrerTold(how, Proof: "She answered") { Episode = 1 }
            );
        past.Given.When(Team.Ruth, decision with { HowTold = "telephone" }).ThenHappened<ReferralDecided>();
    }

    [Theory]
    [InlineData("letter")]
    [InlineData("e-mail")]
    public void A_referrer_who_is_told_in_writing_afterwards_is_told_with_what_shows_that_they_know(string how)
    {
        var past = Past.Section17();
        var told = new TellReferrer
        {
            On = past.Next,
            Episode = 1,
            How = how,
        };

        past.Given.When(Team.Fay, told).ThenAsks("proof", NoProof);
        past.Given.When(Team.Fay, told with { Proof = "A receipt" })
            .ThenHappened<ReferrerTold>()
            .Proof.ShouldBe("A receipt");
        past.Given.When(Team.Fay, told with { How = "telephone" }).ThenHappened<ReferrerTold>();
    }

    [Theory]
    [InlineData(FamilyAgrees.No)]
    [InlineData(FamilyAgrees.NotAsked)]
    public void A_referral_to_which_the_family_does_not_agree_says_why_we_are_told_all_the_same(FamilyAgrees agrees)
    {
        var past = Past.Registered();
        var referral = new ReceiveReferral
        {
            On = past.Next,
            Source = "2A",
            Concern = "often hungry",
            Agrees = agrees,
        };

        past.Given.When(Team.Fay, referral)
            .ThenAsks("despite", "Say why we are told all the same, or that nobody said why");
        past.Given.When(Team.Fay, referral with { Despite = "asking may put him at risk" })
            .ThenHappened<ReferralReceived>()
            .Despite.ShouldBe("asking may put him at risk");
        past.Given.When(Team.Fay, referral with { Agrees = FamilyAgrees.Yes }).ThenHappened<ReferralReceived>();
        past.Given.When(Team.Fay, referral with { Agrees = null }).ThenHappened<ReferralReceived>();
    }

    private static DateOnly Day(string day) => Given.Day(day);
}
