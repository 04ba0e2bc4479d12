using System.CommandLine;
using System.CommandLine.Help;
using Kith.Web.Shared;

namespace Kith.Commands;

/// <summary>The program <c>kith</c>: its verbs, what they share, and how a run ends.</summary>
public static class Root
{
    // Longer than the site waits for what it is in the middle of (thirty seconds, HostOptions.ShutdownTimeout): the
    // library by itself would end the process two seconds after it was asked to stop, somebody's Save on its way.
    private static readonly TimeSpan ToStop = TimeSpan.FromSeconds(45);

    private static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "When something fails, show the details that a developer needs.",
        Recursive = true,
    };

    public static RootCommand Build()
    {
        var root = new RootCommand(
            "Kith keeps the records of a children's service and carries out the statutory guidance on them."
        )
        {
            DatabaseOption.Shared,
            Verbose,
#if DEMONSTRATION
            DemoCommand.Build(),
#endif
            GuidanceCommand.Build(),
            ProtocolCommand.Build(),
            ImportCommand.Build(),
            RebuildCommand.Build(),
            AccountCommand.Build(),
            AuditCommand.Build(),
            ReplayCommand.Build(),
            ServeCommand.Build(),
            CensusCommand.Build(),
            SearchCommand.Build(),
            MatchCommand.Build(),
            VerifyCommand.Build(),
            VersionCommand.Build(),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExitCodes((HelpAction)help.Action!);
        return root;
    }

    public static async Task<int> RunAsync(
        IReadOnlyList<string> args,
        RootCommand? root = null,
        InvocationConfiguration? at = null
    )
    {
        at ??= new InvocationConfiguration();
        // The library would print a stack trace; a person is owed a sentence.
        at.EnableDefaultExceptionHandler = false;
        at.ProcessTerminationTimeout = ToStop;
        root ??= Build();
        if (args.Count == 0)
        {
            await root.Parse("--help").InvokeAsync(at);
            return ExitCode.CouldNot;
        }
        var parsed = root.Parse(args);
        try
        {
            return parsed.Errors.Count == 0 || parsed.Action is HelpWithExitCodes
                ? await parsed.InvokeAsync(at)
                : await NotUnderstoodAsync(parsed, at);
        }
#pragma warning disable CA1031 // This is the last place that can turn a failure into a sentence.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            await at.Error.WriteLineAsync(parsed.GetValue(Verbose) ? failure.ToString() : InASentence(failure));
            return ExitCode.CouldNot;
        }
    }

    private static async Task<int> NotUnderstoodAsync(ParseResult parsed, InvocationConfiguration at)
    {
        foreach (var error in parsed.Errors)
            await at.Error.WriteLineAsync(error.Message);
        await at.Error.WriteLineAsync("Add --help to see what can be written here.");
        return ExitCode.CouldNot;
    }

    private static string InASentence(Exception failure) =>
        failure switch
        {
            CouldNotException => failure.Message,
            OperationCanceledException => "Stopped before it was done.",
            _ => $"This could not be done: {failure.Message} Run it again with --verbose to see the details.",
        };
}
