using Kith.Store.Engines;

namespace Kith.Store.Files;

/// <summary>The content of a file, read part by part from wherever somebody asks for it.</summary>
internal sealed class FileContent(Engine engine, KeptFile file) : Stream
{
    private byte[] _part = [];
    private long _number = -1;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Bytes;

    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= Length || buffer.IsEmpty)
            return 0;
        if (Position / FileParts.Size is var number && number != _number)
        {
            var found = await engine.ListAsync(
                row => row.GetFieldValue<byte[]>(0),
                "SELECT bytes FROM file_part WHERE file = $1 AND number = $2",
                [file.Id, (int)number],
                cancellationToken
            );
            _part = found is [var part]
                ? part
                : throw new EndOfStreamException($"A part of the file {file.Id} is gone.");
            _number = number;
        }
        var from = (int)(Position % FileParts.Size);
        var taken = Math.Min(buffer.Length, _part.Length - from);
        if (taken <= 0)
            throw new EndOfStreamException($"The file {file.Id} is shorter than it was.");
        _part.AsMemory(from, taken).CopyTo(buffer);
        Position += taken;
        return taken;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => Length + offset,
        };

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }
}
