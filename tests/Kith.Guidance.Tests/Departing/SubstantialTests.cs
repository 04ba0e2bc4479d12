namespace Kith.Guidance.Tests;

public class SubstantialTests
{
    private static readonly Substantial Line = new(Months: 6, AtLeast: 5, Share: 10, RateFrom: 20);

    [Theory, Ask("E3")]
    [InlineData(4, 10, false)]
    [InlineData(5, 50, true)]
    [InlineData(5, 51, false)]
    [InlineData(9, 0, true)]
    public void Departures_are_substantial_from_a_number_and_a_share_on(
        int departures,
        int applied,
        bool substantial
    ) => Line.Is(departures, applied).ShouldBe(substantial);

    [Fact]
    public void Where_nobody_knows_how_often_a_duty_applied_the_number_decides()
    {
        Line.Is(5, null).ShouldBeTrue();
        Line.Is(4, null).ShouldBeFalse();
    }

    [Theory]
    [InlineData(
        "substantial: { months: 0, at_least: 5, share: 10, rate_from: 20 }",
        "\"months\" has to be a whole number from 1 to 60."
    )]
    [InlineData(
        "substantial: { months: 6, at_least: 5, share: 101, rate_from: 20 }",
        "\"share\" has to be a whole number from 1 to 100."
    )]
    [InlineData("substantial: { months: 6, at_least: 5, share: 10, rate_from: 20, who: x }", "\"who\" is not a key")]
    [InlineData(
        "substantial: { months: 6, at_least: 5, share: 10, rate_from: 0 }",
        "\"rate_from\" has to be a whole number from 1."
    )]
    [InlineData("other: 1", "\"substantial\" is missing.")]
    public void A_line_that_makes_no_sense_is_named(string text, string error)
    {
        var (line, errors) = Substantial.Load("line.yaml", text);

        line.ShouldBeNull();
        errors.ShouldContain(found => found.Message.StartsWith(error, StringComparison.Ordinal));
    }

    [Fact]
    public void The_shipped_line_loads() =>
        Substantial
            .Load("substantial.yaml", Shipped.Text("guidance", "departures/substantial.yaml"))
            .Errors.ShouldBeEmpty();
}
