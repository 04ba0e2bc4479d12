using Kith.Returns.Cin;

namespace Kith.Commands;

/// <summary>For reading on the screen.</summary>
internal sealed class CensusTextReport(TextWriter output) : CensusReport(output)
{
    public override void Begin(CensusSummary summary) =>
        Output.WriteLine($"Children in need census, collection year {summary.Year}\n");

    public override void Write(Finding finding)
    {
        var rule = finding.Rule;
        Output.WriteLine(
            $"""
            {Severity(rule)} {rule.Code}  {Whom(finding)}, line {finding.Line}
                {rule.Says} {rule.WhatToDo}
                {string.Join(", ", finding.Values)}
                {finding.Path}

            """
        );
    }

    public override void End(CensusSummary summary)
    {
        foreach (var (rule, count) in summary.ByRule)
            Output.WriteLine($"{count, 8}  {Severity(rule)} {rule.Code, -6} {rule.Says}");
        Output.WriteLine(summary.Findings == 0 ? summary.Counts : "\n" + summary.Counts);
    }

    private static string Whom(Finding finding) =>
        finding.Rule.Level switch
        {
            RuleLevel.Return => "the whole return",
            RuleLevel.Header => "the header",
            _ => finding.ChildId.Length == 0 ? "a child without identifier" : $"child {finding.ChildId}",
        };
}
