using Kith.Casework.Access;
using Kith.Casework.FrontDoor;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;

namespace Kith.Casework.Tests.Access;

/// <summary>Which conference chair has a record, from the enquiry to the end of the plan.</summary>
public sealed class ChairTests
{
    /// <summary>A plan as a return gives it: no chair, no lead, no decision.</summary>
    private static Past FromAReturn =>
        Past.Registered()
            .And(new ReferralReceived("2A") { Episode = 1 })
            .And(new EnquiryStarted { Episode = 1 })
            .And(new InitialConferenceHeld(null) { Episode = 1 })
            .And(new ProtectionPlanStarted(AbuseCategory.Neglect) { Episode = 1 })
            .And(new ReviewConferenceHeld(null) { Episode = 1 });

    [Fact]
    public void Any_chair_takes_on_a_plan_from_a_return_that_names_none_and_has_it_from_then()
    {
        Sees(Team.Chris, FromAReturn).ShouldBeTrue();
        Sees(Team.Petra, FromAReturn).ShouldBeTrue();

        var reviewed = FromAReturn.Given.After(Team.Petra, Review(FromAReturn.Next));

        Sees(Team.Petra, reviewed).ShouldBeTrue();
        Sees(Team.Chris, reviewed).ShouldBeFalse();
    }

    [Fact]
    public void A_chair_hands_over_by_naming_who_chaired_the_review()
    {
        var past = Past.ProtectionPlan();
        Sees(Team.Petra, past).ShouldBeFalse();

        var reviewed = past.Given.After(Team.Chris, Review(past.Next) with { Chair = "petra" });

        Sees(Team.Petra, reviewed).ShouldBeTrue();
        Sees(Team.Chris, reviewed).ShouldBeFalse();
    }

    [Fact]
    public void A_conference_written_up_late_takes_no_child_from_whoever_has_chaired_since()
    {
        var late = Past.ProtectionPlan()
            .And(new ReviewConferenceHeld(ReviewDecision.Continue, Chair: "petra") { Episode = 1 }, days: 30)
            .And(new ReviewConferenceHeld(ReviewDecision.Continue, Chair: "chris") { Episode = 1 }, days: -10);

        Sees(Team.Petra, late).ShouldBeTrue();
        Sees(Team.Chris, late).ShouldBeFalse();
    }

    [Fact]
    public void Any_chair_takes_over_from_one_who_has_left_or_chairs_no_more()
    {
        var past = Past.ProtectionPlan();

        Sees(Team.Petra, past, Team.Chris with { HasLeft = true }).ShouldBeTrue();
        Sees(Team.Petra, past, In(Post.Supervisor, Team.Chris)).ShouldBeTrue();
        Sees(Team.Petra, past, Team.Chris).ShouldBeFalse();
    }

    [Fact]
    public void A_chair_is_open_to_all_only_while_a_conference_or_a_plan_needs_one()
    {
        Sees(Team.Chris, Past.Enquiry()).ShouldBeFalse();
        Sees(Team.Chris, Past.ConferenceDue()).ShouldBeTrue();
        Sees(Team.Chris, FromAReturn.And(new ProtectionPlanEnded(null) { Episode = 1 })).ShouldBeFalse();
    }

    [Fact]
    public void Whoever_was_named_last_is_the_chair()
    {
        var past = Past.Enquiry().And(new EnquiryConcluded(EnquiryOutcome.Conference, Chair: "chris") { Episode = 1 });
        ChairOf(past).ShouldBe("chris");
        ChairOf(past.And(new InitialConferenceHeld(null) { Episode = 1 })).ShouldBe("chris");
        ChairOf(past.And(new ReviewConferenceHeld(ReviewDecision.Continue, Chair: "petra") { Episode = 1 }))
            .ShouldBe("petra");
        ChairOf(Past.Section17()).ShouldBeNull();
    }

    private static HoldReviewConference Review(DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            Attendees = Attended.ByFamily,
            ChildSaid = "better",
            ParentsSay = "better",
            Progress = "eats",
            Decision = ReviewDecision.Continue,
        };

    private static string? ChairOf(Given given) => Chairs.Of(given.Record, 1);

    private static bool Sees(Practitioner chair, Given given, Practitioner? now = null)
    {
        var workforce = new Workforce(Team.All.Current.Where(person => person.Id != now?.Id).Append(now ?? Team.Gone));
        return Seeing.Decide(chair, Subject.Of(given.Record), Purpose.Record, workforce).Allowed;
    }

    private static Practitioner In(Post post, Practitioner person) =>
        person with
        {
            Details = person.Details with { Post = post },
        };
}
