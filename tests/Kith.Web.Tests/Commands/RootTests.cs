using System.CommandLine;
using Kith.Commands;
using Kith.Web.Shared;
using Microsoft.Extensions.Hosting;

namespace Kith.Web.Tests.Commands;

public sealed class RootTests
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task Help_says_what_the_exit_codes_mean()
    {
        (await Run("--help")).ShouldBe(0);
        _output.ToString().ShouldContain("1  done, with findings to look at");
    }

    [Fact]
    public async Task Every_verb_s_help_says_what_the_exit_codes_mean()
    {
        foreach (var verb in Root.Build().Subcommands)
        {
            _output.GetStringBuilder().Clear();
            (await Run(verb.Name, "--help")).ShouldBe(0);
            _output.ToString().ShouldContain("2  could not be done");
        }
    }

    [Fact]
    public async Task Without_a_verb_it_shows_the_verbs_and_has_done_nothing()
    {
        (await Run()).ShouldBe(ExitCode.CouldNot);
        _output.ToString().ShouldContain("version");
    }

    [Fact]
    public async Task An_unknown_verb_is_refused_in_a_sentence()
    {
        (await Run("gallop")).ShouldBe(ExitCode.CouldNot);
        _error.ToString().ShouldContain("gallop");
        _output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_verb_that_says_what_to_do_is_quoted_and_nothing_is_added()
    {
        var code = await RunVerb(() => throw new CouldNotException("Write the file's name."));
        code.ShouldBe(ExitCode.CouldNot);
        _error.ToString().Trim().ShouldBe("Write the file's name.");
    }

    [Fact]
    public async Task Asked_to_stop_it_waits_longer_for_itself_than_the_site_does_for_what_it_is_in_the_middle_of()
    {
        var at = new InvocationConfiguration { Output = _output, Error = _error };
        (await Root.RunAsync(["version"], at: at)).ShouldBe(ExitCode.Done);
        at.ProcessTerminationTimeout.ShouldNotBeNull().ShouldBeGreaterThan(new HostOptions().ShutdownTimeout);
    }

    [Fact]
    public async Task An_unexpected_failure_is_one_sentence()
    {
        (await RunVerb(() => throw new IOException("The disk is full."))).ShouldBe(ExitCode.CouldNot);
        _error.ToString().Trim().ShouldContain("The disk is full.");
        _error.ToString().Trim().ShouldNotContain("\n");
    }

    [Fact]
    public async Task With_verbose_an_unexpected_failure_shows_where_it_happened()
    {
        await RunVerb(() => throw new IOException("The disk is full."), "--verbose");
        _error.ToString().ShouldContain(nameof(RootTests));
    }

    [Fact]
    public async Task A_verb_s_findings_reach_the_caller() =>
        (await RunVerb(() => ExitCode.DoneWithFindings)).ShouldBe(ExitCode.DoneWithFindings);

    private Task<int> Run(params string[] args) => Root.RunAsync(args, at: Captured());

    private Task<int> RunVerb(Func<int> does, params string[] more)
    {
        var verb = new Command("try");
        verb.SetAction(_ => does());
        var root = Root.Build();
        root.Add(verb);
        return Root.RunAsync(["try", .. more], root, Captured());
    }

    private InvocationConfiguration Captured() => new() { Output = _output, Error = _error };
}
