using System.Text;

namespace Kith.Returns.Tests.Cin;

/// <summary>A beginning, then the same part many times over: a huge file that takes no room.</summary>
internal sealed class RepeatingStream(string start, string part, long times) : MemoryStream
{
    private byte[] current = Encoding.UTF8.GetBytes(start);
    private int offset;
    private long left = times;

    public override bool CanSeek => false;

    public override int Read(Span<byte> buffer)
    {
        if (offset == current.Length)
        {
            if (left-- <= 0)
                return 0;
            (current, offset) = (Encoding.UTF8.GetBytes(part), 0);
        }
        var count = Math.Min(buffer.Length, current.Length - offset);
        current.AsSpan(offset, count).CopyTo(buffer);
        offset += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
}
