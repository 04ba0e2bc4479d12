using System.Buffers;
using System.Text;

namespace Kith.Web.Components;

/// <summary>Takes the many small pieces of a page and passes them on as UTF-8 in large ones.</summary>
internal sealed class PageWriter(IBufferWriter<byte> to) : TextWriter
{
    private const int Characters = 8192;
    private readonly Encoder encoder = Encoding.UTF8.GetEncoder();
    private char[] buffer = ArrayPool<char>.Shared.Rent(Characters);
    private int used;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (used == buffer.Length)
            Pass(last: false);
        buffer[used++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (buffer.Length > this.buffer.Length - used)
        {
            var fits = this.buffer.Length - used;
            buffer[..fits].CopyTo(this.buffer.AsSpan(used));
            used += fits;
            buffer = buffer[fits..];
            Pass(last: false);
        }
        buffer.CopyTo(this.buffer.AsSpan(used));
        used += buffer.Length;
    }

    protected override void Dispose(bool disposing)
    {
        if (buffer.Length > 0)
        {
            Pass(last: true);
            ArrayPool<char>.Shared.Return(buffer);
            buffer = [];
        }
        base.Dispose(disposing);
    }

    // The encoder keeps the first half of a pair of characters that a full buffer cut in two.
    private void Pass(bool last)
    {
        encoder.Convert(buffer.AsSpan(0, used), to, last, out _, out _);
        used = 0;
    }
}
