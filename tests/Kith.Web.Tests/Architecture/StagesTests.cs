namespace Kith.Web.Tests.Architecture;

public sealed class StagesTests
{
    private const string Here = "Kith.Web.Tests.Architecture.Offences";

    [Fact]
    public void A_stage_of_the_work_uses_no_other_stage() =>
        Stages.Crossed(BuiltAssembly.Read("Kith.Casework"), "Kith.Casework").ShouldBeEmpty();

    [Theory]
    [InlineData("CrossesInsideALambda")]
    [InlineData("CrossesInASignature")]
    [InlineData("CrossesInAGenericCall")]
    public void The_check_finds_each_crossing_that_stands_here_on_purpose(string offender) =>
        CrossedHere().ShouldContain(new Use($"{Here}.FrontDoor.{offender}", $"{Here}.EarlyHelp.Plan"));

    [Fact]
    public void A_stage_may_use_people() => CrossedHere().ShouldNotContain(use => use.By.EndsWith("KeepsToItself"));

    private static Use[] CrossedHere() => [.. Stages.Crossed(BuiltAssembly.Read("Kith.Web.Tests"), Here)];
}
