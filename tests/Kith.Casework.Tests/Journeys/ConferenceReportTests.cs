using Kith.Casework.Meetings;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.Tests.Journeys;

public sealed class ConferenceReportTests
{
    private const string LocalLimit = "conference-report-shared-local-icpc";

    [Fact]
    public void Going_through_the_report_before_a_first_conference_meets_the_local_limit()
    {
        var past = Past.ConferenceDue("2025-03-03");

        Limit(past.Given.Record, past.Next).Status.ShouldBe(ClockStatus.Running);
        var shared = past.Given.When(Team.Amira, Report(past.Next)).ThenRecord();
        Limit(shared.Record, past.Next).Status.ShouldBe(ClockStatus.MetInTime);
    }

    [Fact]
    public void The_local_limit_leads_to_the_report_and_not_to_the_conference_that_would_stop_it()
    {
        var past = Past.ConferenceDue("2025-03-03");

        Towards.Meeting(Limit(past.Given.Record, past.Next), past.Given.Record).ShouldBe("share-conference-report");
    }

    [Fact]
    public void The_limit_is_counted_from_the_strategy_discussion()
    {
        var past = Past.ConferenceDue("2025-03-03");
        var discussed = past.Given.Record.Standing.Single(fact => fact.Fact is StrategyDiscussionHeld).On;

        Limit(past.Given.Record, past.Next).CountedFrom.ShouldBe(discussed);
    }

    [Fact]
    public void A_report_can_be_gone_through_before_a_review_too()
    {
        var past = Past.ProtectionPlan();

        past.Given.When(Team.Amira, Report(past.Next)).ThenHappened<ConferenceReportShared>();
    }

    [Fact]
    public void There_is_no_report_to_go_through_where_no_conference_is_coming()
    {
        var past = Past.NeedPlan();

        past.Given.When(Team.Amira, Report(past.Next))
            .ThenCannotFollow(
                "No conference is coming: there is no enquiry going on and no child protection plan running."
            );
    }

    [Fact]
    public void What_the_family_says_of_the_report_is_asked_for()
    {
        var past = Past.ProtectionPlan();

        past.Given.When(Team.Amira, Report(past.Next) with { FamilySays = " " })
            .ThenAsks("family-says", "Say what the family says of it; write that they said nothing if so");
    }

    private static ShareConferenceReport Report(DateOnly on) =>
        new()
        {
            On = on,
            Episode = 1,
            SharedWith = [.. Attended.Shared, new("c", "child", Report: ReportShared.ToldOnly)],
            FamilySays = "fair, but Nan is missing",
        };

    private static ClockReading Limit(ChildRecord record, DateOnly today) =>
        Shipped
            .Guidance.Clocks(record.Standing, today.ToDateTime(new TimeOnly(18, 0)))
            .Single(clock => clock.Duty.Id == LocalLimit);
}
