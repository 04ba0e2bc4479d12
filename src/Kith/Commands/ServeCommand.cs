using System.CommandLine;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Sealing;
using Kith.Web.FamilySite.Mail;
using Kith.Web.Shared;
using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.Files;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Evidence;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Recording;
using Kith.Web.Start;

namespace Kith.Commands;

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
        try
        {
            await database.ReadyToWriteAsync(stop);
        }
        catch (DatabaseRefused refused)
        {
            throw new CouldNotException(refused.Message, refused);
        }
        await using var site = KithSite.Build(
            database,
            guidance,
            urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            demonstration,
            builder =>
                builder
                    .Services.AddHostedService<SealingService>()
                    .AddHostedService(services => services.GetRequiredService<FileService>())
                    .AddHostedService(services => services.GetRequiredService<MailWork>())
                    .AddHostedService(services =>
                        ActivatorUtilities.CreateInstance<RebuildingService>(services, guidance)
                    )
        );
        // Said now, and not when the first form is opened.
        site.Services.GetRequiredService<KeyFile>().Read();
        await site.StartAsync(stop);
        await output.WriteLineAsync($"Kith is at {string.Join(" and ", site.Urls)}. Stop it with Ctrl+C.");
        await site.WaitForShutdownAsync(stop);
        return ExitCode.Done;
    }
}
