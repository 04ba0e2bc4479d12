using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace Kith.Bench;

/// <summary>Writes records straight into a database, without what an act brings with it: to have very many of them soon.</summary>
internal static class BareRecords
{
    private const int RecordsPerTransaction = 500;

    private static readonly string[] Columns =
    [
        "stream",
        "version",
        "fact",
        "data",
        "happened_on",
        "recorded_at",
        "actor",
        "act",
        "act_name",
    ];

    // Which act leaves which fact is told by the fact; each is an act of its own, as work written up day by day is.
    private const string ActName = "make-home-visit";

    public static async Task WriteAsync(BenchDatabase database, IEnumerable<StoredRecord> records)
    {
        await using var connection = await database.BareAsync();
        foreach (var some in records.Chunk(RecordsPerTransaction))
        {
            if (connection is NpgsqlConnection postgres)
                await CopyAsync(postgres, some);
            else
                await InsertAsync(connection, some);
        }
    }

    private static IEnumerable<string[]> Rows(IEnumerable<StoredRecord> records) =>
        from record in records
        from fact in record.Facts.Index()
        select new[]
        {
            $"child/{record.Child:N}",
            (fact.Index + 1).ToString(CultureInfo.InvariantCulture),
            fact.Item.Name,
            fact.Item.Data,
            fact.Item.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "2026-03-09T09:30:00.000000Z",
            Stories.Worker,
            Guid.NewGuid().ToString("D"),
            ActName,
        };

    private static async Task CopyAsync(NpgsqlConnection connection, IEnumerable<StoredRecord> records)
    {
        await using var copy = await connection.BeginTextImportAsync(
            $"COPY events ({string.Join(", ", Columns)}) FROM STDIN (FORMAT CSV)"
        );
        foreach (var row in Rows(records))
            await copy.WriteAsync(string.Join(',', row.Select(Quoted)) + "\n");
    }

    private static async Task InsertAsync(DbConnection connection, IEnumerable<StoredRecord> records)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText =
            $"INSERT INTO events ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(name => "@" + name))})";
        foreach (var name in Columns)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = name;
            insert.Parameters.Add(parameter);
        }
        foreach (var row in Rows(records))
        {
            for (var at = 0; at < row.Length; at++)
                insert.Parameters[at].Value = at == 1 ? int.Parse(row[at], CultureInfo.InvariantCulture) : row[at];
            await insert.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
