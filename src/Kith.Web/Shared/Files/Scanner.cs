using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Kith.Store.Files;

namespace Kith.Web.Shared.Files;

/// <summary>Asks a running clamd whether a file is harmful. Without one nothing is asked.</summary>
/// <param name="place">Its socket, as a path or HOST:PORT; null for none.</param>
public sealed class Scanner(string? place)
{
    /// <summary>The setting that names the scanner.</summary>
    public const string Setting = "KITH_CLAMD";

    private const int PortOfClamd = 3310;

    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ReachedWithin = TimeSpan.FromSeconds(5);

    /// <summary>Where it is; null for none.</summary>
    public string? Place { get; } = string.IsNullOrWhiteSpace(place) ? null : place.Trim();

    /// <summary>True where there is one to ask.</summary>
    public bool IsThere => Place is not null;

    /// <summary>Has a file looked at. Where the scanner does not answer, or cannot say, the file waits.</summary>
    /// <returns>What it says, and what it calls what it found.</returns>
    public async Task<(Scan Scan, string? Found)> LookAsync(Stream content, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (Place is null)
            return (Scan.Waiting, null);
        using var within = CancellationTokenSource.CreateLinkedTokenSource(stop);
        within.CancelAfter(AnswersWithin);
        try
        {
            using var socket = await ReachAsync(Place, within.Token);
            return Said(await AskAsync(socket, content, within.Token));
        }
        catch (Exception failure)
            when (failure is SocketException or IOException
                || failure is OperationCanceledException && !stop.IsCancellationRequested
            )
        {
            return (Scan.Waiting, null);
        }
    }

    private static (Scan, string?) Said(string answer)
    {
        const string Found = " FOUND";
        if (answer.EndsWith(Found, StringComparison.Ordinal))
            return (Scan.Bad, answer[(answer.IndexOf(':', StringComparison.Ordinal) + 1)..^Found.Length].Trim());
        return (answer.EndsWith(": OK", StringComparison.Ordinal) ? Scan.Clean : Scan.Waiting, null);
    }

    private static async Task<Socket> ReachAsync(string place, CancellationToken stop)
    {
        using var within = CancellationTokenSource.CreateLinkedTokenSource(stop);
        within.CancelAfter(ReachedWithin);
        if (place.StartsWith('/'))
        {
            var local = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await ConnectAsync(local, () => local.ConnectAsync(new UnixDomainSocketEndPoint(place), within.Token));
            return local;
        }
        var colon = place.LastIndexOf(':');
        var (host, port) =
            colon < 0
                ? (place, PortOfClamd)
                : (place[..colon], int.Parse(place[(colon + 1)..], CultureInfo.InvariantCulture));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await ConnectAsync(socket, () => socket.ConnectAsync(host, port, within.Token));
        return socket;
    }

    private static async Task ConnectAsync(Socket socket, Func<ValueTask> connect)
    {
        try
        {
            await connect();
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // The file goes in pieces, each with its length before it, and one of no length ends it.
    private static async Task<string> AskAsync(Socket socket, Stream content, CancellationToken stop)
    {
        await using var clamd = new NetworkStream(socket, ownsSocket: false);
        await clamd.WriteAsync("zINSTREAM\0"u8.ToArray(), stop);
        var piece = new byte[4 + (1 << 16)];
        content.Position = 0;
        int read;
        do
        {
            read = await content.ReadAsync(piece.AsMemory(4), stop);
            BinaryPrimitives.WriteInt32BigEndian(piece, read);
            await clamd.WriteAsync(piece.AsMemory(0, 4 + read), stop);
        } while (read > 0);
        var answer = new byte[1000];
        var length = await clamd.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, stop);
        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n', '\r', ' ');
    }
}
