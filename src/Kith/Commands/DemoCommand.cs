using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Kith.Demo;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Sealing;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Evidence;
using Kith.Web.StaffSite.Guidance;
using Kith.Web.StaffSite.Recording;
using Kith.Web.StaffSite.Returns;

namespace Kith.Commands;

/// <summary><c>kith demo</c>: the site on a made-up authority, with people to be.</summary>
public static class DemoCommand
{
    private static readonly Option<bool> Reset = new("--reset")
    {
        Description = "Throw the demonstration away and make it again, told from today.",
    };

    public static Command Build()
    {
        var command = new Command(
            "demo",
            "Serve a demonstration: a made-up authority with made-up children, in a database of its own."
        )
        {
            Reset,
            ServeCommand.Urls,
        };
        command.SetAction(
            async (parsed, stop) =>
            {
                var output = parsed.InvocationConfiguration.Output;
                var text = parsed.DatabaseOf("demonstration");
                var guidance = GuidanceFiles.Library();
                if (parsed.GetValue(Reset))
                    await ResetAsync(text, guidance, stop);
                await using var database = Database.Open(text);
                await database.MakeReadyAsync(stop);
                await MakeAsync(database, guidance, output, stop);
                var demonstration = DemoAuthority.Demonstration;
                await DemoAccounts.EnsureAsync(database, guidance, demonstration);
                await SayWhoAsync(demonstration, output);
                return await ServeCommand.RunAsync(
                    database,
                    guidance,
                    parsed.GetValue(ServeCommand.Urls)!,
                    demonstration,
                    output,
                    stop
                );
            }
        );
        return command;
    }

    /// <summary>Makes the demonstration unless it is there.</summary>
    internal static async Task MakeAsync(
        Database database,
        GuidanceLibrary guidance,
        TextWriter output,
        CancellationToken stop
    )
    {
        var authority = new DemoAuthority(new EventStore(database, guidance), guidance, FormFiles.Library());
        if (await authority.IsMadeAsync(stop))
            return;
        await output.WriteLineAsync("Making the demonstration. It takes less than a minute, once.");
        var watch = Stopwatch.StartNew();
        var clock = new AuthorityClock(TimeProvider.System);
        await authority.CreateAsync(clock.Today, stop: stop);
        await FirstFigures.KeepAsync(database, guidance, clock, DemoFiles.Census, stop);
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Made in {watch.Elapsed.TotalSeconds:0} seconds, in {database.Name}."
            )
        );
    }

    private static async Task ResetAsync(string text, GuidanceLibrary guidance, CancellationToken stop)
    {
        if (DatabaseOption.FileOf(text) is not { } file)
            throw new CouldNotException(
                "--reset throws away a file only. Drop and create the PostgreSQL database yourself."
            );
        if (!File.Exists(file))
            return;
        SealFiles seals;
        await using (var database = Database.Open(text))
        {
            await database.MakeReadyAsync(stop);
            seals = SealFolder.FilesOf(database);
            var records = new EventStore(database, guidance);
            // Nobody's records are thrown away because of a slip in a path.
            if (
                !await new DemoAuthority(records, guidance, FormFiles.Library()).IsMadeAsync(stop)
                && await AnyAsync(records, stop)
            )
                throw new CouldNotException($"{file} is not a demonstration, so it is not thrown away.");
        }
        foreach (var path in new[] { file, file + "-wal", file + "-shm", seals.Key, seals.Copy, seals.Copy + ".lock" })
            File.Delete(path);
    }

    private static async Task<bool> AnyAsync(EventStore records, CancellationToken stop)
    {
        await foreach (var _ in records.AllChildrenAsync(stop))
            return true;
        return false;
    }

    private static async Task SayWhoAsync(Demonstration demonstration, TextWriter output)
    {
        await output.WriteLineAsync($"Sign in as one of these; the password of each is {demonstration.Password}");
        foreach (var persona in demonstration.Personas)
            await output.WriteLineAsync($"  {persona.UserName, -18} {persona.Title}");
        await output.WriteLineAsync("Of an agency, at /partner, by code and surname:");
        foreach (var partner in demonstration.Partners)
            await output.WriteLineAsync($"  {partner.Code, -20} {partner.Name}");
        await output.WriteLineAsync("A child on a page of their own, at /me, by card and sign:");
        foreach (var child in demonstration.Children)
            await output.WriteLineAsync($"  {child.Card}, {child.Colour} {child.Shape}  {child.Name}");
    }
}
