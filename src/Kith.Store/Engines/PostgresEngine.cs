using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Kith.Store.Engines;

/// <summary>PostgreSQL: every write is one batch, and so one round trip and one transaction.</summary>
internal sealed class PostgresEngine : Engine
{
    private const long SchemaLock = 0x6b697468; // "kith"

    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnectionStringBuilder _settings;

    internal PostgresEngine(string connection)
    {
        try
        {
            _settings = new NpgsqlConnectionStringBuilder(connection) { ApplicationName = "kith" };
        }
        catch (ArgumentException wrong)
        {
            throw new DatabaseRefused(
                $"This is neither sqlite:FILE nor a PostgreSQL connection string such as \"Host=localhost;Database=kith\". {wrong.Message}"
            );
        }
        if (_settings.MaxAutoPrepare == 0)
            (_settings.MaxAutoPrepare, _settings.AutoPrepareMinUsages) = (200, 2);
        // Nothing is ever set for a session, so nothing has to be taken back before each question.
        _settings.NoResetOnClose = true;
        _source = NpgsqlDataSource.Create(_settings);
    }

    internal override string Name => $"PostgreSQL database {_settings.Database} on {_settings.Host}";

    internal override string Folder =>
        Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            ),
            "kith",
            _settings.Database ?? "kith"
        );

    internal override string FileName => _settings.Database ?? "kith";

    internal override string ScriptSuffix => ".postgres.sql";

    internal override async Task<DbConnection> ConnectAsync(CancellationToken stop) =>
        await _source.OpenConnectionAsync(stop);

    internal override async Task<Write> BeginWriteAsync(CancellationToken stop) =>
        new PostgresWrite(this, await _source.OpenConnectionAsync(stop));

    // Every act begins with its key.
    internal override string KeepOthersFromAppending => "LOCK TABLE act_key IN EXCLUSIVE MODE";

    internal override string Guards =>
        """
            SELECT 'guard ' || t.tgname, CASE WHEN t.tgenabled IN ('O', 'A') THEN pg_get_triggerdef(t.oid, true) ELSE '' END
            FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
            WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace
            UNION ALL
            SELECT 'function ' || proname, prosrc FROM pg_proc
            WHERE pronamespace = current_schema()::regnamespace AND prorettype = 'trigger'::regtype
            """;

    // An act that is refused leaves its positions empty.
    internal override string? Gapless => null;

    internal override async Task<IAsyncDisposable> LockSchemaAsync(DbConnection connection, CancellationToken stop)
    {
        var transaction = await connection.BeginTransactionAsync(stop);
        await using var command = Command(connection, $"SELECT pg_advisory_xact_lock({SchemaLock})");
        await command.ExecuteNonQueryAsync(stop);
        return transaction;
    }

    internal override async Task RefuseIfLaxAsync(CancellationToken stop)
    {
        await using var connection = await ConnectAsync(stop);
        foreach (var setting in (string[])["fsync", "synchronous_commit", "full_page_writes"])
        {
            await using var command = Command(connection, $"SHOW {setting}");
            if (await command.ExecuteScalarAsync(stop) is "off")
                throw new DatabaseRefused(
                    $"The {Name} has {setting} = off, so a power cut could lose what was recorded. Set {setting} = on in postgresql.conf (or for this database and user), reload PostgreSQL, and start Kith again."
                );
        }
    }

    internal override string Translate(string script) => TypeWords.Replace(script, TypeWords.Postgres);

    internal override string? Refused(Exception failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } refused
            ? refused.TableName
            : null;

    /// <summary>True where the server cannot be reached, is starting or stopping, has no room, or takes no connections.</summary>
    internal static bool IsAway(Exception failure) =>
        failure switch
        {
            PostgresException said => said.SqlState[..2] is "08" or "53" or "57" or "58"
                || said.SqlState
                    is PostgresErrorCodes.ObjectNotInPrerequisiteState
                        or PostgresErrorCodes.InvalidCatalogName
                        or PostgresErrorCodes.ReadOnlySqlTransaction,
            NpgsqlOperationInProgressException => false,
            // Whatever else this library throws of itself is about the connection.
            NpgsqlException => true,
            _ => false,
        };

    internal override void AddValue(DbCommand command, object? value) => command.Parameters.Add(ParameterOf(value));

    internal static NpgsqlParameter ParameterOf(object? value) =>
        value is JsonText json
            ? new NpgsqlParameter { Value = json.Text, NpgsqlDbType = NpgsqlDbType.Json }
            : new NpgsqlParameter { Value = value ?? DBNull.Value };

    internal override string MonthOf(string column) => $"to_char({column}, 'YYYY-MM')";

    internal override string IsAnyOf(string column, string value) => $"{column} = ANY({value})";

    internal override object ManyTexts(IReadOnlyList<string> texts) => texts.ToArray();

    internal override object ManyNumbers(IReadOnlyList<long> numbers) => numbers.ToArray();

    internal override async Task<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken stop) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);

    internal override void AfterFailure(DbConnection connection) => PostgresFailures.Forget(connection);

    internal override DbContextOptions<ReadModels> Options() =>
        new DbContextOptionsBuilder<ReadModels>()
            .UseNpgsql(_source)
            .AddInterceptors(new PostgresFailures())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;

    public override ValueTask DisposeAsync() => _source.DisposeAsync();
}
