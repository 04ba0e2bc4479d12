namespace Kith.Web.Tests.Architecture;

public sealed class DependencyTests
{
    // kith -> Demo -> Web -> Store, Returns -> Casework -> Documents -> Guidance, and never back or across.
    [Theory]
    [InlineData("Kith.Guidance")]
    [InlineData("Kith.Documents", "Kith.Guidance")]
    [InlineData("Kith.Casework", "Kith.Documents", "Kith.Guidance")]
    [InlineData("Kith.Returns", "Kith.Casework", "Kith.Guidance")]
    [InlineData("Kith.Matching")]
    [InlineData("Kith.Store", "Kith.Matching", "Kith.Casework", "Kith.Guidance")]
    [InlineData(
        "Kith.Web",
        "Kith.Store",
        "Kith.Matching",
        "Kith.Returns",
        "Kith.Casework",
        "Kith.Documents",
        "Kith.Guidance"
    )]
    [InlineData(
        "Kith.Demo",
        "Kith.Web",
        "Kith.Store",
        "Kith.Matching",
        "Kith.Returns",
        "Kith.Casework",
        "Kith.Documents",
        "Kith.Guidance"
    )]
    [InlineData(
        "kith",
        "Kith.Demo",
        "Kith.Web",
        "Kith.Store",
        "Kith.Matching",
        "Kith.Returns",
        "Kith.Casework",
        "Kith.Documents",
        "Kith.Guidance"
    )]
    public void A_project_depends_only_on_those_below_it(string project, params string[] below) =>
        Own(BuiltAssembly.Read(project)).Except(below).ShouldBeEmpty();

    [Fact]
    public void The_check_sees_a_dependency_where_there_is_one() =>
        Own(BuiltAssembly.Read("Kith.Web.Tests")).ShouldContain("kith");

    private static IEnumerable<string> Own(BuiltAssembly assembly) =>
        assembly.References.Where(name => name.StartsWith("kith", StringComparison.OrdinalIgnoreCase));
}
