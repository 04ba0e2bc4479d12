using System.CommandLine;
using System.Globalization;
using System.Text;
using Kith.Returns.Build;
using Kith.Returns.Cin;
using Kith.Store;
using Kith.Store.Returns;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Returns;

namespace Kith.Commands;

/// <summary><c>kith census build --year Y --out PATH</c>: makes the return of a year from the records.</summary>
internal static class CensusBuildCommand
{
    private static readonly Option<string> Year = new("--year")
    {
        Description = "The collection year, for example 2025-26.",
        HelpName = "YEAR",
        Required = true,
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "The file to write the return to.",
        HelpName = "PATH.xml",
        Required = true,
    };

    private static readonly Option<string?> Explain = new("--explain")
    {
        Description = "Where to write what was left out and why, and the answers to queries, as CSV.",
        HelpName = "PATH.csv",
    };

    private static readonly Option<string?> Authority = new("--authority")
    {
        Description =
            "The three-digit number of the authority. Where it is left out, it is that of the return that was imported.",
        HelpName = "NNN",
    };

    private static readonly Option<int> Serial = new("--serial")
    {
        Description = "The running number of the submission.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<DateTime?> Made = new("--made")
    {
        Description = "When the return was made, to make the very same file again. Where it is left out, now.",
        HelpName = "YYYY-MM-DDThh:mm:ss",
    };

    private static readonly Option<bool> Provisional = new("--provisional")
    {
        Description = "Write the 2026-27 module on pre-proceedings too, which is known from a draft only.",
    };

    static CensusBuildCommand()
    {
        Year.Validators.Add(result =>
        {
            if (CollectionYear.Parse(result.GetValueOrDefault<string>() ?? "") is null)
                result.AddError("Write the collection year as 2025-26.");
        });
        Authority.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !IsAuthority(text))
                result.AddError("The number of an authority has three digits.");
        });
    }

    public static Command Build()
    {
        var command = new Command("build", "Make the return of a year from the records. Changes no record.")
        {
            Year,
            Out,
            Explain,
            Authority,
            Serial,
            Made,
            Provisional,
        };
        command.SetAction((parsed, stop) => RunAsync(parsed, TimeProvider.System, stop));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken stop)
    {
        var year = CollectionYear.Parse(parsed.GetRequiredValue(Year))!.Value;
        await using var database = await RebuildCommand.OpenAsync(parsed.DatabaseOf(), stop);
        var children = new NumberedChildren(database);
        var header = new ReturnHeader(
            year,
            await AuthorityAsync(parsed, children, stop),
            ProductVersion.Release,
            parsed.GetValue(Made) ?? new AuthorityClock(time).Now,
            parsed.GetValue(Serial)
        );
        var period = new CensusPeriod(year, GuidanceFiles.WorkingDays());
        var provisional = parsed.GetValue(Provisional);
        using var file = new ReturnFile(parsed.GetRequiredValue(Out));
        using var beside = parsed.GetValue(Explain) is { } path ? new ReturnFile(path) : null;
        var rows = beside is null ? null : new StreamWriter(beside.Stream, new UTF8Encoding(true));
        var explained = new ExplainedReturn(new CensusRuleSet(period, provisional), rows);
        List<Guid> read = [];
        var built = await Progress.ShowAsync<int, BuiltReturn>(
            "children",
            progress =>
                ReturnBuild.WriteAsync(
                    children,
                    period,
                    header,
                    file.Stream,
                    explained,
                    child => read.Add(child.Record),
                    provisional: provisional,
                    progress: progress,
                    stop: stop
                )
        );
        // Each child in the file was read by whoever runs this; that is on the disk before the file is.
        await new Audit(database, time).ShownAsync(OperatingUser.Name, read, "kith census build", stop);
        file.Stream.Position = 0;
        var summary = Check(file.Stream, provisional);
        file.Keep();
        if (rows is not null)
            await rows.FlushAsync(stop);
        beside?.Keep();
        await SayAsync(parsed, year, built, explained, summary);
        return summary.Findings + explained.NeedingAttention == 0 ? ExitCode.Done : ExitCode.DoneWithFindings;
    }

    private static async Task<string> AuthorityAsync(
        ParseResult parsed,
        NumberedChildren children,
        CancellationToken stop
    ) =>
        parsed.GetValue(Authority)
        ?? await children.AuthorityAsync(stop)
        ?? throw new CouldNotException("No return was imported here, so say which authority this is: --authority NNN.");

    private static bool IsAuthority(string text) => text is { Length: 3 } && text.All(char.IsAsciiDigit);

    // What was written is read back: the file that is sent is the one that was checked.
    private static CensusSummary Check(Stream file, bool provisional)
    {
        var validation = CensusValidation.Open(
            file,
            new ValidationOptions(GuidanceFiles.WorkingDays()) { Provisional = provisional }
        );
        var summary = new CensusSummary(validation);
        foreach (var finding in validation.Findings())
            summary.Add(finding);
        return summary;
    }

    private static async Task SayAsync(
        ParseResult parsed,
        CollectionYear year,
        BuiltReturn built,
        ExplainedReturn explained,
        CensusSummary summary
    )
    {
        var output = parsed.InvocationConfiguration.Output;
        var british = CultureInfo.GetCultureInfo("en-GB");
        await output.WriteLineAsync(
            string.Create(
                british,
                $"The return for {year}: {built.Children:N0} children in it, {built.LeftOut:N0} not."
            )
        );
        await output.WriteLineAsync($"Checked: {summary.Counts}");
        if (explained.Answered > 0)
            await output.WriteLineAsync(
                string.Create(british, $"{explained.Answered:N0} of the queries have an answer.")
            );
        if (explained.NeedingAttention > 0)
            await output.WriteLineAsync(
                string.Create(
                    british,
                    $"{explained.NeedingAttention:N0} entries contradict their record and were left out."
                ) + (parsed.GetValue(Explain) is null ? " Add --explain FILE.csv to see them." : "")
            );
        if (summary.Findings > 0)
            await output.WriteLineAsync($"To see what was found: kith census validate {parsed.GetValue(Out)}");
    }
}
