using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Kith.Web.Tests.Files;

/// <summary>Debian's clamd with signatures of the test's own, so that none are fetched: it finds one sentence harmful, and EICAR's.</summary>
internal sealed class Clamd : IAsyncDisposable
{
    /// <summary>What it finds harmful.</summary>
    public const string Harmful = "KITH-TEST-HARMFUL-CONTENT";

    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private Clamd(Process process, DirectoryInfo folder, string socket) =>
        (_process, _folder, Socket) = (process, folder, socket);

    /// <summary>Where it listens.</summary>
    public string Socket { get; }

    /// <summary>The program; null where it is not installed. <c>./test</c> installs it.</summary>
    public static string? Program =>
        Environment.GetEnvironmentVariable("KITH_TEST_CLAMD") is { Length: > 0 } named ? named
        : File.Exists("/usr/sbin/clamd") ? "/usr/sbin/clamd"
        : null;

    public static async Task<Clamd> StartAsync()
    {
        // A socket's path may hold 107 bytes only.
        var folder = Directory.CreateDirectory($"/tmp/kith-clamd-{Guid.NewGuid():N}"[..24]);
        var at = folder.FullName;
        var signatures = Directory.CreateDirectory(Path.Combine(at, "signatures")).FullName;
        var hex = Convert.ToHexStringLower(System.Text.Encoding.ASCII.GetBytes(Harmful));
        await File.WriteAllTextAsync(Path.Combine(signatures, "kith.ndb"), $"Kith.Test:0:*:{hex}\n", TestDatabase.Stop);
        var socket = Path.Combine(at, "clamd.sock");
        await File.WriteAllLinesAsync(
            Path.Combine(at, "clamd.conf"),
            [
                $"DatabaseDirectory {signatures}",
                $"LocalSocket {socket}",
                $"LogFile {Path.Combine(at, "clamd.log")}",
                "Foreground yes",
                "StreamMaxLength 25M",
            ],
            TestDatabase.Stop
        );
        var process = Process.Start(
            new ProcessStartInfo(Program!, ["--config-file", Path.Combine(at, "clamd.conf")])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var clamd = new Clamd(process, folder, socket);
        await clamd.ReadyAsync();
        return clamd;
    }

    // It listens once its signatures are read.
    private async Task ReadyAsync()
    {
        using var changes = new FileSystemWatcher(_folder.FullName);
        var there = new TaskCompletionSource();
        changes.Created += (_, made) =>
        {
            if (made.FullPath == Socket)
                there.TrySetResult();
        };
        changes.EnableRaisingEvents = true;
        if (File.Exists(Socket))
            there.TrySetResult();
        var ended = _process.WaitForExitAsync(TestDatabase.Stop);
        if (await Task.WhenAny(there.Task, ended) == ended)
            throw new InvalidOperationException(await _process.StandardError.ReadToEndAsync(TestDatabase.Stop));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}

/// <summary>A server that speaks as clamd does and answers what a test wants, on a port of its own.</summary>
internal sealed class SaysAsClamd : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public SaysAsClamd(string? answer)
    {
        Answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>What it answers; null for nothing, and it hangs up.</summary>
    public string? Answer { get; set; }

    public string Place => $"{_listener.LocalEndpoint}";

    /// <summary>How many bytes each file had that it was sent.</summary>
    public List<long> Seen { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var command = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(command);
        var length = new byte[4];
        var whole = 0L;
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            var count = BinaryPrimitives.ReadInt32BigEndian(length);
            if (count == 0)
                break;
            await stream.ReadExactlyAsync(new byte[count]);
            whole += count;
        }
        Seen.Add(whole);
        if (Answer is { } answer)
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer + "\0"));
    }
}
