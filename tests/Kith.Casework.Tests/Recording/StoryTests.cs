using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Recording;

public sealed class StoryTests
{
    [Fact]
    public void Every_entry_says_what_happened_in_plain_words() =>
        Tell(Past.PlanToEnd())
            .Select(entry => entry.Heading)
            .ShouldBe([
                "Record opened: K1",
                "Referral received: school",
                "Referral decided: strategy discussion",
                "Lead practitioner: Amira Khan",
                "Strategy discussion: enquiries",
                "Section 47 enquiry started",
                "Child seen: school",
                "Section 47 enquiry concluded: a child protection conference",
                "Initial conference: a child protection plan",
                "Child protection plan started: neglect",
                "Review conference: the plan ends",
            ]);

    [Fact, Ask("B11")]
    public void Of_a_visit_before_the_birth_it_is_told_that_whoever_expects_the_child_was_seen_also_once_the_child_is_born()
    {
        var expected = Past.Nothing()
            .And(new ChildRegistered("K1", ExpectedOn: Given.Day("2024-06-01")), 0)
            .And(new ReferralReceived("2A", "help before the birth") { Episode = 1 })
            .And(Visit(seen: true))
            .And(Visit(seen: false));

        Tell(expected)
            .Select(entry => entry.Heading)
            .TakeLast(2)
            .ShouldBe([
                "Home visit: whoever expects the child was visited",
                "Home visit: nobody who expects the child was seen",
            ]);
        Tell(expected.And(new ChildBorn(), 120).And(Visit(seen: true)))
            .Where(entry => entry.FactName == "home-visit-made")
            .Select(entry => (entry.Heading, Why: entry.Parts.Any(part => part.Label == "Why nobody was seen")))
            .ShouldBe([
                ("Home visit: whoever expects the child was visited", false),
                ("Home visit: nobody who expects the child was seen", true),
                ("Home visit: child seen", false),
            ]);

        static HomeVisitMade Visit(bool seen) =>
            new(seen, null, seen ? null : "At work", null, "Tea", null, null, null) { Episode = 1 };
    }

    [Fact]
    public void What_was_said_stands_under_its_label_with_names_instead_of_codes()
    {
        var conference = Tell(Past.PlanToEnd()).Single(entry => entry.FactName == "initial-conference-held");

        conference
            .Parts.Select(part => (part.Label, part.Text))
            .ShouldBe([("Chair", "Chris Lowe"), ("Decision", "A child protection plan"), ("Category", "Neglect")]);
        conference.ByName.ShouldBe("Chris Lowe");
        conference.Kind.ShouldBe("meeting");
    }

    [Fact]
    public void An_entry_put_right_shows_what_it_said_before_and_why()
    {
        var past = Past.Referral();
        var entry = Tell(
                past.Given.After(
                    Team.Fay,
                    new CorrectFact
                    {
                        On = past.Next,
                        Corrects = 2,
                        Remove = false,
                        Replacement = new ReferralReceived("6", "often hungry"),
                        Reason = "the police referred",
                    }
                )
            )
            .Single(entry => entry.FactName == "referral-received");

        entry.Heading.ShouldBe("Referral received: police");
        entry.Stands.ShouldBeTrue();
        var earlier = entry.Earlier.ShouldHaveSingleItem();
        earlier.Heading.ShouldBe("Referral received: school");
        earlier.Because.ShouldBe("the police referred");
        earlier.CorrectedBy.ShouldBe("Fay Lund");
    }

    [Fact]
    public void A_removed_entry_stays_visible_as_removed()
    {
        var past = Past.Referral();
        var entry = Tell(
                past.Given.After(
                    Team.Fay,
                    new CorrectFact
                    {
                        On = past.Next,
                        Corrects = 2,
                        Remove = true,
                        Reason = "another child",
                    }
                )
            )
            .Single(entry => entry.FactName == "referral-received");

        entry.Stands.ShouldBeFalse();
        entry.Parts.ShouldBeEmpty();
        entry.Earlier.Single().Parts.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_story_is_in_the_order_things_happened_not_in_which_they_were_written()
    {
        var past = Past.Section17()
            .And(new HomeVisitMade(true, true, null, "hi", "tea", null, null, null) { Episode = 1 }, -1);

        Tell(past).Select(entry => entry.On).ShouldBeInOrder();
    }

    [Fact]
    public void An_imported_entry_says_where_it_came_from()
    {
        var fact = Given.Written(
            new ReferralReceived("2A") { Episode = 1 },
            Given.Day("2024-01-08"),
            null,
            "import",
            1
        ) with
        {
            Source = "census.xml line 12",
        };
        var entry = Tell(new Given(ChildRecord.From(Guid.Empty, [fact]))).Single();

        entry.Source.ShouldBe("census.xml line 12");
        entry.ByName.ShouldBe("import");
    }

    [Fact]
    public void The_journey_shows_what_went_on_when_and_where_people_met_the_child()
    {
        var lanes = Journey.Of(Past.PlanToEnd().Given.Record);

        lanes
            .Select(lane => (lane.Name, lane.Spans.Count, lane.Points.Count))
            .ShouldBe([("Front door", 1, 2), ("Enquiry", 1, 2), ("Child protection plan", 1, 1), ("Seen", 0, 1)]);
        lanes[2].Spans.Single().Until.ShouldBeNull();
        lanes[0].Spans.Single().Until.ShouldNotBeNull();
    }

    [Fact]
    public void Closing_ends_every_lane_that_was_going_on() =>
        Journey
            .Of(Past.Assessing().And(new EpisodeClosed("RC5", "moved") { Episode = 1 }).Given.Record)
            .SelectMany(lane => lane.Spans)
            .ShouldAllBe(span => span.Until != null);

    private static IReadOnlyList<StoryEntry> Tell(Given given) =>
        Story.Of(given.Record, new Telling(Shipped.Forms, Team.All, given.Record));
}
