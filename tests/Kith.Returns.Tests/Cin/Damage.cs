using System.Text;

namespace Kith.Returns.Tests.Cin;

/// <summary>Damages a file in one to three ways. The same seed always does the same damage.</summary>
internal sealed class Damage(int seed)
{
    private static readonly string[] Intruders =
    [
        "&#0;",
        "&nbsp;",
        "<!DOCTYPE a [<!ENTITY b 'c'>]>",
        "<![CDATA[",
        "<!--",
        "]]>",
        "\0",
        "\uFEFF",
        "\uFFFF",
        "99999999999999999999",
        "9999-12-31",
        "0001-01-01",
        "<Child>",
        "</Child>",
        "</CINdetails>",
        "<?xml version='1.0' encoding='utf-16'?>",
        "<?xml version='1.0' encoding='nonsense'?>",
        "<a xmlns:b='' b:c='d'>",
        "<x:y/>",
    ];

    private static readonly string[] Values =
    [
        "",
        " ",
        "2025-04-31",
        "2026-03-31",
        "2026-04-01",
        "2025-05-01T00:00:00",
        "01/05/2025",
        "1",
        "0",
        "true",
        "RC8",
        "21",
        "NONE",
        "-5",
        "CH0000001",
        "é😀",
        "&amp;&lt;",
    ];

    // A small generator of our own (xorshift): the same on every machine and every version.
    private ulong _state = (ulong)seed * 2654435769UL + 88172645463325252UL;

    public byte[] Do(byte[] file)
    {
        for (var times = 1 + Below(3); times > 0 && file.Length > 0; times--)
            file = Once(file);
        return file;
    }

    private byte[] Once(byte[] file)
    {
        var at = Below(file.Length);
        var length = Math.Min(1 + Below(200), file.Length - at);
        return Below(16) switch
        {
            0 => file[..at],
            1 => Put(file, at, 1, [(byte)Below(256)]),
            2 => Put(file, at, length, []),
            3 => Put(file, at, 0, file[at..(at + length)]),
            4 => Put(file, at, 0, Encoding.UTF8.GetBytes(Intruders[Below(Intruders.Length)])),
            5 => InATag(file, at, tag => [.. tag, .. tag]),
            6 => InATag(file, at, tag => [.. Enumerable.Repeat(tag, 50).SelectMany(t => t)]),
            7 => InAValue(file, at, Encoding.UTF8.GetBytes(Intruders[Below(Intruders.Length)])),
            8 => InAValue(file, at, [.. Enumerable.Repeat((byte)'x', Below(20_000))]),
            _ => InAValue(file, at, Encoding.UTF8.GetBytes(Values[Below(Values.Length)])),
        };
    }

    private static byte[] InATag(byte[] file, int at, Func<byte[], byte[]> change)
    {
        var open = Array.IndexOf(file, (byte)'<', at);
        var close = open < 0 ? -1 : Array.IndexOf(file, (byte)'>', open);
        return close < 0 ? file : Put(file, open, close - open + 1, change(file[open..(close + 1)]));
    }

    private static byte[] InAValue(byte[] file, int at, byte[] value)
    {
        var close = Array.IndexOf(file, (byte)'>', at);
        var open = close < 0 ? -1 : Array.IndexOf(file, (byte)'<', close);
        return open < 0 ? file : Put(file, close + 1, open - close - 1, value);
    }

    private static byte[] Put(byte[] file, int at, int instead, byte[] bytes) =>
        [.. file[..at], .. bytes, .. file[(at + instead)..]];

    private int Below(int limit)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)(_state % (ulong)limit);
    }
}
