using System.CommandLine;
using Kith.Commands;

namespace Kith.Web.Tests.Commands;

public sealed class GuidanceCommandTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kith-guidance");

    [Fact]
    public async Task The_files_beside_the_program_are_right()
    {
        (await Run("check")).ShouldBe(ExitCode.Done, _output.ToString());
        _output.ToString().ShouldContain("from 2023-12-15  wt-2023 with kith-demo 1");
    }

    [Fact]
    public async Task A_file_with_a_slip_of_the_pen_is_named_with_line_and_duty()
    {
        var file = Written(
            """
            protocol: ours
            version: "1"
            in_force: { from: 2024-01-01 }
            duties:
              - id: cp-visits
                says: See the child.
                stage: child-protection-plan
                force: should
                clock: { from: child-protection-plan-started, until: home-visit-made, within: 10 days }
            """
        );
        (await Run("check", file)).ShouldBe(ExitCode.DoneWithFindings);
        _output.ToString().ShouldStartWith($"{file}:9: cp-visits: \"10 days\" is no limit.");
    }

    [Fact]
    public async Task A_protocol_of_ones_own_takes_the_place_of_the_demonstration_protocol()
    {
        var file = Written("protocol: ours\nversion: \"3\"\nin_force: { from: 2024-01-01 }\n");
        (await Run("check", file)).ShouldBe(ExitCode.Done, _output.ToString());
        _output.ToString().ShouldContain("from 2024-01-01  wt-2023 with ours 3");
    }

    [Fact]
    public async Task A_protocol_that_is_slower_than_the_edition_is_a_finding()
    {
        var file = Written(
            """
            protocol: ours
            version: "1"
            in_force: { from: 2024-01-01 }
            duties:
              - id: core-group-first-meeting
                says: Hold the first core group within 20 working days.
                stage: child-protection-plan
                force: should
                clock: { from: child-protection-plan-started, until: core-group-met, within: 20 working days }
            """
        );
        (await Run("check", file)).ShouldBe(ExitCode.DoneWithFindings);
        _output.ToString().ShouldContain("ours: core-group-first-meeting is longer than the edition's limit.");
    }

    [Fact]
    public async Task A_file_that_is_not_there_could_not_be_checked() =>
        (await Run("check", Path.Combine(_folder.FullName, "absent.yaml"))).ShouldBe(ExitCode.CouldNot);

    [Fact]
    public async Task An_edition_is_shown_with_each_duty_its_rule_and_its_source()
    {
        (await Run("show", "wt-2023")).ShouldBe(ExitCode.Done);
        _output.ToString().ShouldContain("  icpc-deadline  should  clock, 15 working days\n");
        (await Run("show", "wt-1999")).ShouldBe(ExitCode.CouldNot);
    }

    [Fact]
    public async Task What_an_edition_leaves_unsaid_and_what_is_not_yet_in_force_are_shown_too()
    {
        (await Run("show", "wt-2013")).ShouldBe(ExitCode.Done);
        _output.ToString().ShouldContain("\nsilent on\n  conference-complaints\n");
        (await Run("show", "wt-2026")).ShouldBe(ExitCode.Done);
        _output.ToString().ShouldContain("    waits for cws-act-2026-s1\n");
    }

    [Fact]
    public async Task Coverage_counts_what_is_carried_out_and_names_the_rules_that_wait_for_an_act()
    {
        (await Run("coverage")).ShouldBe(ExitCode.Done);
        _output.ToString().ShouldContain("wt-2018: ");
        var waiting = _output
            .ToString()
            .Split('\n')
            .Where(line => line.StartsWith("  of these rules, not yet executed", StringComparison.Ordinal))
            .ToList();
        waiting.ShouldContain(line => line.Contains("rapid-review"));
        foreach (
            var done in new[]
            {
                "police-protection",
                "epo-",
                "child-assessment-order-max",
                "s47-enquire-protected-child",
            }
        )
            waiting.ShouldAllBe(line => !line.Contains(done));
        waiting.ShouldAllBe(line => !line.Contains("icpc-deadline"));
    }

    [Fact]
    public async Task No_executed_duty_waits_for_an_act_but_those_of_learning_from_incidents()
    {
        (await Run("coverage")).ShouldBe(ExitCode.Done);
        Named("  of these rules, not yet executed")
            .ShouldBe([
                "lcspr-advance-copy",
                "lcspr-publish",
                "panel-considered-before-closing",
                "panel-notifier",
                "rapid-review",
                "rapid-review-decider",
                "rapid-review-only-if-notified",
                "serious-case-review",
                "serious-case-review-decide",
                "serious-incident-notify-panel",
                "serious-incident-tell-partners",
            ]);
    }

    // Of every edition together.
    private IEnumerable<string> Named(string list) =>
        _output
            .ToString()
            .Split('\n')
            .Where(line => line.StartsWith(list, StringComparison.Ordinal))
            .SelectMany(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(','))
            .Select(id => id.Trim())
            .Distinct()
            .Order(StringComparer.Ordinal);

    [Fact]
    public async Task Coverage_says_what_is_not_yet_in_force_and_what_an_edition_is_silent_on()
    {
        (await Run("coverage")).ShouldBe(ExitCode.Done);
        var lines = _output.ToString().Split('\n');
        lines
            .First(line => line.StartsWith("  not yet in force", StringComparison.Ordinal))
            .ShouldContain("fgdm-offer-before-proceedings (cws-act-2026-s1)");
        lines.ShouldContain("  silent on  1: family-group-conference");
        _output.ToString().TrimEnd().ShouldEndWith("517 duties and 3 silences. None unaccounted for.");
    }

    [Fact]
    public async Task A_duty_without_a_rule_is_a_finding_and_a_table_that_cannot_be_read_is_an_error()
    {
        var table = Written(
            "id,edition,stage,force,limit,confidence,rule\nno-such-duty,wt-2018,section-17,should,,confirmed,\n"
        );
        (await Run("coverage", "--table", table)).ShouldBe(ExitCode.DoneWithFindings);
        _output.ToString().ShouldContain("1 unaccounted for.");
        _output.ToString().ShouldContain("  wt-2018: no-such-duty has no rule in the edition's file");
        (await Run("coverage", "--table", Written("heading\none,two\n"))).ShouldBe(ExitCode.CouldNot);
        (await Run("coverage", "--table", Path.Combine(_folder.FullName, "absent.csv"))).ShouldBe(ExitCode.CouldNot);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Written(string text)
    {
        var file = Path.Combine(_folder.FullName, "ours.yaml");
        File.WriteAllText(file, text);
        return file;
    }

    private Task<int> Run(params string[] args) =>
        Root.RunAsync(
            ["guidance", .. args],
            at: new InvocationConfiguration { Output = _output, Error = TextWriter.Null }
        );
}
