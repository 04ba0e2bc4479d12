using static Kith.Guidance.Tests.Loading;

namespace Kith.Guidance.Tests;

public class LoaderErrorTests
{
    private const string GoodClock =
        "clock: { from: referral-received, until: referral-decided, within: 1 working day }";

    [Theory]
    [InlineData("clock: { until: referral-decided, within: 1 working day }", "A clock needs a start.")]
    [InlineData("clock: { from: referral-received, within: 1 working day }", "A clock needs an end.")]
    [InlineData("clock: { from: referral-received, until: referral-decided }", "\"within\" is missing.")]
    [InlineData(
        "clock: { from: referral-received, until: referral-decided, within: 3 days }",
        "\"3 days\" is no limit."
    )]
    [InlineData(
        "clock: { from: referal-received, until: referral-decided, within: 1 working day }",
        "\"referal-received\" is no fact"
    )]
    [InlineData(
        "clock: { from: { fact: referral-decided, desicion: x }, until: referrer-told, within: 1 working day }",
        "Rules cannot ask for \"desicion\""
    )]
    [InlineData(
        "clock: { from: referral-received, until: referral-decided, within: 1 working day, pause: never }",
        "\"pause\" is not a key of a clock rule."
    )]
    [InlineData(
        "clock: { from: referral-received, until: referral-decided, within: 1 working day, asks_reason: perhaps }",
        "\"asks_reason\" has to be true or false."
    )]
    [InlineData("eligibility: { act: hold-a-party, actor: social-worker }", "\"hold-a-party\" is no act")]
    [InlineData("eligibility: { act: close-episode, actor: wizard }", "\"wizard\" is no quality.")]
    [InlineData("eligibility: { act: close-episode }", "either \"actor:\" or \"holder:\"")]
    [InlineData("eligibility: { act: close-episode, at: nowhere, actor: social-worker }", "\"nowhere\" is no stage")]
    [InlineData(
        "eligibility: { act: close-episode, actor: social-worker, overseen_by: manager }",
        "Only a holder is overseen"
    )]
    [InlineData(
        "approval: { of: assessment-submitted, by: authorise-assessment, settled_by: assessment-authorised }",
        "\"who\" is missing."
    )]
    [InlineData(
        "approval: { of: assessment-submitted, by: authorise-assessment, who: manager }",
        "Say which facts settle it"
    )]
    [InlineData("gate: { before: close-episode, needs: referral-decided }", "\"because\" is missing.")]
    [InlineData("gate: { because: Wait., before: close-episode }", "A gate needs \"needs:\"")]
    [InlineData("gate: { because: Wait., needs: referral-decided }", "\"before\" is missing.")]
    [InlineData(
        "gate: { because: Wait., before: close-episode, asks: { reason: { of: [moved, other] } } }",
        "Say how many of them it takes"
    )]
    [InlineData(
        "gate: { because: Wait., before: close-episode, asks: { reason: { at_least: 3, of: [moved, other] } } }",
        "a number from 1 to 2"
    )]
    [InlineData(
        "gate: { because: Wait., before: close-episode, asks: { reason: { at_least: 1 } } }",
        "Say which are counted"
    )]
    [InlineData(
        "gate: { because: Wait., before: close-episode, asks: { reason: given }, ahead_by: 2 working days }",
        "\"ahead_by:\" goes with \"needs:\""
    )]
    [InlineData(
        "gate: { because: Wait., before: close-episode, needs: referral-decided, ahead_by: 2 hours }",
        "An act has a day and no hour."
    )]
    [InlineData(
        "clock: { from: referral-received, until: referral-decided, within: 1 working day, counted_once: true }",
        "\"counted_once:\" goes with \"counted_from:\""
    )]
    [InlineData(
        "clock: { from: referral-received, until: referral-decided, within: 1 working day, not_after_until: episode-closed }",
        "\"not_after_until:\" goes with \"not_after:\""
    )]
    [InlineData(
        "clock: { from: referral-received, until: referral-decided, within: 1 working day, for_each: challenge }",
        "\"referral-decided\" does not say which one it is about: it has no \"challenge\"."
    )]
    [InlineData(
        "clock: { from: referral-received, until: referral-decided, within: 1 working day, ahead_of: no-such-day }",
        "No fact has \"no-such-day\""
    )]
    [InlineData(
        "clock: { from: referral-received, until: referral-decided, within: 2 hours, ahead_of: expected-on }",
        "Give the limit before a day in days or months."
    )]
    [InlineData(
        "clock: { from: referral-received, until: referral-decided, within: 1 working day, ahead_of: expected-on, event_day: 1 }",
        "Leave out \"counted_from:\" and \"event_day:\"."
    )]
    [InlineData(
        "clock: { from: referral-received, until: referral-decided, within: 1 working day, reason_at: close-episode }",
        "\"reason_at:\" goes with \"asks_reason: true\""
    )]
    [InlineData("prompt: { until: referral-decided }", "A prompt needs a place")]
    [InlineData("content: { of: local-protocol }", "Say what it has to contain")]
    [InlineData("content: a list", "\"content\" has to have keys of its own.")]
    public void A_wrong_rule_is_named_by_file_line_and_duty(string rule, string message)
    {
        var load = LoadDuties(Duty(rule));
        load.Library.ShouldBeNull();
        var error = load.Errors.ShouldHaveSingleItem();
        (error.File, error.Line, error.DutyId).ShouldBe(("wt-test.yaml", 14, "a-duty"));
        error.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("a-duty", "would", "front-door", 12, "\"would\" is no force.")]
    [InlineData("a-duty", "should", "back-door", 11, "\"back-door\" is no stage.")]
    [InlineData("A Duty", "should", "front-door", 9, "An id is lower-case words")]
    public void A_wrong_duty_is_named_by_file_line_and_id(
        string id,
        string force,
        string stage,
        int line,
        string message
    )
    {
        var error = LoadDuties(Duty(GoodClock, id, force, stage)).Errors.ShouldHaveSingleItem();
        (error.File, error.Line, error.DutyId).ShouldBe(("wt-test.yaml", line, id));
        error.Message.ShouldContain(message);
    }

