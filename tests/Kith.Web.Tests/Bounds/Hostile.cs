using System.Globalization;
using System.Text;
using Kith.Store.Tests;

namespace Kith.Web.Tests.Bounds;

/// <summary>Texts that nobody types by accident.</summary>
internal static class Hostile
{
    private static readonly string[] Texts =
    [
        "",
        " ",
        "\0",
        "a\0b",
        "\u0001\u0002\u001F\u007F",
        "\uD800",
        "x\uDC00y",
        "\u202Etxt.exe\u202C",
        "\uFEFF\u200B",
        "Z̸̢̛̯͇͓a̶l̷g̵o̴",
        "شارع الملك فهد",
        "李小龍",
        "👩‍👩‍👧‍👦",
        "ﬃ ß İ ı ǆ",
        "' OR '1'='1",
        "'; DROP TABLE child; --",
        "\\'; SELECT pg_sleep(10); --",
        "%' ESCAPE '",
        "%_\\%",
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "{{7*7}}${7*7}#{7*7}",
        "../../../../etc/passwd",
        "..%2F..%5C..",
        "a/b",
        "C:\\Windows\\win.ini",
        "=cmd|' /C calc'!A0",
        "0",
        "-1",
        "-99999",
        "99",
        "2147483647",
        "2147483648",
        "-2147483648",
        "9223372036854775807",
        "99999999999999999999999999999999",
        "1e308",
        "NaN",
        "٣",
        "0x10",
        "1.5",
        "true",
        "null",
        "undefined",
        "[object Object]",
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "{00000000-0000-0000-0000-000000000000}",
        "not-a-guid",
        "2026-02-30",
        "0001-01-01",
        "9999-12-31",
        "31/12/9999",
        "29 2 2023",
        "24:60",
        "wt-2023",
        "kith-demo",
        "draft",
        "-",
        "yes",
        "on",
        "//evil.example",
        "/\\evil.example",
        "/\tevil",
        "/a\r\nX: y",
        "javascript:alert(1)",
        "http://evil.example/é",
    ];

    private static readonly Func<Randomly, string>[] Long =
    [
        r => new string('a', Size(r)),
        r => string.Join(' ', Enumerable.Repeat("a", Size(r))),
        r => string.Join(' ', Enumerable.Range(0, Size(r) / 4).Select(n => n.ToString(CultureInfo.InvariantCulture))),
        r => string.Concat(Enumerable.Repeat("(", Size(r))),
        r => string.Concat(Enumerable.Repeat("é\u0301", Size(r) / 2)),
        r => string.Concat(Enumerable.Repeat("<b>", Size(r) / 3)),
        r => string.Concat(Enumerable.Repeat("a-", Size(r) / 2)),
        r => new string('\n', Size(r)),
    ];

    private static readonly Func<Randomly, string>[] Files =
    [
        r => string.Concat(Enumerable.Range(0, Size(r)).Select(n => $"k{n}: 1\n")),
        r => "edition: x\n" + string.Concat(Enumerable.Range(0, Size(r)).Select(n => $"k{n}: 1\n")),
        r => "edition: x\na: " + string.Concat(Enumerable.Repeat("[", Size(r))),
        r => "edition: x\na: " + string.Concat(Enumerable.Repeat("{a: ", Size(r))),
        r => "edition: x\n" + string.Concat(Enumerable.Range(0, 40).Select(n => new string(' ', n) + "a:\n")),
        _ => "edition: x\na: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        _ => "edition: x\nedition: x\nedition: y\n",
        _ => "edition: x\n? [a, b]\n: {c: d}\n? {e: f}\n: g\n",
        r => "edition: x\nduties:\n" + string.Concat(Enumerable.Repeat("- id: a\n", Size(r))),
        r => "edition: x\ntitle: \"" + new string('x', Size(r)),
        _ => "edition: x\n\ttitle: y\n",
        _ => "edition: !!python/object x\n%YAML 9.9\n---\n...\n",
        _ => "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]><Message>&d;</Message>",
        _ => "<Message/>",
        r => string.Concat(Enumerable.Repeat("<Message>", Size(r))),
        r => "<Message a=\"" + new string('x', Size(r)) + "\"/>",
        r => "<Message>" + string.Concat(Enumerable.Repeat("<Child/>", Size(r))) + "</Message>",
        _ => "\u0000\u0001\u0002",
        _ => "",
    ];

    /// <summary>A text for a field, an address or a header.</summary>
    public static string Text(Randomly r) =>
        r.Below(8) == 0 ? Long[r.Below(Long.Length)](r)
        : r.Below(10) == 0 ? Texts[r.Below(Texts.Length)] + Texts[r.Below(Texts.Length)]
        : Texts[r.Below(Texts.Length)];

    /// <summary>The text of a file: guidance, a return, or neither.</summary>
    public static string File(Randomly r) => Files[r.Below(Files.Length)](r);

    /// <summary>A text as it may stand in a part of an address; now and then in no way an address is written.</summary>
    public static string Escaped(Randomly r, string text) =>
        r.Below(12) switch
        {
            0 => "%zz%",
            1 => "%00",
            2 => "%ED%A0%80%C0%AF%FF",
            3 => "%u0041",
            _ => Uri.EscapeDataString(Sendable(text.Length > 2_000 && r.Below(3) > 0 ? text[..2_000] : text)),
        };

    /// <summary>A text as a header can carry it.</summary>
    public static string Header(string text) =>
        new(Sendable(text).Where(letter => letter is >= ' ' and not '\u007F').Take(4_000).ToArray());

    /// <summary>A text as a form writes it.</summary>
    public static string Written(string text) => Uri.EscapeDataString(Sendable(text));

    // Half a character cannot be written as UTF-8 by this side.
    private static string Sendable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    // Mostly thousands, now and then a hundred thousand.
    private static int Size(Randomly r) => r.Below(10) == 0 ? 100_000 : 100 + r.Below(6_000);
}
