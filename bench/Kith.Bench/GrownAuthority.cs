using System.Data.Common;
using System.Globalization;
using Kith.Matching.Searching;
using Kith.Store;
using Kith.Store.Search;
using Npgsql;

namespace Kith.Bench;

/// <summary>Makes an authority of any number of districts: one by the way every act takes, the others as copies of its rows.</summary>
internal static class GrownAuthority
{
    private const int RecordsAtATime = 250;

    // What is of no district, or is nobody's list: logs, keys, sessions, the schema itself.
    private static readonly HashSet<string> NotCopied =
    [
        "act_key",
        "audit",
        "evidence",
        "unsealed",
        "seal",
        "revision",
        "schema_version",
        "rebuild",
        "form_key",
        "found_person",
        "found_word",
        "found_key",
        "found_list",
    ];

    /// <summary>A database with so many children.</summary>
    public static async Task<BenchDatabase> OfAsync(string engine, int children)
    {
        var made = await BenchDatabase.NewAsync(engine);
        await made.Records.AppendAsync(
            new Append(Guid.NewGuid(), "bench", "bench", DateTimeOffset.UtcNow, "people", [])
            {
                Practitioners = [.. District.People()],
            }
        );
        foreach (var records in District.Records().Chunk(RecordsAtATime))
            await made.Records.ImportAsync(records);
        await CopyAsync(made, (children / District.Children) - 1);
        return made;
    }

    private static async Task CopyAsync(BenchDatabase made, int copies)
    {
        await using var connection = await made.BareAsync();
        var postgres = connection is NpgsqlConnection;
        if (copies > 0)
        {
            foreach (var table in await TablesAsync(connection, postgres))
                await CopyAsync(connection, table, await ColumnsAsync(connection, table, postgres), copies);
            // The search finds people in lists by number, which are no copies of one another.
            var found = (await ListAsync(connection, "SELECT said, '' FROM found_person")).ConvertAll(row => row.Name);
            await new SearchLoad(made.Database).AddAsync(
                Enumerable
                    .Range(1, copies)
                    .Select(MarkOf)
                    .SelectMany(mark => found.Select(said => PeopleJson.Read(said.Replace(District.Mark, mark))))
            );
        }
        // Nothing is left to seal behind the measurements; and a server looks through what was added, as it would by itself.
        await RunAsync(connection, "DELETE FROM unsealed");
        if (postgres)
            await RunAsync(connection, "VACUUM ANALYZE");
        else
            await RunAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static async Task CopyAsync(
        DbConnection connection,
        string table,
        List<(string Name, string Type)> columns,
        int copies
    )
    {
        if (columns.TrueForAll(column => !IsText(column.Type)))
            return;
        var names = string.Join(", ", columns.Select(column => column.Name));
        var values = string.Join(", ", columns.Select(column => Copied(column.Name, column.Type)));
        var marked = string.Join(
            " OR ",
            columns
                .Where(column => IsText(column.Type))
                .Select(column => $"CAST(t.{column.Name} AS text) LIKE '%{District.Mark}%'")
        );
        var marks = string.Join(
            " UNION ALL ",
            Enumerable.Range(1, copies).Select(copy => $"SELECT '{MarkOf(copy)}' AS mark")
        );
        await RunAsync(
            connection,
            $"INSERT INTO {table} ({names}) SELECT {values} FROM (SELECT * FROM {table} AS t WHERE {marked}) AS t CROSS JOIN ({marks}) AS copy"
        );
    }

    private static string MarkOf(int copy) =>
        (int.Parse(District.Mark, CultureInfo.InvariantCulture) + copy).ToString(CultureInfo.InvariantCulture);

    private static string Copied(string name, string type) =>
        IsText(type) ? $"CAST(replace(CAST(t.{name} AS text), '{District.Mark}', copy.mark) AS {type})" : $"t.{name}";

    private static bool IsText(string type) => type.ToLowerInvariant() is "text" or "uuid" or "json" or "jsonb";

    private static async Task<List<string>> TablesAsync(DbConnection connection, bool postgres) =>
        [
            .. (
                await ListAsync(
                    connection,
                    postgres
                        ? "SELECT table_name, '' FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'"
                        : "SELECT name, '' FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                )
            )
                .Select(row => row.Name)
                .Where(table => !NotCopied.Contains(table)),
        ];

    // Positions are given anew.
    private static Task<List<(string Name, string Type)>> ColumnsAsync(
        DbConnection connection,
        string table,
        bool postgres
    ) =>
        ListAsync(
            connection,
            postgres
                ? $"SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = '{table}' AND is_identity = 'NO' ORDER BY ordinal_position"
                : $"SELECT name, type FROM pragma_table_info('{table}') WHERE NOT (name = 'position' AND pk = 1)"
        );

    private static async Task<List<(string Name, string Type)>> ListAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<(string, string)> rows = [];
        while (await reader.ReadAsync())
            rows.Add((reader.GetString(0), reader.GetString(1)));
        return rows;
    }

    private static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        await command.ExecuteNonQueryAsync();
    }
}
