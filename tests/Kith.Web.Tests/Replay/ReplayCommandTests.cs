using System.CommandLine;
using Kith.Commands;
using Kith.Web.Tests.Import;

namespace Kith.Web.Tests.Replay;

public sealed class ReplayCommandTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Theory, EveryEngine]
    public async Task Two_editions_are_replayed_over_every_record_and_saved(string engine)
    {
        await using var database = await NewDatabase.OnAsync(engine);
        var sample = Path.Combine(AppContext.BaseDirectory, "samples", "authority-clean-2025-26.xml");
        (await Run("import", "census", sample, "--database", database.Text)).ShouldBe(ExitCode.Done, _error.ToString());
        var before = await database.CountAsync();
        var csv = database.Path("duties.csv");
        var html = database.Path("replay.html");

        (
            await Replay(
                database,
                "--edition",
                "wt-2018",
                "--edition",
                "wt-2023",
                "--csv",
                csv.FullName,
                "--html",
                html.FullName
            )
        ).ShouldBe(ExitCode.Done, _error.ToString());

        _output.ToString().ShouldContain("1,500 records.");
        _output.ToString().ShouldContain("icpc-deadline");
        (await File.ReadAllTextAsync(csv.FullName, NewDatabase.Stop)).ShouldContain("Prompts that would be added,duty");
        File.Exists(database.Path("duties-clocks.csv").FullName).ShouldBeTrue();
        File.Exists(database.Path("duties-holders.csv").FullName).ShouldBeTrue();
        (await File.ReadAllTextAsync(html.FullName, NewDatabase.Stop)).ShouldContain("<svg");
        (await database.CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task An_edition_there_is_no_file_for_is_refused_with_those_there_are()
    {
        await using var database = await NewDatabase.OnAsync("sqlite");
        (await Replay(database, "--edition", "wt-2018", "--edition", "wt-1999")).ShouldBe(ExitCode.CouldNot);
        _error.ToString().ShouldStartWith("There is no edition \"wt-1999\". There are: wt-2010, wt-2013, ");
    }

    [Theory]
    [InlineData("--edition", "wt-2018")]
    [InlineData("--edition", "wt-2018", "--protocol", "1")]
    [InlineData("--protocol", "1")]
    [InlineData]
    public async Task One_side_alone_has_nothing_to_be_compared_with(params string[] sides)
    {
        await using var database = await NewDatabase.OnAsync("sqlite");
        (await Replay(database, sides)).ShouldBe(ExitCode.CouldNot);
        _error.ToString().ShouldStartWith("Give two sides: --edition A --edition B, or");
    }

    [Theory]
    [InlineData("Give two different sides", "--edition", "wt-2018", "--edition", "wt-2018")]
    [InlineData("There is no stage \"crisis\"", "--edition", "wt-2018", "--edition", "wt-2023", "--stage", "crisis")]
    [InlineData("There is no version \"99\" of the local protocol", "--protocol", "1", "--protocol", "99")]
    [InlineData("There is no file", "--edition", "wt-2018", "--draft", "absent.yaml")]
    public async Task What_cannot_be_replayed_is_said(string error, params string[] options)
    {
        await using var database = await NewDatabase.OnAsync("sqlite");
        (await Replay(database, options)).ShouldBe(ExitCode.CouldNot);
        _error.ToString().ShouldStartWith(error);
    }

    [Fact]
    [Ask("E11")]
    public async Task A_draft_is_replayed_beside_the_edition_it_is_a_draft_of_and_two_protocols_beside_each_other()
    {
        await using var database = await NewDatabase.OnAsync("sqlite");
        var draft = database.Path("draft.yaml");
        var shipped = Path.Combine(AppContext.BaseDirectory, "guidance", "wt-2026.yaml");
        File.Copy(shipped, draft.FullName);
        var summary = database.Path("summary.md");

        (await Replay(database, "--draft", draft.FullName, "--summary", summary.FullName, "--team", "North")).ShouldBe(
            ExitCode.Done,
            _error.ToString()
        );
        _output
            .ToString()
            .ShouldStartWith("Working Together 2026 (wt-2026) and Your draft of Working Together 2026 (draft)");
        (await File.ReadAllTextAsync(summary.FullName, NewDatabase.Stop)).ShouldContain("## Who holds cases");
        (await Replay(database, "--protocol", "1", "--protocol", "2")).ShouldBe(ExitCode.Done, _error.ToString());

        await File.AppendAllTextAsync(draft.FullName, "\nnonsense: 1\n", NewDatabase.Stop);
        (await Replay(database, "--draft", draft.FullName)).ShouldBe(ExitCode.CouldNot);
        _error.ToString().ShouldContain("draft.yaml:");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said_before_the_work_begins()
    {
        await using var database = await NewDatabase.OnAsync("sqlite");
        var file = database.Path("absent/duties.csv");
        (await Replay(database, "--edition", "wt-2018", "--edition", "wt-2023", "--csv", file.FullName)).ShouldBe(
            ExitCode.CouldNot
        );
        _error.ToString().ShouldStartWith("There is no folder");
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    private Task<int> Replay(NewDatabase database, params string[] args) =>
        Run(["replay", "--database", database.Text, .. args]);

    private Task<int> Run(params string[] args) =>
        Root.RunAsync(args, at: new InvocationConfiguration { Output = _output, Error = _error });
}
