using System.Diagnostics;

namespace Kith.Store.Tests.Killing;

/// <summary>A PostgreSQL server of a test's own, to be killed. Null where PostgreSQL is not installed.</summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private readonly string _programs;
    private readonly string _folder;

    private OwnServer(string programs, string folder) => (_programs, _folder) = (programs, folder);

    /// <summary>How a person would name its database.</summary>
    internal string Text => $"Host={_folder};Port=5432;Username=app;Database=postgres;Timeout=30";

    internal static async Task<OwnServer?> MakeAsync()
    {
        if (Programs() is not { } programs)
            return null;
        // A socket's path may hold 107 bytes only, and the server's user must reach it.
        var folder = $"/tmp/kith-{Guid.NewGuid():N}"[..20];
        Directory.CreateDirectory(folder);
        if (IsRoot)
            await RunAsync("chown", "postgres", folder);
        var server = new OwnServer(programs, folder);
        await server.AsServerAsync("initdb", "-D", $"{folder}/data", "-U", "app", "--auth=trust", "--no-sync");
        return server;
    }

    internal Task StartAsync(string settings = "") =>
        AsServerAsync(
            "pg_ctl",
            "-D",
            $"{_folder}/data",
            "-l",
            $"{_folder}/log",
            "-w",
            "-t",
            "120",
            "-o",
            $"-k {_folder} -c listen_addresses='' {settings}",
            "start"
        );

    /// <summary>Ends every process of the server at once, with nothing written that was not yet: it has to recover from its log.</summary>
    internal Task KillAsync() => AsServerAsync("pg_ctl", "-D", $"{_folder}/data", "-m", "immediate", "-w", "stop");

    public async ValueTask DisposeAsync()
    {
        if (File.Exists($"{_folder}/data/postmaster.pid"))
            await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static string? Programs() =>
        new[] { "/usr/lib/postgresql", "/opt/homebrew/opt" }
            .Where(Directory.Exists)
            .SelectMany(root => Directory.EnumerateDirectories(root))
            .Select(version => Path.Combine(version, "bin"))
            .Where(programs => File.Exists(Path.Combine(programs, "initdb")))
            .Order(StringComparer.Ordinal)
            .LastOrDefault();

    private Task AsServerAsync(string program, params string[] arguments)
    {
        var whole = Path.Combine(_programs, program);
        return IsRoot
            ? RunAsync(
                "setpriv",
                ["--reuid=postgres", "--regid=postgres", "--clear-groups", "env", "-C", _folder, whole, .. arguments]
            )
            : RunAsync(whole, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Nothing of it is read: a server that is started keeps the pipe open for as long as it lives.
        using var process = Process.Start(
            new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments])
        )!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
    }
}
