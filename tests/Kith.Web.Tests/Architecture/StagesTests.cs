using Kith.Tests.Cases;

namespace Kith.Web.Tests.Architecture;

public sealed class StagesTests
{
    private const string Here = "Kith.Web.Tests.Architecture.Offences";

    [Fact]
    public void A_stage_of_the_work_uses_no_other_stage_and_the_record_none() =>
        StageFolders.Crossed(BuiltAssembly.Read("Kith.Casework"), "Kith.Casework").ShouldBeEmpty();

    [Theory]
    [InlineData("CrossesInsideALambda")]
    [InlineData("CrossesInASignature")]
    [InlineData("CrossesInAGenericCall")]
    public void The_check_finds_each_crossing_that_stands_here_on_purpose(string offender) =>
        CrossedHere().ShouldContain(new Use($"{Here}.FrontDoor.{offender}", $"{Here}.EarlyHelp.Plan"));

    [Fact]
    public void The_check_finds_a_record_that_knows_a_stage() =>
        CrossedHere().ShouldContain(new Use($"{Here}.Record.KnowsAStage", $"{Here}.EarlyHelp.Plan"));

    // A constant leaves no trace in the built program, so the text is read.
    [Fact]
    public void The_record_does_not_even_say_the_name_of_a_stage()
    {
        string[] said =
        [
            .. Casework.Stages.All.Select(stage => stage.GetType().Namespace!.Split('.')[^1]),
            .. Casework.Stages.Names.Where(name => name != Casework.Stages.Closed).Select(name => $"\"{name}\""),
        ];
        var record = Directory.EnumerateFiles(
            Path.Combine(Shipped.Root, "src", "Kith.Casework", "Record"),
            "*.cs",
            SearchOption.AllDirectories
        );

        (
            from file in record
            from line in File.ReadLines(file)
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from name in said
            where line.Contains(name, StringComparison.Ordinal)
            select $"{Path.GetFileName(file)}: {line.Trim()}"
        ).ShouldBeEmpty();
    }

    [Fact]
    public void A_stage_may_use_people() => CrossedHere().ShouldNotContain(use => use.By.EndsWith("KeepsToItself"));

    private static Use[] CrossedHere() => [.. StageFolders.Crossed(BuiltAssembly.Read("Kith.Web.Tests"), Here)];
}
