namespace Kith.Web.Shared.Files.Pictures;

/// <summary>A part of a picture that is kept: as it stands in the file, or written anew.</summary>
/// <param name="From">Where it stands in the file.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Bytes">What is written in its place; null for what stands there.</param>
public readonly record struct Piece(long From, long Length, byte[]? Bytes = null)
{
    internal static Piece Of(byte[] bytes) => new(0, bytes.Length, bytes);
}

/// <summary>
/// Says of a picture which parts of it are the picture. What else cameras and programs put beside it (where it was taken, on which
/// telephone, by whom, smaller copies, whole films) is left out. Only which way up it is stays. Nothing is drawn anew, so nothing is lost.
/// </summary>
public static class Picture
{
    /// <summary>The parts that are kept.</summary>
    /// <exception cref="InvalidDataException">It is no whole picture of its type.</exception>
    public static IReadOnlyList<Piece> Parts(string type, Stream content)
    {
        var bytes = new PictureBytes(content);
        return type switch
        {
            "image/jpeg" => Jpeg.Parts(bytes),
            "image/png" => Png.Parts(bytes),
            "image/gif" => Gif.Parts(bytes),
            "image/webp" => Webp.Parts(bytes),
            _ => [new Piece(0, content.Length)],
        };
    }

    /// <summary>Writes the parts that are kept.</summary>
    public static async Task CopyAsync(
        IReadOnlyList<Piece> parts,
        Stream content,
        Stream to,
        CancellationToken stop = default
    )
    {
        var buffer = new byte[1 << 16];
        foreach (var part in parts)
        {
            if (part.Bytes is { } bytes)
            {
                await to.WriteAsync(bytes, stop);
                continue;
            }
            content.Position = part.From;
            for (var left = part.Length; left > 0; )
            {
                var read = await content.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), stop);
                if (read == 0)
                    throw new InvalidDataException("The picture ends before its end.");
                await to.WriteAsync(buffer.AsMemory(0, read), stop);
                left -= read;
            }
        }
    }
}

/// <summary>The bytes of a picture, read one after the other.</summary>
internal sealed class PictureBytes
{
    private readonly byte[] _buffer = new byte[1 << 14];
    private readonly Stream _content;
    private int _at;
    private int _filled;
    private long _before;

    internal PictureBytes(Stream content)
    {
        _content = content;
        _content.Position = 0;
        Length = content.Length;
    }

    internal long Length { get; }

    internal long Position => _before + _at;

    internal int Byte()
    {
        if (_at == _filled && !Fill())
            throw new InvalidDataException("The picture ends before its end.");
        return _buffer[_at++];
    }

    internal byte[] Bytes(int count)
    {
        if (count < 0 || Position + count > Length)
            throw new InvalidDataException("The picture ends before its end.");
        var bytes = new byte[count];
        for (var index = 0; index < count; index++)
            bytes[index] = (byte)Byte();
        return bytes;
    }

    internal void Skip(long count) => GoTo(Position + count);

    internal void GoTo(long position)
    {
        if (position < 0 || position > Length)
            throw new InvalidDataException("The picture ends before its end.");
        if (position >= _before && position <= _before + _filled)
        {
            _at = (int)(position - _before);
            return;
        }
        _content.Position = position;
        (_before, _at, _filled) = (position, 0, 0);
    }

    private bool Fill()
    {
        _before += _filled;
        _content.Position = _before;
        (_at, _filled) = (0, _content.Read(_buffer, 0, _buffer.Length));
        return _filled > 0;
    }
}
