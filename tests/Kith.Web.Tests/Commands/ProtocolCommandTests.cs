using System.CommandLine;
using Kith.Commands;
using Kith.Tests;

namespace Kith.Web.Tests.Commands;

public sealed class ProtocolCommandTests : IDisposable
{
    private static readonly string Demo = Path.Combine(AppContext.BaseDirectory, "protocols", "kith-demo.yaml");

    private readonly StringWriter _output = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kith-protocol");

    [Fact]
    public async Task The_demonstrations_own_protocol_is_right()
    {
        (await Check(Demo)).ShouldBe(ExitCode.Done, _output.ToString());
        _output.ToString().ShouldContain("Working Together 2023: 14 of the 14 sections it asks for");
        _output.ToString().ShouldNotContain("Nothing keeps these:");
    }

    [Fact]
    [Ask("B3")]
    public async Task A_time_that_no_clock_keeps_is_listed_with_its_sentence()
    {
        var copy = Written(
            (await File.ReadAllTextAsync(Demo, TestDatabase.Stop)).Replace(
                "They tell you by when you have an answer.",
                "We answer within 10 working days.",
                StringComparison.Ordinal
            )
        );

        await Check(copy);

        _output.ToString().ShouldContain(" kept by a clock. Nothing keeps these:");
        _output.ToString().ShouldContain("challenge: within 10 working days: We answer");
    }

    [Fact]
    [Ask("A8")]
    public async Task A_copy_with_another_name_put_in_shows_with_its_passages()
    {
        var copy = Written(
            (await File.ReadAllTextAsync(Demo, TestDatabase.Stop))
                .Replace("protocol: kith-demo", "protocol: theirs", StringComparison.Ordinal)
                .Replace("Larkmouth", "Norbridge", StringComparison.Ordinal)
        );

        (await Check(copy, Demo)).ShouldBe(ExitCode.DoneWithFindings);

        _output.ToString().ShouldContain("100 % of its words stand in kith-demo 2 too");
        _output
            .ToString()
            .ShouldContain("words of disabled-children, there in disabled-children: This part was written");
    }

    [Fact]
    public async Task What_is_missing_is_named_with_file_and_section()
    {
        var file = Written("protocol: ours\nversion: \"1\"\nin_force: { from: 2024-01-01 }\n");

        (await Check(file)).ShouldBe(ExitCode.DoneWithFindings);

        _output.ToString().ShouldContain($"{file}:0: challenge: There is no such section.");
    }

    [Fact]
    public async Task A_file_with_a_mistake_could_not_be_checked_and_the_others_are()
    {
        var file = Written("protocol: ours\nversion: \"1\"\nin_force: { from: soon }\n");

        (await Check(file, Demo)).ShouldBe(ExitCode.CouldNot);

        _output.ToString().ShouldStartWith($"{file}:3: \"soon\" is not a date. Write it as 2023-12-15.");
        _output.ToString().ShouldContain("(kith-demo 2)");
    }

    [Fact]
    public async Task A_file_that_is_not_there_could_not_be_checked() =>
        (await Check(Path.Combine(_folder.FullName, "absent.yaml"))).ShouldBe(ExitCode.CouldNot);

    public void Dispose() => _folder.Delete(recursive: true);

    private string Written(string text)
    {
        var file = Path.Combine(_folder.FullName, "ours.yaml");
        File.WriteAllText(file, text);
        return file;
    }

    private Task<int> Check(params string[] files) =>
        Root.RunAsync(
            ["protocol", "check", .. files],
            at: new InvocationConfiguration { Output = _output, Error = TextWriter.Null }
        );
}
