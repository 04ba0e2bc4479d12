using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Kith.Store.Engines;

/// <summary>Forgets what a connection has prepared once a question on it failed or was given up.</summary>
/// <remarks>
/// A statement that fails while the library prepares it is left in a state of which the library and the server think differently
/// (npgsql issue 6391, open): whoever asks the same on that connection next would be answered with an error.
/// </remarks>
internal sealed class PostgresFailures : DbCommandInterceptor
{
    public override Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Forget(command.Connection);
        return Task.CompletedTask;
    }

    public override Task CommandCanceledAsync(
        DbCommand command,
        CommandEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Forget(command.Connection);
        return Task.CompletedTask;
    }

    internal static void Forget(DbConnection? connection)
    {
        // One that is broken is thrown away by the pool.
        if (connection is NpgsqlConnection { FullState: ConnectionState.Open } open)
            open.UnprepareAll();
    }
}
