using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Kith.Store.Engines;

namespace Kith.Store.Schema;

/// <summary>The numbered scripts that make the schema, and the runner that brings a database up to date.</summary>
/// <remarks>
/// They run in the order of their numbers, and one that is on main never changes. Numbers are given out before the work, so that
/// two changes made side by side do not take the same one; what came to need no script left its number empty (0007 to 0009, 0014
/// to 0017 and so on). An empty number is never used again: a database that had passed it would run a later script first.
/// </remarks>
internal static class SchemaScripts
{
    internal sealed record Script(int Number, string Name, string Text)
    {
        internal string Checksum =>
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n"))));
    }

    private const string Versions = """
        CREATE TABLE IF NOT EXISTS schema_version (
            number     {int} PRIMARY KEY,
            name       text NOT NULL,
            checksum   text NOT NULL,
            applied_at {timestamp} NOT NULL DEFAULT {now}
        ) {strict}
        """;

    internal static Task RunAsync(Engine engine, CancellationToken stop) => RunAsync(engine, For(engine), stop);

    internal static async Task RunAsync(Engine engine, IReadOnlyList<Script> scripts, CancellationToken stop)
    {
        await using var connection = await engine.ConnectAsync(stop);
        // Two servers that start together: the second waits here, and then finds nothing to do.
        var transaction = await engine.LockSchemaAsync(connection, stop);
        await using (transaction)
        {
            await ExecuteAsync(engine, connection, engine.Translate(Versions), stop);
            var applied = await AppliedAsync(engine, connection, stop);
            foreach (var script in scripts)
            {
                if (!applied.Remove(script.Number, out var was))
                    await ApplyAsync(engine, connection, script, stop);
                else if (was != script.Checksum)
                    throw new DatabaseRefused(
                        $"The schema of the {engine.Name} was made with another {script.Name} than this program has. Use the version of Kith that made it, or a later release."
                    );
            }
            if (applied.Count > 0)
                throw new DatabaseRefused(
                    $"The {engine.Name} was used by a newer version of Kith (its schema is at {applied.Keys.Max()}). Upgrade this program."
                );
            await ((DbTransaction)transaction).CommitAsync(stop);
        }
    }

    private static async Task ApplyAsync(Engine engine, DbConnection connection, Script script, CancellationToken stop)
    {
        await ExecuteAsync(engine, connection, engine.Translate(script.Text), stop);
        await using var done = engine.Command(
            connection,
            "INSERT INTO schema_version (number, name, checksum) VALUES ($1, $2, $3)",
            script.Number,
            script.Name,
            script.Checksum
        );
        await done.ExecuteNonQueryAsync(stop);
    }

    private static async Task ExecuteAsync(Engine engine, DbConnection connection, string sql, CancellationToken stop)
    {
        await using var command = engine.Command(connection, sql);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task<Dictionary<int, string>> AppliedAsync(
        Engine engine,
        DbConnection connection,
        CancellationToken stop
    )
    {
        await using var command = engine.Command(connection, "SELECT number, checksum FROM schema_version");
        await using var reader = await command.ExecuteReaderAsync(stop);
        Dictionary<int, string> applied = [];
        while (await reader.ReadAsync(stop))
            applied[reader.GetInt32(0)] = reader.GetString(1);
        return applied;
    }

    /// <summary>The scripts of one engine, in order: those for both, and those with its suffix.</summary>
    internal static IReadOnlyList<Script> For(Engine engine)
    {
        var here = Assembly.GetExecutingAssembly();
        return
        [
            .. here.GetManifestResourceNames()
                .Select(resource => (resource, name: resource.Split(".Schema.")[^1]))
                .Where(file => file.name.EndsWith(".sql", StringComparison.Ordinal))
                .Where(file =>
                    file.name.Count(c => c == '.') == 1
                    || file.name.EndsWith(engine.ScriptSuffix, StringComparison.Ordinal)
                )
                .OrderBy(file => file.name, StringComparer.Ordinal)
                .Select(file => new Script(
                    int.Parse(file.name.AsSpan(0, 4), CultureInfo.InvariantCulture),
                    file.name,
                    Read(here, file.resource)
                )),
        ];
    }

    private static string Read(Assembly here, string resource)
    {
        using var reader = new StreamReader(here.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
