using System.CommandLine;
using Kith.Guidance;
using Kith.Returns.Cin;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;

namespace Kith.Commands;

/// <summary><c>kith census validate FILE</c>: checks a return by every rule of its year. Needs nothing but the file.</summary>
internal static class CensusValidateCommand
{
    private static readonly Argument<string> File = new("file") { Description = "The return, an XML file." };

    private static readonly Option<string?> Year = new("--year")
    {
        Description = "The collection year, for example 2025-26. Where it is left out, the header of the file says.",
        HelpName = "YEAR",
    };

    private static readonly Option<string> Format = new("--format")
    {
        Description = "How to write the findings.",
        DefaultValueFactory = _ => "text",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "The file to write the findings to. Where it is left out, they go to the screen.",
        HelpName = "PATH",
    };

    private static readonly Option<bool> Provisional = new("--provisional")
    {
        Description = "Check the rules too that are known from a draft only (the 2026-27 module on pre-proceedings).",
    };

    public static Command Build()
    {
        var command = new Command("validate", "Check a return by every rule of its collection year.")
        {
            File,
            Year,
            Format,
            Out,
            Provisional,
        };
        command.SetAction(Run);
        return command;
    }

    static CensusValidateCommand()
    {
        Format.AcceptOnlyFromAmong("text", "csv", "json", "html");
        Year.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && CollectionYear.Parse(text) is null)
                result.AddError("Write the collection year as 2025-26.");
        });
    }

    private static int Run(ParseResult parsed)
    {
        using var file = CensusFiles.Open(parsed.GetRequiredValue(File));
        using var output = new CensusOutput(parsed.GetValue(Out), parsed.InvocationConfiguration.Output);
        var errors = parsed.InvocationConfiguration.Error;
        try
        {
            var validation = CensusValidation.Open(file, Options(parsed));
            var report = CensusReport.As(parsed.GetRequiredValue(Format), output.Writer);
            var summary = Write(report, validation);
            if (summary.Unreadable is { } unreadable)
                return Refuse(unreadable, errors);
            foreach (var note in summary.Notes)
                errors.WriteLine(note);
            output.Keep();
            return summary.Findings == 0 ? ExitCode.Done : ExitCode.DoneWithFindings;
        }
        catch (UnreadableCensus unreadable)
        {
            return Refuse(unreadable, errors);
        }
    }

    private static CensusSummary Write(CensusReport report, CensusValidation validation)
    {
        var summary = new CensusSummary(validation);
        report.Begin(summary);
        try
        {
            foreach (var finding in validation.Findings().InFileOrder())
            {
                summary.Add(finding);
                report.Write(finding);
            }
        }
        catch (UnreadableCensus unreadable)
        {
            summary.Unreadable = unreadable;
        }
        report.End(summary);
        return summary;
    }

    private static int Refuse(UnreadableCensus unreadable, TextWriter errors)
    {
        errors.WriteLine(unreadable.Message);
        return ExitCode.CouldNot;
    }

    private static ValidationOptions Options(ParseResult parsed) =>
        new(GuidanceFiles.WorkingDays())
        {
            Year = parsed.GetValue(Year) is { } year ? CollectionYear.Parse(year) : null,
            Provisional = parsed.GetValue(Provisional),
        };
}
