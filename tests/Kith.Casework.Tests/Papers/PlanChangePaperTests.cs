using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.Protection;
using Kith.Casework.Record;
using Kith.Tests.Cases;

namespace Kith.Casework.Tests.Papers;

/// <summary>A parent reads in their copy what has changed since the plan that they had.</summary>
public sealed class PlanChangePaperTests
{
    private const string Document = "child-protection-plan-for-parent";
    private const string Heading = "What has changed since the last plan";

    private static readonly PlanAction Cooks = new("a2", null, "Cooks on Thursdays", "Mum", new DateOnly(2024, 5, 3));

    [Fact, Ask("B6")]
    public void The_parents_copy_of_a_plan_says_what_changed_since_the_one_they_had_and_a_first_copy_says_nothing_of_it()
    {
        Content(Planned.And(Met(Cooks))).ShouldNotContain(Heading);

        var past = Had().And(Met(Cooks with { By = new DateOnly(2024, 6, 3) }));

        var content = Content(past);
        content.ShouldContain(Heading);
        content.ShouldContain("Cooks on Thursdays: by when changed from 3 May 2024 to 3 June 2024");
        content.ShouldContain("No longer: Takes the phone out of the room (Mum), by 3 May 2024");
        // Whoever had it before is told, and nobody else.
        Family
            .Made(past.Given.Record, Document, Family.Father, leavingOut: false)!
            .Frozen.Content.ShouldNotContain(Heading);
        Family
            .Made(past.Given.Record, "child-protection-plan-for-child", null)!
            .Frozen.Content.ShouldNotContain("No longer");
    }

    [Fact]
    public void It_is_compared_with_the_plan_that_the_reader_had_and_not_with_a_version_they_never_saw()
    {
        var past = Had().And(Met(Cooks with { Who = "Gran" })).And(Met(Cooks with { Who = "Dad" }));

        Content(past).ShouldContain("Cooks on Thursdays: who does it changed from Mum to Dad");
    }

    [Fact]
    public void What_is_left_out_of_the_plan_is_left_out_of_what_changed_too()
    {
        var record = Had().And(Met(Cooks with { Does = "Cooks SECRETMARK" })).Given.Record;

        var made = PaperMade
            .Of(
                new PaperAsked(Document, Family.Mother.Person, record.ByDate[^1].On)
                {
                    LeftOut = new HashSet<string> { "plan.actions.1.does" },
                },
                record,
                Given.Practice(Team.Amira, record.ByDate[^1].On)
            )
            .Made!;

        made.Frozen.Content.ShouldNotContain("SECRETMARK");
        made.Frozen.Content.ShouldContain(Heading);
    }

    [Fact]
    public void What_was_withheld_when_they_had_the_plan_is_not_told_when_it_is_there_no_longer()
    {
        var past = Had("plan.actions.1.does").And(Met(Cooks));

        Content(past).ShouldNotContain("Takes the phone");
    }

    private static Past Planned =>
        Family.Planned(protection: true, new AddressRecorded("4 Elm Road, Leeds", "LS1 4AB"));

    private static Past Had(string? leftOut = null)
    {
        var past = Planned.And(Prepared(leftOut));
        return past.And(new PaperIssued(past.Facts.Count, "x"));
    }

    private static CoreGroupMet Met(PlanAction action) => new([], "Better", [action]) { Episode = 1 };

    private static PaperPrepared Prepared(string? leftOut) =>
        new(Document, "x", "x", Family.Mother.Person, "Rosa Hart", "en-GB", "x", LeftOut: leftOut);

    private static string Content(Past past) =>
        Family.Made(past.Given.Record, Document, Family.Mother, leavingOut: false)!.Frozen.Content;
}
