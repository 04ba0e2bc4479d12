using static Kith.Guidance.Tests.Loading;

namespace Kith.Guidance.Tests;

public class RevisionTests
{
    private const string Rule = "prompt: { at: close-episode }";

    [Fact]
    public void What_a_revision_leaves_alone_stays_as_sure_as_it_was()
    {
        var load = Load(
            Edition("wt-1", "2010-01-01", Duty(Rule, "kept") + Duty(Rule, "changed")),
            Edition("wt-2", "2015-01-01", Duty(Rule, "changed", "may"), "revises: wt-1"),
            Edition("wt-3", "2020-01-01", "", "extends: wt-2")
        );
        load.Errors.ShouldBeEmpty();
        var editions = load.Library!.Editions;
        (editions[1].Revises, editions[2].Revises).ShouldBe(("wt-1", null));
        var kept = editions[1].Duties["kept"];
        (kept.Origin, kept.StatedIn, kept.Confidence).ShouldBe(("wt-2", "wt-1", Confidence.Confirmed));
        editions[1].Duties["changed"].Force.ShouldBe(Force.May);
        editions[2].Duties["kept"].Confidence.ShouldBe(Confidence.Unverified);
    }

    [Theory]
    [InlineData("extends: wt-1\nrevises: wt-1", 6, "Keep one of the two")]
    [InlineData("revises: wt-9", 5, "There is no file for the edition \"wt-9\"")]
    public void A_revision_revises_one_edition_that_there_is(string more, int line, string message)
    {
        var error = Load(Edition("wt-1", "2010-01-01", Duty(Rule)), Edition("wt-2", "2015-01-01", "", more))
            .Errors.ShouldHaveSingleItem();
        (error.File, error.Line).ShouldBe(("wt-2.yaml", line + 1));
        error.Message.ShouldContain(message);
    }
}
