using System.CommandLine;
using System.Globalization;
using Kith.Store.Sealing;

namespace Kith.Web.Commands;

/// <summary><c>kith verify</c>: says whether anybody changed, removed or added records or audit behind the program's back.</summary>
public static class VerifyCommand
{
    /// <summary>More would not be read; the number of all of them is printed.</summary>
    private const int MostFindings = 100;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static Command Build()
    {
        var command = new Command(
            "verify",
            "Compare every record and every row of the audit with the seals, and say what was changed, removed, reordered, cut off or added behind the program's back. The key and the second copy of the seals are looked for beside the database, or in the folder that KITH_SEALS names."
        );
        command.SetAction(
            async (parsed, stop) =>
            {
                await using var database = await RebuildCommand.OpenAsync(parsed.DatabaseOf(), stop);
                var verifying = new Verifying(database, SealFolder.FilesOf(database));
                var verified = await Progress.ShowAsync<long, Verified>(
                    "rows",
                    progress => verifying.RunAsync(progress, stop)
                );
                Print(verified, database.Name, parsed.InvocationConfiguration.Output);
                return verified.Findings.Count == 0 ? ExitCode.Done : ExitCode.DoneWithFindings;
            }
        );
        return command;
    }

    private static void Print(Verified verified, string database, TextWriter output)
    {
        foreach (var finding in verified.Findings.Take(MostFindings))
            output.WriteLine(finding);
        if (verified.Findings.Count > MostFindings)
            output.WriteLine($"… and {(verified.Findings.Count - MostFindings).ToString("N0", English)} more.");
        output.WriteLine(
            string.Create(
                English,
                $"{verified.Rows:N0} rows under {verified.Seals:N0} seals were checked in {database}; {verified.Unsealed:N0} are too new to be sealed."
            )
        );
        output.WriteLine(
            verified.Findings.Count switch
            {
                0 => "Nothing was changed, removed, reordered, cut off or added.",
                1 => "One thing is not as it was sealed. Keep this output, and compare with a backup.",
                var many => string.Create(
                    English,
                    $"{many:N0} things are not as they were sealed. Keep this output, and compare with a backup."
                ),
            }
        );
    }
}
