using System.Globalization;
using Kith.Returns.Cin;

namespace Kith.Commands;

/// <summary>One row a finding, for a spreadsheet or a script.</summary>
internal sealed class CensusCsvReport(TextWriter output) : CensusReport(output)
{
    public override void Begin(CensusSummary summary) =>
        Row("rule_code", "LAchildID", "line", "path", "message", "severity", "column", "values", "what_to_do");

    public override void Write(Finding finding) =>
        Row(
            finding.Rule.Code,
            finding.ChildId,
            finding.Line.ToString(CultureInfo.InvariantCulture),
            finding.Path,
            finding.Rule.Says,
            Severity(finding.Rule),
            finding.Column.ToString(CultureInfo.InvariantCulture),
            string.Join("; ", finding.Values),
            finding.Rule.WhatToDo
        );

    public override void End(CensusSummary summary) { }

    private void Row(params string[] cells) => Output.Write(string.Join(',', cells.Select(Cell)) + "\n");

    // A spreadsheet would run a cell that begins like a formula; what stands in the file may come from anyone.
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r\n".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
