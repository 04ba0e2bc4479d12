using Kith.Guidance;
using Kith.Web.Shared;

namespace Kith.Commands;

/// <summary>What a check of a protocol found, for a terminal.</summary>
internal static class ProtocolListing
{
    private const int MostPassages = 5;
    private const int MostCharacters = 160;

    public static void Write(ProtocolReport report, ProtocolRequirements requirements, TextWriter output)
    {
        var protocol = report.Protocol;
        output.WriteLine(
            $"{protocol.Source.File}: {protocol.Title} ({protocol.Name}), in force from {protocol.From:yyyy-MM-dd}"
        );
        foreach (var (edition, (has, of)) in report.Complete)
            output.WriteLine($"  {requirements.Editions[edition]}: {has} of the {of} sections it asks for");
        foreach (var similar in report.Similar)
            Write(similar, output);
        Write(report.Promised, [.. report.KeptByNothing], output);
        Write(protocol.Questions, requirements.Questions, output);
        output.WriteLine(
            $"  {(report.Findings.Count == 0 ? "Nothing" : Say.Many(report.Findings.Count, "thing"))} to look at"
        );
        foreach (var finding in report.Findings)
            output.WriteLine(finding.In(protocol.Source.File));
        output.WriteLine();
    }

    // What they cost each time; how often they were answered stands on the site.
    private static void Write(IReadOnlyList<LocalQuestion> questions, QuestionRules rules, TextWriter output)
    {
        if (questions.Count > 0)
            output.WriteLine($"  {Say.Many(questions.Count, "question")} of its own on forms:");
        foreach (var question in questions)
            output.WriteLine(
                $"    {question.Form}: {question.Label} (about {Math.Round(rules.ToRead(question) + rules.Seconds[question.Kind])} seconds)"
            );
    }

    private static void Write(ProtocolSimilarity similar, TextWriter output)
    {
        output.WriteLine($"  {similar.Percent} % of its words stand in {similar.Other.Name} too");
        foreach (var passage in similar.Passages.Take(similar.Percent == 0 ? 0 : MostPassages))
            output.WriteLine(
                $"    {passage.Words} words of {passage.Section}, there in {passage.OtherSection}: {Short(passage.Text)}"
            );
    }

    private static void Write(
        IReadOnlyList<PromisedTime> promised,
        IReadOnlyList<PromisedTime> unkept,
        TextWriter output
    )
    {
        if (promised.Count == 0)
            return;
        output.WriteLine(
            $"  {Say.Many(promised.Count, "time")} promised to families, {promised.Count - unkept.Count} kept by a clock{(unkept.Count == 0 ? "" : ". Nothing keeps these:")}"
        );
        foreach (var time in unkept)
            output.WriteLine($"    {time.Section.Key}: {time.Time}: {Short(time.Sentence)}");
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= MostCharacters ? line : line[..MostCharacters] + " …";
    }
}
