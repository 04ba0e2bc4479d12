using System.Data.Common;
using System.Text.RegularExpressions;
using Kith.Store.Engines;
using Kith.Store.Schema;

namespace Kith.Store.Sealing;

/// <summary>Compares the triggers that keep the logs, and what they call, with those that the schema scripts make.</summary>
internal sealed partial class GuardChecking(Engine engine, DbConnection connection, Findings findings)
{
    internal async Task RunAsync(CancellationToken stop)
    {
        var expected = Expected();
        await foreach (
            var (name, definition) in engine.StreamAsync(
                connection,
                row => (Name: row.GetString(0), Definition: row.GetString(1)),
                engine.Guards,
                [],
                stop
            )
        )
            if (!expected.Remove(name, out var should))
                findings.Add(
                    $"There is a {name} in the database that this program did not make: see what it does, and drop it."
                );
            else if (Plain(definition) != should)
                findings.Add($"The {name} was changed or switched off: it no longer keeps what it should.");
        foreach (var name in expected.Keys.Order(StringComparer.Ordinal))
            findings.Add($"The {name} is gone: what it kept could be changed since.");
    }

    /// <summary>Every guard that the scripts make, with its definition; of one made twice the later.</summary>
    private Dictionary<string, string> Expected()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var script in SchemaScripts.For(engine))
        {
            foreach (Match function in Function().Matches(script.Text))
                found[$"function {function.Groups["name"].Value}"] = Plain(function.Groups["body"].Value);
            foreach (Match trigger in Trigger().Matches(script.Text))
                found[$"guard {trigger.Groups["name"].Value}"] = Plain(trigger.Value);
            foreach (Match dropped in Dropped().Matches(script.Text))
                found.Remove($"guard {dropped.Groups["name"].Value}");
        }
        return found;
    }

    // The engines write a definition in their own way: blanks, the order of what it is for.
    private static string Plain(string definition)
    {
        var one = Blanks().Replace(definition, " ").Trim().TrimEnd(';');
        return Occasions()
            .Replace(
                one,
                found =>
                    $"{found.Groups["when"].Value} {string.Join(" OR ", found.Groups["what"].Value.Split(" OR ").Order(StringComparer.Ordinal))} ON "
            );
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.Singleline;
    private const int MostMilliseconds = 1000;

    [GeneratedRegex(@"\s+", Options, MostMilliseconds)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<when>BEFORE|AFTER) (?<what>[A-Z]+( OR [A-Z]+)*) ON ", Options, MostMilliseconds)]
    private static partial Regex Occasions();

    // SQLite's ends with END, PostgreSQL's with the function it calls.
    [GeneratedRegex(@"CREATE TRIGGER (?<name>\w+).*?(EXECUTE FUNCTION \w+\(\)|END)(?=;)", Options, MostMilliseconds)]
    private static partial Regex Trigger();

    [GeneratedRegex(@"DROP TRIGGER (IF EXISTS )?(?<name>\w+)", Options, MostMilliseconds)]
    private static partial Regex Dropped();

    [GeneratedRegex(
        @"CREATE (OR REPLACE )?FUNCTION (?<name>\w+)\(\)[^$]*\$\$(?<body>.*?)\$\$",
        Options,
        MostMilliseconds
    )]
    private static partial Regex Function();
}
