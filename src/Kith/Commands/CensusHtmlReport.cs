using System.Net;
using Kith.Returns.Cin;

namespace Kith.Commands;

/// <summary>A page that stands alone: it can be opened, printed and sent.</summary>
internal sealed class CensusHtmlReport(TextWriter output) : CensusReport(output)
{
    private const string Style = """
        body { font: 1rem/1.4 Arial, sans-serif; color: #0b0c0c; margin: 2rem auto; max-width: 80rem; padding: 0 1rem }
        table { border-collapse: collapse; width: 100% } caption { text-align: left; font-weight: bold; margin: 1rem 0 }
        th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #b1b4b6 }
        small { color: #505a5f; overflow-wrap: anywhere } .number { text-align: right } a { color: #1d70b8 }
        """;

    public override void Begin(CensusSummary summary) =>
        Output.WriteLine(
            $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Children in need census {summary.Year}: findings</title>
            <style>
            {Style}
            </style></head>
            <body><main>
            <h1>Children in need census {summary.Year}: findings</h1>
            <p><a href="#summary">Go to the summary</a></p>
            <table><caption>Findings in the order of the file</caption>
            <thead><tr><th scope="col">Rule</th><th scope="col">Child</th><th scope="col">Line</th>
            <th scope="col">What is wrong and what to do</th><th scope="col">Values</th></tr></thead>
            <tbody>
            """
        );

    public override void Write(Finding finding) =>
        Output.WriteLine(
            $"<tr><td>{Severity(finding.Rule)} {finding.Rule.Code}</td><td>{Text(finding.ChildId)}</td>"
                + $"<td class=\"number\">{finding.Line}</td><td>{Text(finding.Rule.Says)} {Text(finding.Rule.WhatToDo)}</td>"
                + $"<td>{string.Join("<br>", finding.Values.Select(value => Text(value.ToString())))}"
                + $"<br><small>{Text(finding.Path)}</small></td></tr>"
        );

    public override void End(CensusSummary summary)
    {
        Output.WriteLine("</tbody></table>\n<h2 id=\"summary\">Summary</h2>");
        Output.WriteLine($"<p>{Text(summary.Counts)}</p>");
        if (summary.Unreadable is { } stopped)
            Output.WriteLine($"<p><strong>{Text(stopped.Message)}</strong></p>");
        foreach (var note in summary.Notes)
            Output.WriteLine($"<p>{Text(note)}</p>");
        Output.WriteLine(
            """
            <table><caption>Findings by rule</caption>
            <thead><tr><th scope="col">Rule</th><th scope="col">What is wrong</th><th scope="col" class="number">Findings</th></tr></thead>
            <tbody>
            """
        );
        foreach (var (rule, count) in summary.ByRule)
            Output.WriteLine(
                $"<tr><td>{Severity(rule)} {rule.Code}</td><td>{Text(rule.Says)}</td><td class=\"number\">{count}</td></tr>"
            );
        Output.WriteLine("</tbody></table>\n</main></body></html>");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
