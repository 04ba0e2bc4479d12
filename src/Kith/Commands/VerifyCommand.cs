using System.CommandLine;
using System.Globalization;
using Kith.Store;
using Kith.Store.Sealing;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Evidence;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Protocols;

namespace Kith.Commands;

/// <summary><c>kith verify</c>: says whether anybody changed, removed or added anything behind the program's back.</summary>
public static class VerifyCommand
{
    /// <summary>More would not be read; the number of all of them is printed.</summary>
    private const int MostFindings = 100;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static readonly Option<bool> Checkpointing = new("--checkpoint")
    {
        Description = "Print also one line to keep where nobody who keeps the database can write, for --since later.",
    };

    private static readonly Option<string?> Since = new("--since")
    {
        Description =
            "A line of --checkpoint, or a file with it: finds also what was rewritten or cut off together with the key and the second copy.",
        HelpName = "LINE|FILE",
    };

    private static readonly Option<bool> RenewCopy = new("--renew-copy")
    {
        Description =
            "Write the second copy of the seals anew from the database, keep the old one beside it, and record that it was done. Find out first why it was needed.",
    };

    public static Command Build()
    {
        var command = new Command(
            "verify",
            "Compare the record, the audit and the lists with the seals and with one another, and say what was changed, removed, reordered, cut off or added behind the program's back. The key is looked for beside the database, or in the folder that KITH_KEYS names; the second copy of the seals in the one that KITH_SEALS names."
        )
        {
            Checkpointing,
            Since,
            RenewCopy,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var output = parsed.InvocationConfiguration.Output;
        var since = parsed.GetValue(Since) is { } text ? CheckpointIn(text) : null;
        await using var database = await RebuildCommand.OpenAsync(parsed.DatabaseOf(), stop);
        var files = SealFolder.FilesOf(database);
        var log = new EvidenceLog(database, files, TimeProvider.System);
        if (parsed.GetValue(RenewCopy))
        {
            var (aside, seals) = await log.RenewCopyAsync(OperatingUser.Name, stop);
            await output.WriteLineAsync(
                string.Create(English, $"The second copy was written anew with {seals:N0} seals, to {files.Copy}.")
                    + (aside is null ? "" : $" What was there is at {aside}: keep it.")
            );
        }
        var rules = await RulesInForce.OfAsync(database, GuidanceFiles.Library(), stop);
        var verifying = new Verifier(database, files, rules);
        var verified = await Progress.ShowAsync<long, Verification>(
            "rows",
            progress => verifying.RunAsync(progress, since, stop)
        );
        Print(verified, database.Name, output);
        if (parsed.GetValue(Checkpointing))
            await output.WriteLineAsync(
                verified.Checkpoint?.Line
                    ?? throw new CouldNotException($"There is no key at {files.Key}, so there is no checkpoint.")
            );
        await KeepAsync(log, verified, stop);
        return verified.Count == 0 ? ExitCode.Done : ExitCode.DoneWithFindings;
    }

    // What was found is printed even where the key is missing, without which nothing can be written.
    private static async Task KeepAsync(EvidenceLog log, Verification verified, CancellationToken stop)
    {
        try
        {
            await log.KeepAsync(verified, OperatingUser.Name, stop);
        }
        catch (DatabaseRefused) when (verified.Count > 0) { }
    }

    private static Checkpoint CheckpointIn(string text) =>
        Checkpoint.Parse(File.Exists(text) ? File.ReadLines(text).LastOrDefault(line => line.Length > 0) ?? "" : text)
        ?? throw new CouldNotException(
            "--since takes a line that kith verify --checkpoint printed, in quotation marks, or a file whose last line it is."
        );

    private static void Print(Verification verified, string database, TextWriter output)
    {
        foreach (var finding in verified.Findings.Take(MostFindings))
            output.WriteLine(finding);
        if (verified.Count > MostFindings)
            output.WriteLine($"… and {(verified.Count - MostFindings).ToString("N0", English)} more.");
        output.WriteLine(
            string.Create(
                English,
                $"{verified.Rows:N0} rows under {verified.Seals:N0} seals and {verified.ReadModelRows:N0} rows of lists were checked in {database}; {verified.Unsealed:N0} are too new to be sealed."
            )
        );
        if (verified.Checkpoint is { } checkpoint)
            output.WriteLine($"The key is {checkpoint.Key}.");
        output.WriteLine(
            verified.Count switch
            {
                0 => "Nothing was changed, removed, reordered, cut off or added.",
                1 => "One thing is not as it should be. Keep this output, and compare with a backup.",
                var many => string.Create(
                    English,
                    $"{many:N0} things are not as they should be. Keep this output, and compare with a backup."
                ),
            }
        );
    }
}
