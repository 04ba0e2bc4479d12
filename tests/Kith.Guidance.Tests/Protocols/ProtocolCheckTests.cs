using Kith.Tests;

namespace Kith.Guidance.Tests.Protocols;

public class ProtocolCheckTests
{
    private const string Local =
        "Ring the Front Door at Ropewalk House on 01632 960 180. A referral is read the day it comes in, and we ask for no more than we need.";

    [Fact]
    [Ask("A7", "B4", "E1")]
    public void A_section_that_is_not_there_is_missing_for_the_editions_that_ask_for_it()
    {
        var missing = Written.With(Local).Checked().Findings.Where(found => found.Kind == ProtocolFindingKind.Missing);

        var editions = missing.ToDictionary(found => found.About!, found => found.Editions);
        editions.Keys.ShouldNotContain("how-we-assess");
        editions["challenge"].ShouldBe(["wt-2013", "wt-2018", "wt-2023"]);
        editions["who-may-lead"].ShouldBe(["wt-2023"]);
        editions["understanding"].ShouldBe(["wt-2013"]);
    }

    [Fact]
    public void What_each_edition_asks_for_is_counted()
    {
        var complete = Written.With(Local).Checked().Complete;

        complete.Keys.ShouldBe(["wt-2013", "wt-2018", "wt-2023"], ignoreOrder: true);
        complete.Values.ShouldAllBe(count => count.Has == 1 && count.Of > 10);
    }

    [Fact]
    [Ask("A7")]
    public void Who_made_it_and_the_training_on_it_have_to_be_there() =>
        Written
            .With(Local)
            .Checked()
            .Findings.Where(found => found.Kind == ProtocolFindingKind.NoRecord)
            .Select(found => found.About)
            .ShouldBe(["co-production", "training"]);

    [Fact]
    [Ask("A7")]
    public void A_few_words_about_disabled_children_are_not_real_detail()
    {
        var report = Written
            .With("At Beacon Hill, disabled children have short breaks.", "disabled-children")
            .Checked();

        report.Kinds("disabled-children").ShouldContain(ProtocolFindingKind.Thin);
        var left = report.Findings.Where(found => found.Kind == ProtocolFindingKind.LeavesOut).ToList();
        left.ShouldContain(found => found.Message.Contains("brothers and sisters"));
        left.ShouldNotContain(found => found.Message.Contains("short breaks"));
        left.ShouldAllBe(found => found.Line == 6);
    }

    [Theory]
    [Ask("A8")]
    [InlineData("Ourtown Council works together with partners. Assessments take no more than 45 working days.")]
    [InlineData("The practice supervisor decides under section 17 of the Children Act 1989, chapter 99.")]
    [InlineData("Practitioners see children. Supervisors read what they wrote: Everybody is curious.")]
    public void What_could_stand_anywhere_says_nothing_local(string text) =>
        Written.With(text).Checked().Kinds("how-we-assess").ShouldContain(ProtocolFindingKind.NothingLocal);

    [Theory]
    [InlineData("Ask at Ropewalk House.")]
    [InlineData("Ring 01632 960 180.")]
    [InlineData("Somebody comes within 12 working days.")]
    [InlineData("Speak to Helena Strand about it.")]
    public void A_place_a_number_or_a_name_of_ones_own_is_local(string text) =>
        Written.With(text).Checked().Kinds("how-we-assess").ShouldNotContain(ProtocolFindingKind.NothingLocal);

    [Fact]
    [Ask("A8")]
    public void What_was_to_be_filled_in_and_was_not_is_found() =>
        Written
            .With("Ring [insert name of team] at Ropewalk House.")
            .Checked()
            .Kinds("how-we-assess")
            .ShouldContain(ProtocolFindingKind.Placeholder);

    [Fact]
    [Ask("A8")]
    public void A_section_that_repeats_the_guidance_is_told_so()
    {
        var guidance = string.Join(
            ' ',
            Shipped
                .Library.InForceOn(On("2024-06-01"))
                .Duties.Values.OrderBy(duty => duty.Id, StringComparer.Ordinal)
                .Take(6)
                .Select(duty => duty.Says)
        );

        Written.With(guidance).Checked().Kinds("how-we-assess").ShouldContain(ProtocolFindingKind.LikeGuidance);
    }

    [Fact]
    [Ask("E3")]
    public void A_clock_longer_than_a_should_stands_as_a_departure()
    {
        var found = Written
            .With(
                Local,
                more: Clock(
                    "core-group-first-meeting",
                    "child-protection-plan-started",
                    "core-group-met",
                    "20 working days"
                )
            )
            .Checked()
            .Findings.Single(found => found.Kind == ProtocolFindingKind.Looser);

        (found.About, found.Line).ShouldBe(("core-group-first-meeting", 11));
        found.Message.ShouldContain("20 working days is longer than the 10 working days of Working Together 2023");
    }

    [Fact]
    [Ask("E3")]
    public void A_clock_longer_than_a_should_may_be_accounted_for()
    {
        const string Said = """
            departures:
              - { duty: core-group-first-meeting, because: The boat comes twice a week., authorised_by: "Helena Strand, head" }

            """;
        var protocol = Written.With(
            Local,
            more: Said
                + Clock(
                    "core-group-first-meeting",
                    "child-protection-plan-started",
                    "core-group-met",
                    "20 working days"
                )
        );

        var found = protocol.Checked().Findings.Single(found => found.Kind == ProtocolFindingKind.Looser);
        found.Departure.ShouldBe(
            new StandingDeparture("core-group-first-meeting", "The boat comes twice a week.", "Helena Strand, head")
        );
        found.Message.ShouldEndWith("authorised by Helena Strand, head: The boat comes twice a week.");
        var again = Written.Read(ProtocolWriting.From(protocol).ToFile("2", On("2030-01-01")).Text);
        again.Departures.ShouldBe(protocol.Departures);
    }

    [Fact]
    [Ask("E3")]
    public void A_clock_longer_than_the_law_is_refused()
    {
        var found = Written
            .With(
                Local,
                more: Clock("police-protection-max", "police-protection-taken", "police-protection-ended", "96 hours")
            )
            .Checked()
            .Findings.Single(found => found.Kind == ProtocolFindingKind.Refused);

        (found.About, found.Line).ShouldBe(("police-protection-max", 11));
        found.Message.ShouldContain("This is the law");
    }

    private static string Clock(string id, string from, string until, string within) =>
        $$"""
            duties:
              - id: {{id}}
                says: As we do it.
                stage: emergency-protection
                force: should
                clock: { from: {{from}}, until: {{until}}, within: {{within}} }
            """;
}
