using static Kith.Guidance.Tests.Loading;

namespace Kith.Guidance.Tests;

public class SilenceTests
{
    private const string Rule = "prompt: { at: close-episode }";

    private const string Fathers =
        "silent_on: [{ id: fathers, says: It has no word on fathers., stage: section-17, confidence: confirmed }]";

    [Fact]
    public void A_silence_takes_away_the_duty_of_the_edition_it_extends()
    {
        var load = Load(
            Edition("wt-1", "2010-01-01", Duty(Rule, "fathers") + Duty(Rule, "kept")),
            Edition("wt-2", "2020-01-01", "", $"extends: wt-1\n{Fathers}")
        );
        load.Errors.ShouldBeEmpty();
        var later = load.Library!.Editions[1];
        later.Duties.Keys.ShouldBe(["kept"]);
        var silence = later.SilentOn.ShouldHaveSingleItem();
        (silence.Id, silence.Origin, silence.Confidence).ShouldBe(("fathers", "wt-2", Confidence.Confirmed));
    }

    [Fact]
    public void A_silence_is_taken_over_unverified_until_an_edition_states_the_duty()
    {
        var load = Load(
            Edition("wt-1", "2010-01-01", "", Fathers),
            Edition("wt-2", "2015-01-01", "", "extends: wt-1"),
            Edition("wt-3", "2020-01-01", Duty(Rule, "fathers"), "extends: wt-2")
        );
        load.Errors.ShouldBeEmpty();
        var silence = load.Library!.Editions[1].SilentOn.ShouldHaveSingleItem();
        (silence.Origin, silence.Confidence).ShouldBe(("wt-2", Confidence.Unverified));
        load.Library.Editions[2].SilentOn.ShouldBeEmpty();
    }

    [Fact]
    public void An_edition_is_not_silent_on_what_it_states()
    {
        var error = Load(Edition("wt-1", "2010-01-01", Duty(Rule, "fathers"), Fathers)).Errors.ShouldHaveSingleItem();
        (error.File, error.DutyId).ShouldBe(("wt-1.yaml", "fathers"));
        error.Message.ShouldContain("silent");
    }

    [Theory]
    [InlineData("says: Nothing.", "\"id\" is missing.")]
    [InlineData("id: fathers, says: Nothing., force: may", "\"force\" is not a key of a silence.")]
    [InlineData("id: fathers", "\"says\" is missing.")]
    public void A_wrong_silence_is_an_error(string silence, string message)
    {
        var (file, text) = Edition(
            "wt-1",
            "2010-01-01",
            Duty(Rule),
            $"silent_on: [{{ stage: section-17, {silence} }}]"
        );
        var error = Load((file, text)).Errors.ShouldHaveSingleItem();
        (error.File, error.Line).ShouldBe(("wt-1.yaml", 6));
        error.Message.ShouldContain(message);
    }

    [Fact]
    public void A_silence_that_stands_twice_is_an_error() =>
        Load(
            Edition(
                "wt-1",
                "2010-01-01",
                Duty(Rule),
                "silent_on: [{ id: a, says: No., stage: section-17 }, { id: a, says: No., stage: section-17 }]"
            )
        )
            .Errors.ShouldHaveSingleItem()
            .Message.ShouldContain("twice");
}
