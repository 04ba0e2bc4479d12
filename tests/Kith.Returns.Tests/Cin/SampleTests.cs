using Kith.Returns.Cin;
using Kith.Returns.Tests.Cin.Rules;

namespace Kith.Returns.Tests.Cin;

public class SampleTests
{
    [Fact]
    public void The_clean_return_breaks_no_rule_about_a_child()
    {
        using var file = Samples.Clean();

        Checks.Run(file).Where(finding => finding.Rule.Level != RuleLevel.Return).ShouldBeEmpty();
    }

    [Fact]
    public void Every_fault_put_into_the_other_return_is_found()
    {
        using var file = Samples.WithErrors();

        var found = Checks.Run(file).Select(finding => (finding.Rule.Code, finding.ChildId)).ToHashSet();

        foreach (var fault in Samples.Manifest().Skip(1).Select(line => line.Split(',')))
            found.ShouldContain((fault[0], fault[1]));
    }

    [Fact]
    public void The_child_that_examples_start_from_breaks_no_rule() =>
        Checks
            .Run($"<Message><Children>{Given.Child()}</Children></Message>")
            .Select(finding => finding.Rule.Code)
            .ShouldBe(["100", "2887Q"]);

    [Fact]
    public void Findings_stand_in_the_order_of_the_file()
    {
        using var file = Samples.WithErrors();

        var lines = Checks.Run(file).InFileOrder().Select(finding => finding.Line).ToList();

        lines.ShouldBe(lines.Order());
        lines.ShouldAllBe(line => line > 0);
    }
}
