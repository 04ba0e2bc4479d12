using System.Diagnostics;

namespace Kith.Store.Tests.Killing;

/// <summary>A program that writes until it is killed, and what it said was stored.</summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _stored = [];

    private WriterProcess(Process process) => _process = process;

    internal static WriterProcess Start(TestDatabase test, string name) => Start(test.Text, test.Folder, name);

    internal static WriterProcess Start(string database, string folder, string name)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A program that lives for a moment gains nothing from watching itself in order to become faster.
        start.Environment["DOTNET_TieredPGO"] = "0";
        // Under "dotnet test" the process is the test program itself; under "dotnet exec" it is dotnet.
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(WriterProcess).Assembly.Location);
        foreach (var argument in (string[])[Program.Write, database, folder, name])
            start.ArgumentList.Add(argument);
        return new WriterProcess(Process.Start(start)!);
    }

    /// <summary>Waits until it is ready to write.</summary>
    internal async Task ReadyAsync()
    {
        if (await _process.StandardOutput.ReadLineAsync() is not "ready")
            throw new InvalidOperationException(await _process.StandardError.ReadToEndAsync());
    }

    /// <summary>Lets it write; kills it some time after it began its Nth act.</summary>
    internal async Task<IReadOnlyList<string>> KillAsync(int act, TimeSpan after)
    {
        await _process.StandardInput.WriteLineAsync("go");
        await _process.StandardInput.FlushAsync();
        for (var tried = 0; tried < act && await _process.StandardOutput.ReadLineAsync() is { } line; )
            tried += Note(line) ? 1 : 0;
        // Waiting by the system's timer would be too coarse: an act takes a millisecond or two.
        for (var since = Stopwatch.StartNew(); since.Elapsed < after; )
            await Task.Yield();
        _process.Kill();
        return await RestAsync();
    }

    /// <summary>Lets it write until it ends by itself, because its database went away.</summary>
    internal async Task<IReadOnlyList<string>> RunUntilItFailsAsync(int act, Func<Task> meanwhile)
    {
        await _process.StandardInput.WriteLineAsync("go");
        await _process.StandardInput.FlushAsync();
        for (var tried = 0; tried < act && await _process.StandardOutput.ReadLineAsync() is { } line; )
            tried += Note(line) ? 1 : 0;
        await meanwhile();
        return await RestAsync();
    }

    private async Task<IReadOnlyList<string>> RestAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            Note(line);
        await _process.WaitForExitAsync();
        return _stored;
    }

    private bool Note(string line)
    {
        if (line.Split(' ') is ["stored", var key])
            _stored.Add(key);
        return line.StartsWith("trying", StringComparison.Ordinal);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
