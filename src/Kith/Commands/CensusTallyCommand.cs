using System.CommandLine;
using System.Globalization;
using Kith.Store;
using Kith.Store.Returns;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Returns;

namespace Kith.Commands;

/// <summary><c>kith census tally</c>: counts what the return of the running year would be today. Meant to run every night.</summary>
internal static class CensusTallyCommand
{
    public static Command Build()
    {
        var command = new Command(
            "tally",
            "Count how ready the return of the running year is today, and keep it for the trend. Changes no record."
        );
        command.SetAction((parsed, stop) => RunAsync(parsed, TimeProvider.System, stop));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken stop)
    {
        var guidance = GuidanceFiles.Library();
        var clock = new AuthorityClock(time);
        await using var database = await RebuildCommand.OpenAsync(parsed.DatabaseOf(), stop);
        var check = new ReturnCheck(() => guidance, clock);
        var workforce = await new EventStore(database, guidance).LoadWorkforceAsync(stop);
        var teams = await Progress.ShowAsync<int, IReadOnlyList<ReturnReadinessRow>>(
            "children",
            progress =>
                ReturnCount.RunAsync(
                    database,
                    workforce,
                    check,
                    GuidanceFiles.WorkingDays(),
                    clock.Today,
                    progress,
                    stop
                )
        );
        var (children, ready) = (teams.Sum(team => team.Children), teams.Sum(team => team.Ready));
        await parsed.InvocationConfiguration.Output.WriteLineAsync(
            string.Create(
                CultureInfo.GetCultureInfo("en-GB"),
                $"The return for {check.Year} as it would be today: {children:N0} children, {ready:N0} of them ready."
            )
        );
        return ready == children ? ExitCode.Done : ExitCode.DoneWithFindings;
    }
}
