using System.Text;

namespace Kith.Returns.Tests.Cin;

/// <summary>A beginning, then the same part many times over: a huge file that takes no room.</summary>
internal sealed class RepeatingStream(string start, string part, long times) : MemoryStream
{
    private byte[] _current = Encoding.UTF8.GetBytes(start);
    private int _offset;
    private long _left = times;

    public override bool CanSeek => false;

    public override int Read(Span<byte> buffer)
    {
        if (_offset == _current.Length)
        {
            if (_left-- <= 0)
                return 0;
            (_current, _offset) = (Encoding.UTF8.GetBytes(part), 0);
        }
        var count = Math.Min(buffer.Length, _current.Length - _offset);
        _current.AsSpan(_offset, count).CopyTo(buffer);
        _offset += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
}
