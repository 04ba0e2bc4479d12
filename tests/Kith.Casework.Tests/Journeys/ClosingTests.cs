using Kith.Casework.FrontDoor;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

public sealed class ClosingTests
{
    [Fact]
    public void Our_involvement_does_not_end_while_a_plan_or_an_enquiry_goes_on()
    {
        Close(Past.ProtectionPlan()).ThenCannotFollow("A child protection plan is running. End it first.");
        Close(Past.NeedPlan()).ThenCannotFollow("A child in need plan is running. End it first.");
        Close(Past.Enquiry()).ThenCannotFollow("An enquiry is going on. Conclude it first.");
        Close(Past.EarlyHelp()).ThenCannotFollow("Early help is going on. End it first.");
    }

    [Fact]
    public void Our_involvement_does_not_end_while_a_referral_waits() =>
        Close(Past.Referral()).ThenRefusedBy("referral-decision-first");

    [Fact]
    public void A_family_that_moves_away_during_an_assessment_can_be_closed() =>
        Close(Past.Assessing()).ThenHappened<EpisodeClosed>();

    [Fact]
    public void A_new_worry_after_closing_opens_a_new_episode()
    {
        var past = Past.Closed();
        var after = past.Given.After(
            Team.Fay,
            new ReceiveReferral
            {
                On = past.Next,
                Source = "6",
                Concern = "seen alone at night",
            }
        );

        after.Record.State.Episodes.Length.ShouldBe(2);
        after.Record.State.Open!.Number.ShouldBe(2);
    }

    [Fact]
    public void An_episode_closed_by_mistake_is_open_again_once_the_closing_is_removed()
    {
        var past = Past.Closed();
        var after = past.Given.After(
            Team.Amira,
            new CorrectFact
            {
                On = past.Next,
                Corrects = past.Given.Record.Version,
                Remove = true,
                Reason = "closed the wrong child",
            }
        );

        after.Record.State.Open!.Stage.ShouldBe(Stages.Section17);
    }

    private static Then Close(Past past) =>
        past.Given.When(
            Team.Ruth,
            new CloseEpisode
            {
                On = past.Next,
                Episode = 1,
                Reason = "RC7",
                Summary = "well",
            }
        );
}
