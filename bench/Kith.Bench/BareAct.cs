using System.Data.Common;
using System.Security.Cryptography;
using Kith.Casework.Record;

namespace Kith.Bench;

/// <summary>The rows that an act stores for good, put in by hand: prepared statements in one transaction, and nothing else.</summary>
internal sealed class BareAct : IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly object _at;
    private readonly object _on;
    private readonly DbCommand _key;
    private readonly DbCommand _facts;
    private readonly DbCommand _under;
    private readonly DbCommand _audit;

    public BareAct(DbConnection connection, bool sqlite, DateOnly day)
    {
        _connection = connection;
        _at = sqlite ? "2026-03-09T09:30:00.000000Z" : DateTime.UtcNow;
        _on = sqlite ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : day;
        var (data, moment) = sqlite ? ("@data", "@at") : ("@data::jsonb", "@at::timestamptz");
        _key = Command(
            $"INSERT INTO act_key (key, act, act_name, actor, posted, recorded_at) VALUES (@key, @act, 'make-home-visit', 'bench', @posted, {moment})",
            ["key", "act", "posted", "at"]
        );
        _facts = Command(
            $"INSERT INTO events (stream, version, fact, data, happened_on, happened_at, recorded_at, actor, act, act_name, source) VALUES (@stream, 1, 'home-visit-made', {data}, @on, NULL, {moment}, 'bench', @act, 'make-home-visit', NULL)",
            ["stream", "data", "on", "at", "act"]
        );
        _under = Command(
            "INSERT INTO done_under (act, happened_on, edition, protocol, protocol_hash) VALUES (@act, @on, 'wt-2023', 'kith-demo 2', @hash)",
            ["act", "on", "hash"]
        );
        _audit = Command(
            $"INSERT INTO audit (at, viewer, child, purpose, page, detail) VALUES ({moment}, 'bench', @child, 'record', 'make-home-visit', NULL)",
            ["at", "child"]
        );
    }

    public Task InsertAsync(int children) => InsertAsync(children, children);

    /// <summary>One act.</summary>
    /// <param name="facts">How many facts it leaves, each in a stream of its own.</param>
    /// <param name="children">Of how many children the audit says that it was recorded.</param>
    public async Task InsertAsync(int facts, int children)
    {
        var act = Guid.NewGuid();
        var data = Json.Write(Stories.Visit());
        var posted = SHA256.HashData(act.ToByteArray());
        await using var transaction = await _connection.BeginTransactionAsync();
        await RunAsync(_key, transaction, act.ToString(), act, posted, _at);
        for (var fact = 0; fact < facts; fact++)
            await RunAsync(_facts, transaction, $"bare/{act:N}/{fact}", data, _on, _at, act);
        await RunAsync(_under, transaction, act, _on, Convert.ToHexStringLower(posted));
        for (var child = 0; child < children; child++)
            await RunAsync(_audit, transaction, _at, Guid.NewGuid());
        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in new[] { _key, _facts, _under, _audit })
            await command.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private DbCommand Command(string sql, IReadOnlyList<string> names)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private static async Task RunAsync(DbCommand command, DbTransaction transaction, params object[] values)
    {
        command.Transaction = transaction;
        for (var index = 0; index < values.Length; index++)
            command.Parameters[index].Value = values[index];
        await command.ExecuteNonQueryAsync();
    }
}
