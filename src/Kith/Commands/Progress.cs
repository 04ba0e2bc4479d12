using Spectre.Console;

namespace Kith.Commands;

/// <summary>Shows a person at a terminal how far a long run has come; says nothing where nobody watches.</summary>
internal static class Progress
{
    internal static Task<TResult> ShowAsync<TCount, TResult>(string what, Func<IProgress<TCount>?, Task<TResult>> run)
        where TCount : struct, IFormattable
    {
        if (Console.IsErrorRedirected)
            return run(null);
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal
            .Status()
            .StartAsync(
                $"0 {what} …",
                status => run(new Reporting<TCount>(count => status.Status($"{count.ToString("N0", null)} {what} …")))
            );
    }

    // The framework's own reports on another thread, and so in any order.
    private sealed class Reporting<TCount>(Action<TCount> report) : IProgress<TCount>
    {
        public void Report(TCount value) => report(value);
    }
}
