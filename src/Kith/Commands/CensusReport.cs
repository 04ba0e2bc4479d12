using Kith.Returns.Cin;

namespace Kith.Commands;

/// <summary>A way of writing findings, one after the other as they are found.</summary>
internal abstract class CensusReport(TextWriter output)
{
    protected TextWriter Output { get; } = output;

    public static CensusReport As(string format, TextWriter output) =>
        format switch
        {
            "csv" => new CensusCsvReport(output),
            "json" => new CensusJsonReport(output),
            "html" => new CensusHtmlReport(output),
            _ => new CensusTextReport(output),
        };

    public abstract void Begin(CensusSummary summary);

    public abstract void Write(Finding finding);

    public abstract void End(CensusSummary summary);

    protected static string Severity(CensusRule rule) => rule.Severity.ToString().ToLowerInvariant();
}