    [Fact]
    public void A_chapter_is_a_number() =>
        LoadDuties(Duty("cites: { chapter: three }\n    " + GoodClock))
            .Errors.ShouldHaveSingleItem()
            .Message.ShouldBe("\"chapter\" has to be a number.");

    [Fact]
    public void A_duty_that_stands_twice_is_an_error_where_it_stands_again()
    {
        var error = LoadDuties(Duty(GoodClock) + Duty(GoodClock)).Errors.ShouldHaveSingleItem();
        (error.Line, error.DutyId).ShouldBe((15, "a-duty"));
        error.Message.ShouldContain("twice");
    }

    [Fact]
    public void A_duty_has_one_rule_and_not_two()
    {
        LoadDuties(Duty("note: no rule")).Errors.Select(error => error.DutyId).ShouldBe(["a-duty", "a-duty"]);
        LoadDuties(Duty(GoodClock + "\n    prompt: { at: close-episode }"))
            .Errors.ShouldHaveSingleItem()
            .Message.ShouldContain("exactly one rule");
    }

    [Theory]
    [InlineData("edition: x\n  title: y", "This is not valid YAML")]
    [InlineData("edition: [1, 2", "This is not valid YAML")]
    [InlineData("edition: a\nedition: b\n", "This is not valid YAML")]
    [InlineData("- a\n- b\n", "has to be one YAML document")]
    [InlineData("", "has to be one YAML document")]
    [InlineData("nothing: here\n", "A guidance file starts with")]
    [InlineData("edition: &a wt\ntitle: *a\n", "Anchors and aliases")]
    public void A_file_that_is_no_guidance_file_is_an_error_and_nothing_worse(string text, string message) =>
        Load(("bad.yaml", text)).Errors[0].Message.ShouldContain(message);

    [Fact]
    public void A_file_nested_beyond_reason_is_refused_before_it_is_built()
    {
        var deep = "edition: " + new string('[', 100_000);
        Load(("deep.yaml", deep)).Errors[0].Message.ShouldContain("levels deep");
    }

    [Fact]
    public void A_file_larger_than_any_edition_is_refused() =>
        Load(("large.yaml", "edition: " + new string('x', 2_000_001)))
            .Errors[0]
            .Message.ShouldContain("larger than 2 MB");

    [Fact]
    public void Every_error_of_every_file_is_reported_at_once()
    {
        var load = Load(("a.yaml", "edition: a\n"), ("b.yaml", Head + Duty("clock: { within: 3 days }")));
        load.Errors.Select(error => error.File).Distinct().ShouldBe(["a.yaml", "b.yaml"]);
        load.Errors.Count(error => error.File == "b.yaml").ShouldBe(3);
    }

    [Fact]
    public void An_error_reads_as_one_line_with_file_line_and_duty() =>
        new GuidanceError("wt.yaml", 7, "a-duty", "Say more.").ToString().ShouldBe("wt.yaml:7: a-duty: Say more.");
}
