using System.Text.RegularExpressions;

namespace Kith.Store.Engines;

/// <summary>The words that schema scripts use for types the two engines name differently.</summary>
internal static partial class TypeWords
{
    internal static readonly IReadOnlyDictionary<string, string> Sqlite = new Dictionary<string, string>
    {
        ["identity"] = "INTEGER PRIMARY KEY AUTOINCREMENT",
        ["uuid"] = "TEXT",
        ["key"] = "TEXT",
        ["timestamp"] = "TEXT",
        ["localtime"] = "TEXT",
        ["date"] = "TEXT",
        ["time"] = "TEXT",
        ["json"] = "TEXT",
        ["bool"] = "INTEGER",
        ["int"] = "INTEGER",
        ["long"] = "INTEGER",
        ["bytes"] = "BLOB",
        ["now"] = "(strftime('%Y-%m-%dT%H:%M:%fZ'))",
        ["strict"] = "STRICT",
    };

    internal static readonly IReadOnlyDictionary<string, string> Postgres = new Dictionary<string, string>
    {
        ["identity"] = "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
        ["uuid"] = "uuid",
        // Compared byte by byte, as SQLite does: ranges and orders are the same on both.
        ["key"] = "text COLLATE \"C\"",
        ["timestamp"] = "timestamptz",
        ["localtime"] = "timestamp",
        ["date"] = "date",
        ["time"] = "time",
        // Not jsonb: the text is kept as it was written, because it is sealed.
        ["json"] = "json",
        ["bool"] = "boolean",
        ["int"] = "integer",
        ["long"] = "bigint",
        ["bytes"] = "bytea",
        ["now"] = "now()",
        ["strict"] = "",
    };

    internal static string Replace(string script, IReadOnlyDictionary<string, string> words) =>
        Word()
            .Replace(
                script,
                found =>
                    words.TryGetValue(found.Groups["word"].Value, out var type)
                        ? type
                        : throw new InvalidOperationException(
                            $"A schema script uses {found.Value}, which is no type word."
                        )
            );

    [GeneratedRegex(@"\{(?<word>[a-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
