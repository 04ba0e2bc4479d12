using Kith.Casework.Diary;
using Kith.Casework.Forms;
using Kith.Casework.PartnerSite;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Journeys;

/// <summary>What is taken on at a strategy discussion is asked of whoever took it on, and a further discussion continues the one before.</summary>
public sealed class StrategyDiscussionTests
{
    private static Past Discussed(StrategyOutcome outcome = StrategyOutcome.Section47Enquiry) =>
        Past.HarmSuspected()
            .And(
                new StrategyDiscussionHeld(
                    outcome,
                    Attended.ByAllThree,
                    Taken:
                    [
                        new("t1", "Looks through the log", "DC Ray Low", "Police"),
                        new("t2", "Sees him on Monday", "Meena Patel", "Oak School"),
                    ]
                )
                {
                    Episode = 1,
                }
            );

    [Fact, Ask("C9")]
    public void An_agency_is_asked_what_came_of_what_it_took_on_at_the_discussion_and_of_nothing_else()
    {
        var asked = new PartnerAsked(
            "Meena Patel",
            "Oak School",
            PartnerPurpose.Actions,
            "What came of it?",
            new DateOnly(2024, 3, 1),
            PartnerBasis.RiskInTelling
        )
        {
            Episode = 1,
        };
        var record = Discussed().And(asked).Given.Record;

        OwnActions.Of(record, PartnerGrant.In(record).Single()).Select(action => action.Id).ShouldBe(["t2"]);
    }

    [Fact]
    public void A_further_discussion_says_which_it_continues_and_begins_with_what_is_not_done()
    {
        var day = Discussed().Next.AddDays(-1);
        var done = Discussed()
            .And(
                new ActionsAnswered(
                    1,
                    [new ActionAnswer("t2", "Sees him", ActionSaid.Done)],
                    "Meena Patel",
                    "Oak School"
                )
                {
                    Episode = 1,
                }
            );

        Opens(Discussed()).ShouldContain("Sees him on Monday");
        Opens(done).ShouldNotContain("Sees him on Monday");
        Opens(done).ShouldContain("Looks through the log");
        var further = (HoldStrategyDiscussion)Examples.HoldStrategyDiscussion.Act with { On = done.Next, Episode = 1 };
        further.AlsoDoes(done.Given.Record.State.Open!)!.ShouldStartWith("It continues the discussion of ");
        done.Given.When(Team.Amira, further).ThenHappened<StrategyDiscussionHeld>().Continues.ShouldBe(day);
    }

    [Fact]
    public void A_further_discussion_begins_with_who_was_asked_to_the_one_before_and_with_nobody_as_having_taken_part()
    {
        var form = Shipped.Forms.For("hold-strategy-discussion");
        var past = Discussed();

        var opened = Beforehand.Fill(form, past.Given.Record, 1, past.Next);

        opened
            .Where(input =>
                input.Key.StartsWith("attendees:", StringComparison.Ordinal)
                && input.Key.EndsWith(".role", StringComparison.Ordinal)
            )
            .Select(input => input.Value)
            .ShouldBe(["social-worker", "police", "health"]);
        opened.ShouldNotContain(input =>
            input.Key.StartsWith("attendees:", StringComparison.Ordinal)
            && input.Key.EndsWith(".came", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_discussion_of_something_new_continues_none_and_begins_with_nothing()
    {
        var past = Discussed(StrategyOutcome.NoFurtherAction);
        var anew = (HoldStrategyDiscussion)Examples.HoldStrategyDiscussion.Act with { On = past.Next, Episode = 1 };

        Opens(past).ShouldNotContain("Looks through the log");
        Opens(past).ShouldNotContain("police");
        anew.AlsoDoes(past.Given.Record.State.Open!).ShouldBeNull();
        past.Given.When(Team.Amira, anew).ThenHappened<StrategyDiscussionHeld>().Continues.ShouldBeNull();
    }

    private static List<string> Opens(Past past) =>
        [
            .. Beforehand
                .Fill(Shipped.Forms.For("hold-strategy-discussion"), past.Given.Record, 1, past.Next)
                .Select(input => input.Value),
        ];
}
