using Kith.Casework.HarmOutsideHome;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Casework.Replay;
using Kith.Guidance;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.Replay;

/// <summary>One case beside itself: what each edition would have owed the same family.</summary>
public sealed class OneCaseTests
{
    private static readonly string[] Asked = ["wt-2010", "wt-2013", "wt-2018", "wt-2023", "wt-2026"];

    private static readonly DateTime Now = new(2024, 6, 1, 9, 0, 0, DateTimeKind.Unspecified);

    private static OneCase Planned => Of(Past.ProtectionPlan());

    [Fact]
    public void The_initial_assessment_of_2010_became_one_assessment_of_45_days()
    {
        var assessed = Of(Past.Assessing());

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

    // Editions hold the offer to the family as a gate, a reminder or a content: no clock of it ever runs.
    [Fact]
    public void A_case_before_court_is_owed_the_family_led_offer_as_each_edition_has_it()
    {
        var offer = Line(Of(Past.LegallyPlanned()), "family-group-conference");

        offer.Under.Select(under => under.Duty?.Force).ShouldBe([Force.May, null, null, Force.Should, Force.Should]);
        offer.Under.Select(under => under.Silence is not null).ShouldBe([false, true, true, false, false]);
        offer.OwnWords(offer.Under[0]).ShouldBe("A family group conference can help. Think of it.");
        offer.OwnWords(offer.Under[1]).ShouldBe("Family group conferences are not mentioned.");
        offer.OwnWords(offer.Under[4]).ShouldBeNull();
        Line(Of(Past.BeforeProceedings()), "family-group-before-court").Under[4].Duty.ShouldNotBeNull();
        // What the letter has to hold is owed once there is a letter.
        Line(Of(Past.BeforeProceedings()), "fgc-pre-proceedings").Under[4].Duty.ShouldNotBeNull();
        Ids(Of(Past.LegallyPlanned())).ShouldNotContain("fgc-pre-proceedings");
    }

    [Fact]
    public void Harm_outside_the_home_care_and_a_birth_to_come_show_their_parts_and_no_other_case_grows()
    {
        var harm = Past.Assessing()
            .And(
                new HarmOutsideHomeAssessed(
                    ["online"],
                    "older boys",
                    [],
                    "Mum tells us what she sees",
                    HarmRoute.Section17,
                    "he owes them money"
                )
                {
                    Episode = 1,
                }
            );

        StagesOf(Of(harm)).Except(StagesOf(Of(Past.Assessing()))).ShouldBe(["extra-familial-harm"]);
        StagesOf(Of(Past.LookedAfter())).Except(StagesOf(Planned)).ShouldContain("looked-after-interface");
        StagesOf(Of(Past.Nothing().And(new ChildRegistered("K9", ExpectedOn: new DateOnly(2024, 9, 1)), 0)))
            .ShouldBe(["pre-birth"]);
        StagesOf(Planned).ShouldNotContain("family-networks");
        StagesOf(Of(Past.Assessing()))
            .Intersect(["family-networks", "extra-familial-harm", "looked-after-interface", "pre-birth"])
            .ShouldBeEmpty();
    }

    private static OneCase Of(Past past) =>
        OneCase.Of(
            past.Given.Record,
            Shipped.Guidance,
            [.. Shipped.Guidance.Editions.Where(edition => Asked.Contains(edition.Id))],
            Now
        );

    private static CaseDuty Line(OneCase one, string duty) =>
        one.Stages.SelectMany(stage => stage.Duties).Single(line => line.Id == duty);

    private static IEnumerable<string> Ids(OneCase one) =>
        one.Stages.SelectMany(stage => stage.Duties).Select(line => line.Id);

    private static IEnumerable<string> StagesOf(OneCase one) => one.Stages.Select(stage => stage.Stage);

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
