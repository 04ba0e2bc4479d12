using System.CommandLine;
using System.Globalization;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Protocols;

namespace Kith.Commands;

/// <summary><c>kith rebuild</c>: makes every list, worklist and clock again from the recorded facts.</summary>
public static class RebuildCommand
{
    public static Command Build()
    {
        var command = new Command(
            "rebuild",
            "Make the lists and clocks again from the recorded facts. The facts are not touched; people can go on reading, and whoever records waits until it is done."
        );
        command.SetAction(
            async (parsed, stop) =>
            {
                var output = parsed.InvocationConfiguration.Output;
                await using var database = await OpenAsync(parsed.DatabaseOf(), stop);
                var rebuilding = new Rebuilder(
                    database,
                    await RulesInForce.OfAsync(database, GuidanceFiles.Library(), stop)
                );
                var children = await Progress.ShowAsync<int, int>(
                    "children",
                    progress => rebuilding.RunAsync(progress, stop)
                );
                await output.WriteLineAsync(
                    string.Create(
                        CultureInfo.GetCultureInfo("en-GB"),
                        $"{children:N0} children's lists and clocks were made again in {database.Name}."
                    )
                );
                return ExitCode.Done;
            }
        );
        return command;
    }

    /// <summary>Opens a database that should be there already.</summary>
    internal static async Task<Database> OpenAsync(string text, CancellationToken stop)
    {
        if (text.StartsWith("sqlite:", StringComparison.Ordinal) && !File.Exists(text["sqlite:".Length..]))
            throw new CouldNotException($"There is no database {text["sqlite:".Length..]}. Name one with --database.");
        var database = Database.Open(text);
        try
        {
            await database.MakeReadyAsync(stop);
            return database;
        }
        catch (DatabaseRefused refused)
        {
            await database.DisposeAsync();
            throw new CouldNotException(refused.Message, refused);
        }
    }
}
