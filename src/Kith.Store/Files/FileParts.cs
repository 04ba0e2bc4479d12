using System.Security.Cryptography;
using Kith.Store.Engines;

namespace Kith.Store.Files;

/// <summary>Takes the content of a file and writes it in parts, within one transaction.</summary>
internal sealed class FileParts(Write write, Guid file, CancellationToken stop) : WriteOnlyStream
{
    /// <summary>How long each part is but the last.</summary>
    internal const int Size = 1 << 18;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _part = new byte[Size];
    private int _filled;
    private int _number;
    private long _bytes;

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        while (!buffer.IsEmpty)
        {
            var taken = Math.Min(buffer.Length, Size - _filled);
            buffer[..taken].CopyTo(_part.AsMemory(_filled));
            (buffer, _filled) = (buffer[taken..], _filled + taken);
            if (_filled == Size)
                await SendAsync();
        }
    }

    /// <summary>Writes what is left, and says what it all came to.</summary>
    internal async Task<(string Hash, long Bytes)> EndAsync()
    {
        if (_filled > 0)
            await SendAsync();
        return (Convert.ToHexStringLower(_hash.GetHashAndReset()), _bytes);
    }

    private async Task SendAsync()
    {
        var part = _part[.._filled];
        _hash.AppendData(part);
        _bytes += part.Length;
        write.Run("INSERT INTO file_part (file, number, bytes) VALUES ($1, $2, $3)", file, _number++, part);
        await write.FlushAsync(stop);
        _filled = 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _hash.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A stream that is only written to, and never at once.</summary>
internal abstract class WriteOnlyStream : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public abstract override ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    );

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush() { }
}
