using Kith.Casework.People;

namespace Kith.Casework.Tests.People;

/// <summary>When somebody with a plan is a child no more, as its file has it.</summary>
public sealed class AdulthoodRulesTests
{
    private const string File = "adulthood:\n  at: 18\n  ahead: 6\n  stages: [child-protection-plan]\n";

    private static readonly DateOnly Born = new(2008, 9, 30);

    private static AdulthoodRules Rules => AdulthoodRules.Load("adulthood.yaml", File).Rules!;

    [Theory]
    [InlineData("2026-03-29", false)]
    [InlineData("2026-03-30", true)]
    [InlineData("2026-09-30", true)]
    [InlineData("2027-01-15", true)]
    public void A_birthday_is_looked_to_from_so_many_months_before_until_the_plan_has_ended(
        string today,
        bool looked
    ) =>
        Rules
            .BirthdayOf(Born, null, "child-protection-plan", Given.Day(today))
            .ShouldBe(looked ? new DateOnly(2026, 9, 30) : null);

    [Fact]
    public void Nobody_looks_to_a_birthday_without_a_plan_or_after_a_death_or_where_the_day_is_not_known()
    {
        var today = new DateOnly(2026, 9, 30);

        Rules.BirthdayOf(Born, null, null, today).ShouldBeNull();
        Rules.BirthdayOf(Born, null, "section-47", today).ShouldBeNull();
        Rules.BirthdayOf(Born, today, "child-protection-plan", today).ShouldBeNull();
        Rules.BirthdayOf(null, null, "child-protection-plan", today).ShouldBeNull();
    }

    [Theory]
    [InlineData("[child-protection-plan]", "[planning]", "\"planning\" is no stage. Use any of:")]
    [InlineData("at: 18", "at: 0", "\"at\" has to be a whole number from 1 to 30.")]
    [InlineData("ahead: 6", "ahead: 6\n  days: 3", "\"days\" is not a key")]
    public void A_mistake_is_named_with_its_line(string right, string wrong, string says)
    {
        var (rules, errors) = AdulthoodRules.Load(
            "adulthood.yaml",
            File.Replace(right, wrong, StringComparison.Ordinal)
        );

        rules.ShouldBeNull();
        errors.ShouldContain(error =>
            error.File == "adulthood.yaml" && error.Line > 0 && error.Message.StartsWith(says)
        );
    }

    [Fact]
    public void What_is_shipped_can_be_read() =>
        AdulthoodRules
            .Load(
                "adulthood.yaml",
                System.IO.File.ReadAllText(Path.Combine(Shipped.Root, "guidance", "adulthood", "adulthood.yaml"))
            )
            .Errors.ShouldBeEmpty();
}
