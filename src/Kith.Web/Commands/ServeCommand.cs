using System.CommandLine;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Sealing;
using Kith.Web.Guidance;
using Kith.Web.Protocols;
using Kith.Web.Recording;
using Kith.Web.Site;

namespace Kith.Web.Commands;

/// <summary><c>kith serve</c>: the site, on a database that is there or is made.</summary>
public static class ServeCommand
{
    /// <summary>Where to listen: for people on this machine only, unless told otherwise.</summary>
    public static Option<string> Urls { get; } =
        new("--urls")
        {
            Description = "Where to listen, several separated by semicolons.",
            HelpName = "URL[;URL]",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };

    public static Command Build()
    {
        var command = new Command("serve", "Serve the site.") { Urls };
        command.SetAction(
            async (parsed, stop) =>
            {
                // What takes longest at the start goes on side by side: guidance, forms and the database.
                var guidance = Task.Run(() => GuidanceFiles.Library(), stop);
                _ = Task.Run(FormFiles.Library, stop);
                await using var database = Database.Open(parsed.DatabaseOf());
                await database.MakeReadyAsync(stop);
                return await RunAsync(
                    database,
                    await guidance,
                    parsed.GetValue(Urls)!,
                    null,
                    parsed.InvocationConfiguration.Output,
                    stop
                );
            }
        );
        return command;
    }

    /// <summary>Serves a database that is ready until stopped.</summary>
    internal static async Task<int> RunAsync(
        Database database,
        GuidanceLibrary guidance,
        string urls,
        Demonstration? demonstration,
        TextWriter output,
        CancellationToken stop
    )
    {
        var rebuilding = Task.Run(() => RebuildIfNeededAsync(database, guidance, stop), stop);
        await using var site = KithSite.Build(
            database,
            guidance,
            urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            demonstration,
            builder =>
                builder
                    .Services.AddSingleton(_ => SealFolder.FilesOf(database))
                    .AddSingleton<Sealer>()
                    .AddHostedService<SealingService>()
        );
        if (await rebuilding is > 0 and var children)
            await output.WriteLineAsync($"The rules changed: the clocks of {children} children were worked out again.");
        await site.StartAsync(stop);
        await output.WriteLineAsync($"Kith is at {string.Join(" and ", site.Urls)}. Stop it with Ctrl+C.");
        await site.WaitForShutdownAsync(stop);
        return ExitCode.Done;
    }

    private static async Task<int?> RebuildIfNeededAsync(
        Database database,
        GuidanceLibrary guidance,
        CancellationToken stop
    )
    {
        var rules = await RulesInForce.OfAsync(database, guidance, stop);
        return await new Rebuilding(database, rules).RunIfNeededAsync(stop: stop);
    }
}
