using Kith.Casework.Protection;
using Kith.Casework.Replay;
using Kith.Guidance;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.Replay;

/// <summary>One case beside itself: what each edition would have owed the same family.</summary>
public sealed class OneCaseTests
{
    private static readonly string[] Asked = ["wt-2010", "wt-2013", "wt-2018", "wt-2023", "wt-2026"];

    private static readonly DateTime Now = new(2024, 6, 1, 9, 0, 0, DateTimeKind.Unspecified);

    private static OneCase Planned =>
        OneCase.Of(
            Past.ProtectionPlan().Given.Record,
            Shipped.Guidance,
            [.. Shipped.Guidance.Editions.Where(edition => Asked.Contains(edition.Id))],
            Now
        );

    [Fact]
    public void The_initial_assessment_of_2010_became_one_assessment_of_45_days()
    {
        var assessed = OneCase.Of(
            Past.Assessing().Given.Record,
            Shipped.Guidance,
            [.. Shipped.Guidance.Editions.Where(edition => Asked.Contains(edition.Id))],
            Now
        );

        Limits(assessed, "initial-assessment-max-duration").ShouldBe(["10 WorkingDays", null, null, null, null]);
        Limits(assessed, "assessment-max-duration")[1..].ShouldAllBe(limit => limit == "45 WorkingDays");
        Limits(assessed, "assessment-max-duration")[0].ShouldBeNull();
    }

    // Row by row what the conference process lost.
    [Theory, Ask("B17")]
    [InlineData("conference-chair-meets-family")]
    [InlineData("conference-parents-own-report")]
    [InlineData("conference-record-circulate")]
    [InlineData("conference-complaints")]
    [InlineData("conference-report-shared")]
    [InlineData("conference-invite-parents")]
    [InlineData("conference-interpreter")]
    [InlineData("cp-plan-copy-to-parents")]
    [InlineData("cp-plan-roles-clear")]
    [InlineData("cp-plan-preference-reasons")]
    [InlineData("cp-plan-child-parent-views")]
    [InlineData("core-group-membership")]
    public void What_2010_owed_a_family_at_a_conference_stands_beside_what_came_after(string duty)
    {
        var line = Planned.Stages.SelectMany(stage => stage.Duties).Single(one => one.Id == duty);

        line.Under[0].Duty.ShouldNotBeNull();
        line.Under.Count.ShouldBe(5);
        line.Differs.ShouldBeTrue();
    }

    [Fact]
    public void Each_edition_counts_the_same_case_by_its_own_limits()
    {
        var core = Planned
            .Stages.SelectMany(stage => stage.Duties)
            .Single(duty => duty.Id == "core-group-first-meeting");

        core.Under.ShouldAllBe(under => under.Runs.Count == 1);
        core.Under.Select(under => under.Runs[0].Duty.Origin).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public void Only_stages_that_the_case_came_to_are_shown_and_what_sets_a_day_comes_first()
    {
        var stages = Planned.Stages.Select(stage => stage.Stage).ToList();

        stages.ShouldContain(Stages.Conference);
        stages.ShouldNotContain("child-death");
        stages.ShouldBeUnique();
        foreach (var stage in Planned.Stages)
            stage
                .Duties.Select(duty => duty.Under.Any(under => under.Runs.Count > 0))
                .ShouldBeInOrder(SortDirection.Descending);
    }

    private static string?[] Limits(OneCase one, string duty) =>
        [
            .. one
                .Stages.SelectMany(stage => stage.Duties)
                .Single(line => line.Id == duty)
                .Under.Select(under =>
                    (under.Duty?.Rule as ClockRule)?.Within is { } within ? $"{within.Count} {within.Unit}" : null
                ),
        ];
}
