namespace Kith.Web.Tests.Architecture;

public sealed class PureProjectsTests
{
    [Theory]
    [InlineData("Kith.Guidance")]
    [InlineData("Kith.Documents")]
    [InlineData("Kith.Casework")]
    [InlineData("Kith.Returns")]
    [InlineData("Kith.Matching")]
    public void A_pure_project_touches_no_file_database_network_clock_or_chance(string project) =>
        InputAndOutput.TouchedBy(BuiltAssembly.Read(project)).ShouldBeEmpty();

    [Theory]
    [InlineData("OpensAFile", "System.IO.File.ReadAllText(System.String)")]
    [InlineData("OpensAFileThroughAReader", "System.IO.StreamReader..ctor(System.String)")]
    [InlineData("HoldsAConnection", "System.Net.Http.HttpClient")]
    [InlineData("AsksTheClock", "System.DateTime.get_UtcNow")]
    [InlineData("MakesAnIdentity", "System.Guid.NewGuid")]
    [InlineData("ReadsItsSurroundings", "System.Environment.GetEnvironmentVariable(System.String)")]
    public void The_check_finds_each_offence_that_stands_here_on_purpose(string offender, string offence) =>
        FoundHere().ShouldContain($"Kith.Web.Tests.Architecture.Offences.{offender} uses {offence}");

    [Fact]
    public void The_check_finds_a_reference_to_a_database() =>
        InputAndOutput
            .TouchedBy(BuiltAssembly.Read("Microsoft.Data.Sqlite"))
            .ShouldContain("Microsoft.Data.Sqlite references System.Data.Common");

    [Fact]
    public void Reading_a_stream_that_is_handed_in_is_allowed() =>
        FoundHere().ShouldNotContain(found => found.Contains("ReadsOnlyWhatItIsGiven"));

    private static string[] FoundHere() => [.. InputAndOutput.TouchedBy(BuiltAssembly.Read("Kith.Web.Tests"))];
}
