using System.Collections.Concurrent;

namespace Kith.Guidance.Tests;

/// <summary>A table of a Markdown file beside these tests, and the editions its cells speak of.</summary>
public static class Table
{
    /// <summary>The edition of 2026 with a day set for everything its duties wait for.</summary>
    public const string Commenced = "commenced";

    /// <summary>As the tables name them, in order.</summary>
    public static readonly string[] Editions =
    [
        "2010",
        "2013",
        "2015",
        "2018",
        "2020",
        "2023-draft",
        "2023",
        "2026",
        Commenced,
    ];

    private static readonly Lazy<GuidanceLibrary> AllCommenced = new(() =>
    {
        var load = GuidanceLibrary.Load(
            KnownWords.All,
            Shipped.Files.Select(file =>
                (file.File, file.Text.Replace("\n    from:\n", "\n    from: 2026-04-01\n", StringComparison.Ordinal))
            )
        );
        load.Errors.ShouldBeEmpty();
        load.Library!.Commencements.ShouldAllBe(one => one.From != null);
        return load.Library;
    });

    private static readonly ConcurrentDictionary<(string Edition, bool WithProtocol), GuidanceLibrary> Made = new();

    /// <summary>The cells of each row by the heading of their column.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        var lines = Shipped
            .Text("tests/Kith.Guidance.Tests/Editions", file)
            .Split('\n')
            .Where(line => line.StartsWith('|'))
            .Select(line => line.TrimEnd().Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .ToArray();
        return
        [
            .. lines
                .Skip(2)
                .Select(cells =>
                    lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)
                ),
        ];
    }

    /// <summary>What a cell lists, "a or b"; nothing when it is empty.</summary>
    public static string[] Any(string cell) => cell.Split(" or ", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The editions of a cell: "all", "2010", "2018..", "..2015" or "2018..2023-draft".</summary>
    public static IEnumerable<string> EditionsOf(string cell) =>
        cell == "all" ? Editions
        : cell.Split("..") is [var first, var last]
            ? Editions[
                Math.Max(0, Array.IndexOf(Editions, first))..(
                    last.Length == 0 ? Editions.Length : Array.IndexOf(Editions, last) + 1
                )
            ]
        : [cell];

    /// <summary>One edition in force on every day, without a protocol unless our latest is to stand beside it.</summary>
    public static GuidanceLibrary Always(string edition, bool withProtocol = false) =>
        Made.GetOrAdd(
            (edition, withProtocol),
            static key =>
            {
                var protocol = key.WithProtocol ? Shipped.Library.Protocols[^1] : null;
                return key.Edition == Commenced
                    ? AllCommenced.Value.Always("wt-2026", protocol)
                    : Shipped.Library.Always($"wt-{key.Edition}", protocol);
            }
        );

    /// <summary>The last rulebook of <see cref="Always"/>: everything with a day has begun.</summary>
    public static Rulebook Book(string edition, bool withProtocol = false) =>
        Always(edition, withProtocol).Timeline[^1].Book;

    /// <summary>A fact as a cell writes it: <c>home-visit-made seen=yes</c>, on a day or at a moment.</summary>
    public static Fact Fact(string written, string on)
    {
        var words = written.Split(' ');
        return on.Contains('T', StringComparison.Ordinal)
            ? Record.HappenedAt(words[0], on, words[1..])
            : Record.Happened(words[0], on, words[1..]);
    }
}
