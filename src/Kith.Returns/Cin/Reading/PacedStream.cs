namespace Kith.Returns.Cin.Reading;

/// <summary>
/// Passes a stream on and stops when too much of it was read since the last mark. The XML reader buffers a whole tag,
/// so without this a single endless attribute would fill the memory.
/// </summary>
internal sealed class PacedStream(Stream inner, int limit) : Stream
{
    private const int LongestFirstLine = 200;

    private long _mark;

    /// <summary>How the stream begins: enough to hold the first line of an XML file.</summary>
    public byte[] Beginning { get; private set; } = [];

    public long Total { get; private set; }

    public bool Exceeded { get; private set; }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => Total;
        set => throw new NotSupportedException();
    }

    /// <summary>A new part begins here.</summary>
    public void Mark() => _mark = Total;

    public override int Read(Span<byte> buffer)
    {
        Exceeded = Total - _mark > limit;
        if (Exceeded)
            throw new InvalidDataException("More was read since the last mark than is allowed.");
        var read = inner.Read(buffer);
        if (Total == 0)
            Beginning = buffer[..Math.Min(read, LongestFirstLine)].ToArray();
        Total += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
