using Kith.Store.Engines;

namespace Kith.Store.Jobs;

/// <summary>
/// A file of a job while it is written. What is written gathers until it is sent, so whoever writes sends after each batch:
/// then any length fits in memory, and no transaction is open meanwhile.
/// </summary>
public sealed class PartStream : Stream
{
    private const int MostBytes = 1 << 18;

    private readonly Engine _engine;
    private readonly Guid _job;
    private readonly string _name;
    private readonly MemoryStream _gathered = new();
    private int _parts;

    internal PartStream(Engine engine, Guid job, string name) => (_engine, _job, _name) = (engine, job, name);

    /// <summary>Keeps what was written since the last time.</summary>
    public async Task SendAsync(CancellationToken stop)
    {
        if (_gathered.Length == 0)
            return;
        await using var write = await _engine.BeginAsync(stop);
        foreach (var part in _gathered.ToArray().Chunk(MostBytes))
            write.Run(
                "INSERT INTO job_part (job, name, number, bytes) VALUES ($1, $2, $3, $4)",
                _job,
                _name,
                ++_parts,
                part
            );
        await write.CommitAsync(stop);
        _gathered.SetLength(0);
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => _gathered.Write(buffer, offset, count);

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer) => _gathered.Write(buffer);

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
