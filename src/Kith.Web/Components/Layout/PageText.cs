using System.Buffers;
using System.Text;

namespace Kith.Web.Components;

/// <summary>The text of a page while it is drawn: gathered from many small pieces, in memory that is used again.</summary>
internal sealed class PageText : TextWriter
{
    private const int Characters = 32_768;
    private char[] _buffer = ArrayPool<char>.Shared.Rent(Characters);
    private int _used;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>What was drawn so far.</summary>
    public ReadOnlySpan<char> Drawn => _buffer.AsSpan(0, _used);

    public override void Write(char value)
    {
        MakeRoom(1);
        _buffer[_used++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        MakeRoom(buffer.Length);
        buffer.CopyTo(_buffer.AsSpan(_used));
        _used += buffer.Length;
    }

    protected override void Dispose(bool disposing)
    {
        GiveBack(_buffer);
        _buffer = [];
        _used = 0;
        base.Dispose(disposing);
    }

    private void MakeRoom(int more)
    {
        if (_used + more <= _buffer.Length)
            return;
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_used + more, 2 * _buffer.Length));
        Drawn.CopyTo(larger);
        GiveBack(_buffer);
        _buffer = larger;
    }

    // A page is somebody's record: whoever gets the memory next does not get it too.
    private static void GiveBack(char[] buffer)
    {
        if (buffer.Length > 0)
            ArrayPool<char>.Shared.Return(buffer, clearArray: true);
    }
}
