using System.CommandLine;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Evidence;
using Kith.Web.StaffSite.Guidance;

namespace Kith.Commands;

/// <summary><c>kith audit</c>: who looked at a child, or what somebody looked at, as CSV. Asking is in the audit too.</summary>
internal static class AuditCommand
{
    private static readonly Option<Guid?> Child = new("--child")
    {
        Description = "The child, by the id in the address of the record.",
        HelpName = "ID",
    };

    private static readonly Option<string?> Viewer = new("--viewer")
    {
        Description = "The user, as they sign in.",
        HelpName = "USER",
    };

    private static readonly Option<string?> Searched = new("--searched")
    {
        Description = "With --viewer: print the code under which the audit keeps a search for these words.",
        HelpName = "WORDS",
    };

    private static readonly Option<DateTimeOffset?> From = new("--from") { Description = "From this moment on." };

    private static readonly Option<DateTimeOffset?> Until = new("--until") { Description = "Before this moment." };

    public static Command Build()
    {
        var command = new Command("audit", "Print who looked at a child, or what somebody looked at, as CSV.")
        {
            Child,
            Viewer,
            Searched,
            From,
            Until,
        };
        command.SetAction((parsed, stop) => RunAsync(parsed, TimeProvider.System, stop));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken stop)
    {
        var (child, viewer) = (parsed.GetValue(Child), parsed.GetValue(Viewer));
        if (child is null && viewer is null)
            throw new CouldNotException("Say at whom, with --child ID, or who looked, with --viewer USER.");
        var output = parsed.InvocationConfiguration.Output;
        await using var database = await RebuildCommand.OpenAsync(parsed.DatabaseOf(), stop);
        var audit = new Audit(database, time);
        if (child is { } one)
            await audit.ReadAsync(OperatingUser.Name, one, Purposes.Read, "kith audit", stop: stop);
        else
            await audit.DidAsync(OperatingUser.Name, Purposes.Command, "kith audit", viewer, stop);
        if (parsed.GetValue(Searched) is { } words)
            await output.WriteLineAsync($"search {await audit.CodeOfAsync(words, stop)}");
        using var records = new EventStore(database, GuidanceFiles.Library());
        await LooksCsv.WriteAsync(
            output,
            audit,
            new LookQuestion
            {
                Child = child,
                Viewer = viewer,
                From = parsed.GetValue(From),
                Until = parsed.GetValue(Until),
            },
            await records.LoadWorkforceAsync(stop),
            stop
        );
        return ExitCode.Done;
    }
}
