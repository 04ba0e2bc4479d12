using Kith.Casework.AwayFromHome;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

/// <summary>A child who is missing, privately fostered or in custody.</summary>
public sealed class AwayTests
{
    [Fact]
    public void A_child_who_is_back_is_owed_the_offer_of_somebody_independent_within_72_hours()
    {
        var past = Past.BackAgain();

        Clock(past, "return-interview-72-hours").Within.ToString().ShouldBe("72 hours");
        Awaited(past).ShouldContain("offer-return-interview");
        var offered = past.Given.When(Team.Amira, Of<OfferReturnInterview>(past)).ThenRecord();
        Open(offered.Record, past.Next).ShouldNotContain("return-interview-72-hours");
        past.Given.When(Team.Amira, Of<OfferReturnInterview>(past) with { Independent = null })
            .ThenAsks("independent", "Say whether they are independent");
    }

    [Fact]
    public void An_offer_by_somebody_who_is_not_independent_does_not_meet_it()
    {
        var past = Past.BackAgain();

        var offered = past
            .Given.When(Team.Amira, Of<OfferReturnInterview>(past) with { Independent = false })
            .ThenRecord();

        Open(offered.Record, past.Next).ShouldContain("return-interview-72-hours");
    }

    [Fact]
    public void While_a_child_is_missing_our_involvement_does_not_end_and_what_is_awaited_is_that_the_child_is_back()
    {
        var past = Past.Missing();

        past.Given.Record.State.Open!.Away.KeepsOpen.ShouldBe(
            "The child is missing. Record that the child is back first."
        );
        Awaited(past).ShouldContain("record-missing-child-back");
        past.Given.When(Team.Amira, Of<ReportChildMissing>(past))
            .ThenCannotFollow("The child is missing already. Record that the child is back first.");
    }

    [Theory]
    [InlineData(FosteredYear.First, "private-fostering-visits-first-year")]
    [InlineData(FosteredYear.Later, "private-fostering-visits-later")]
    public void A_privately_fostered_child_is_visited_as_often_as_the_law_says_for_the_year(
        FosteredYear year,
        string duty
    )
    {
        var past = Past.PrivatelyFostered(year);
        Open(past.Given.Record, past.Next).ShouldContain("private-fostering-first-visit");

        var visited = past.Given.When(Team.Amira, Of<VisitPrivateFostering>(past)).ThenRecord();

        Open(visited.Record, past.Next)
            .Where(one => one.StartsWith("private-fostering", StringComparison.Ordinal))
            .ShouldBe([duty]);
    }

    [Fact]
    public void A_child_of_whom_the_hospital_told_us_waits_until_somebody_has_looked_to_them()
    {
        var past = Past.LongStay();
        Prompted(past.Given.Record, past.Next).ShouldBeTrue();
        Awaited(past).ShouldContain("visit-long-stay");
        Past.ProtectionPlan()
            .Given.When(Team.Amira, Of<VisitLongStay>(Past.ProtectionPlan()))
            .ThenCannotFollow("No long stay of the child is on record.");

        var visited = past.Given.When(Team.Amira, Of<VisitLongStay>(past)).ThenRecord();

        Prompted(visited.Record, past.Next).ShouldBeFalse();
        past.Given.When(Team.Amira, Of<VisitLongStay>(past) with { Seen = false, NotSeenReason = null })
            .ThenAsks("not-seen-reason", "Say why you did not see the child");

        static bool Prompted(ChildRecord record, DateOnly on) =>
            Shipped
                .Guidance.Read(record.Standing, on.ToDateTime(new TimeOnly(18, 0)))
                .Prompts.Any(prompt => prompt.Duty.Id == "long-stay-notify");
    }

    [Fact, Ask("D13")]
    public void What_happened_to_a_child_in_custody_is_owed_to_the_designated_officer_within_a_working_day()
    {
        var past = Past.InCustody();
        var untold = past
            .Given.When(Team.Amira, Of<RecordCustodyIncident>(past) with { OfficerTold = false })
            .ThenRecord();

        Open(untold.Record, past.Next).ShouldContain("custody-incident-officer-local");
        var told = untold.When(Team.Amira, Of<RecordCustodyIncident>(past)).ThenRecord();
        Open(told.Record, past.Next).ShouldNotContain("custody-incident-officer-local");
    }

    [Fact, Ask("D13")]
    public void Custody_is_a_stretch_of_the_journey_and_stays_with_us_until_the_child_has_left()
    {
        var past = Past.InCustody();

        Journey.Of(past.Given.Record).Select(lane => lane.Name).ShouldContain("In custody");
        past.Given.Record.State.Open!.Away.KeepsOpen.ShouldBe(
            "The child is in custody. Record that the child has left first."
        );
        past.Given.Record.State.Open!.Stage.ShouldBe(Stages.ChildProtectionPlan);
    }

    [Fact, Ask("D13")]
    public void Whoever_opens_the_record_sees_at_once_that_a_child_is_missing_in_custody_looked_after_or_before_a_court()
    {
        Flags(Past.Missing()).ShouldBe(["Missing"]);
        Flags(Past.BackAgain()).ShouldBeEmpty();
        Flags(Past.InCustody()).ShouldBe(["In custody"]);
        Flags(Past.LookedAfter()).ShouldBe(["Looked after"]);
        Flags(Past.BeforeProceedings()).ShouldBe(["Before court"]);
        Flags(Past.InCourt()).ShouldBe(["In court"]);

        static IEnumerable<string> Flags(Past past) => past.Given.Record.State.Open!.Flags;
    }

    private static T Of<T>(Past past)
        where T : Act => (T)(Examples.All.Single(example => example.Act is T).Act with { On = past.Next, Episode = 1 });

    private static ClockRule Clock(Past past, string duty) =>
        (ClockRule)
            Shipped
                .Guidance.Read(past.Given.Record.Standing, past.Next.ToDateTime(TimeOnly.MinValue))
                .Clocks.Single(clock => clock.Duty.Id == duty)
                .Duty.Rule;

    private static IEnumerable<string> Open(ChildRecord record, DateOnly on) =>
        Shipped
            .Guidance.Read(record.Standing, on.ToDateTime(new TimeOnly(18, 0)))
            .Clocks.Where(clock => clock.IsOpen)
            .Select(clock => clock.Duty.Id);

    private static IEnumerable<string> Awaited(Past past) =>
        past.Given.Next(Team.Amira, past.Next).Where(next => next.IsExpected).Select(next => next.ActName);
}
