using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kith.Store.Engines;

/// <summary>Gives the connections that the query library opens the same settings as every other.</summary>
internal sealed class SqliteSettings(SqliteEngine engine) : DbConnectionInterceptor
{
    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData,
        InterceptionResult<DbConnection> result
    ) => InterceptionResult<DbConnection>.SuppressWithResult(engine.Reader());

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        engine.SetOnce((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        engine.SetOnce((SqliteConnection)connection);
        return Task.CompletedTask;
    }
}
