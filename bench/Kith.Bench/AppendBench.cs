using System.Data.Common;
using System.Globalization;
using Kith.Casework.Record;
using Kith.Store;

namespace Kith.Bench;

/// <summary>One act for three children, with its read models, audit and key, beside the bare inserts of its three events.</summary>
internal static class AppendBench
{
    private const double RatioWanted = 0.5;
    private const int Children = 3;
    private const int Acts = 80;

    private const string Insert = """
        INSERT INTO events (stream, version, fact, data, happened_on, happened_at, recorded_at, actor, act, act_name, source)
        VALUES (@stream, @version, @fact, {0}, @on, NULL, {1}, 'bench', @act, 'make-home-visit', NULL)
        """;

    private static readonly DateOnly On = new(2026, 3, 9);

    public static async IAsyncEnumerable<Figure> RunAsync()
    {
        foreach (var engine in BenchDatabase.Engines)
        {
            await using var database = await BenchDatabase.WithSampleAsync(engine);
            // A visit to children of whom a return said what it says; each is visited once in the measured rounds, so none
            // grows out of the ordinary, and once before, so that the program is as warm as one that served a morning.
            await using var bare = await database.BareAsync();
            for (var round = -3; round < 0; round++)
            {
                await AppendAsync(database.Records, await FamiliesAsync(database.Records));
                await InsertAsync(bare, engine == "sqlite", round);
            }
            var families = await FamiliesAsync(database.Records);
            var sqlite = engine == "sqlite";
            var (whole, only, _) = await Timing.InTurnAsync(
                round => AppendAsync(database.Records, families[(round * Acts)..((round + 1) * Acts)]),
                round => InsertAsync(bare, sqlite, round)
            );
            yield return new Figure(
                $"append one act for {Children} children, {engine}",
                string.Create(CultureInfo.InvariantCulture, $"{Acts / whole:0} acts/s beside {Acts / only:0} bare"),
                only / whole,
                ">= 0.5 of the rate",
                only / whole >= RatioWanted
            );
        }
    }

    private static async Task<List<ChildRecord[]>> FamiliesAsync(Records records)
    {
        var children = new List<ChildRecord>();
        await foreach (var record in records.AllChildrenAsync())
            children.Add(record);
        return [.. children.Chunk(Children)];
    }

    private static async Task AppendAsync(Records records, IReadOnlyList<ChildRecord[]> families)
    {
        foreach (var family in families)
        {
            var act = Guid.NewGuid();
            var stored = await records.AppendAsync(
                new Append(
                    act,
                    "make-home-visit",
                    "bench",
                    DateTimeOffset.UtcNow,
                    act.ToString(),
                    [.. family.Select(child => new StreamAppend(child, [new Dated(Stories.Visit(), On)]))],
                    []
                )
            );
            if (stored is not AppendResult.Stored)
                throw new InvalidOperationException($"The act was not stored: {stored}");
        }
    }

    private static async Task InsertAsync(DbConnection connection, bool sqlite, int round)
    {
        var data = Json.Write(Stories.Visit());
        await using var insert = connection.CreateCommand();
        insert.CommandText = string.Format(
            CultureInfo.InvariantCulture,
            Insert,
            sqlite ? "@data" : "@data::jsonb",
            sqlite ? "@at" : "@at::timestamptz"
        );
        foreach (var name in new[] { "stream", "version", "fact", "data", "on", "at", "act" })
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = name;
            insert.Parameters.Add(parameter);
        }
        for (var act = 0; act < Acts; act++)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            insert.Transaction = transaction;
            for (var child = 0; child < Children; child++)
            {
                insert.Parameters["stream"].Value = $"bare/{round}/{act}/{child}";
                insert.Parameters["version"].Value = 1;
                insert.Parameters["fact"].Value = "home-visit-made";
                insert.Parameters["data"].Value = data;
                insert.Parameters["on"].Value = sqlite ? "2026-03-09" : On;
                insert.Parameters["at"].Value = sqlite ? "2026-03-09T09:30:00.000000Z" : DateTime.UtcNow;
                insert.Parameters["act"].Value = Guid.NewGuid();
                await insert.ExecuteNonQueryAsync();
            }
            await transaction.CommitAsync();
        }
    }
}
