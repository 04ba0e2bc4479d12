using Kith.Casework.Record;

namespace Kith.Casework.Tests.Recording;

/// <summary>What is counted as assessing, and what as support, as its file has it.</summary>
[Ask("A9")]
public sealed class ProcessRulesTests
{
    private const string File = "process:\n  assessing: [Assessment, Enquiry]\n  support: [Early help]\n  months: 12\n";

    [Fact]
    public void The_file_names_lanes_of_the_journey() =>
        ProcessRules
            .Load("process.yaml", File)
            .Rules!.ShouldSatisfyAllConditions(
                rules => rules.Assessing.ShouldBe(["Assessment", "Enquiry"]),
                rules => rules.Support.ShouldBe(["Early help"]),
                rules => rules.Months.ShouldBe(12)
            );

    [Theory]
    [InlineData("[Early help]", "[Helping]", "\"Helping\" is no lane. Use any of: Front door,")]
    [InlineData("[Early help]", "[Enquiry]", "\"Enquiry\" is counted as assessing already.")]
    [InlineData("months: 12", "months: 0", "\"months\" has to be a whole number from 1 to 60.")]
    [InlineData("months: 12", "months: 12\n  days: 3", "\"days\" is not a key")]
    public void A_mistake_is_named_with_its_line(string right, string wrong, string says)
    {
        var (rules, errors) = ProcessRules.Load("process.yaml", File.Replace(right, wrong, StringComparison.Ordinal));

        rules.ShouldBeNull();
        errors.ShouldContain(error => error.File == "process.yaml" && error.Line > 0 && error.Message.StartsWith(says));
    }

    [Fact]
    public void What_is_shipped_can_be_read() =>
        ProcessRules
            .Load(
                "process.yaml",
                System.IO.File.ReadAllText(Path.Combine(Shipped.Root, "guidance", "process", "process.yaml"))
            )
            .Errors.ShouldBeEmpty();
}
