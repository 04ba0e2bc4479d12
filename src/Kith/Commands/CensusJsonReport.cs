using System.Text.Encodings.Web;
using System.Text.Json;
using Kith.Returns.Cin;

namespace Kith.Commands;

/// <summary>One object for the return, with a list of findings; one finding a line.</summary>
internal sealed class CensusJsonReport(TextWriter output) : CensusReport(output)
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private string _separator = "\n";

    public override void Begin(CensusSummary summary) =>
        Output.Write($"{{\"collection_year\": {Json(summary.Year.ToString())},\n\"findings\": [");

    public override void Write(Finding finding)
    {
        var row = new
        {
            rule_code = finding.Rule.Code,
            severity = Severity(finding.Rule),
            level = finding.Rule.Level.ToString().ToLowerInvariant(),
            LAchildID = finding.ChildId,
            line = finding.Line,
            column = finding.Column,
            path = finding.Path,
            values = finding.Values.Select(value => new { element = value.Element, text = value.Text }),
            message = finding.Rule.Says,
            what_to_do = finding.Rule.WhatToDo,
        };
        Output.Write(_separator + Json(row));
        _separator = ",\n";
    }

    public override void End(CensusSummary summary)
    {
        var unreadable = summary.Unreadable is { } stopped
            ? new
            {
                line = stopped.Line,
                column = stopped.Column,
                message = stopped.Reason,
                what_to_do = stopped.WhatToDo,
            }
            : null;
        Output.Write(
            $$"""

            ],
            "children": {{summary.Children}},
            "errors": {{summary.Errors}},
            "queries": {{summary.Findings - summary.Errors}},
            "notes": {{Json(summary.Notes)}},
            "unreadable": {{Json(unreadable)}}
            }

            """
        );
    }

    private static string Json(object? value) => JsonSerializer.Serialize(value, Plain);
}
