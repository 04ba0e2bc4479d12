using System.Data.Common;
using Kith.Store.Engines;

namespace Kith.Store.Accounts;

/// <summary>Reads accounts and sessions off the database.</summary>
internal static class AccountReading
{
    internal const string Accounts =
        "SELECT name, practitioner, password_hash, link, link_until, news_read_at, calendar FROM account";

    internal const string Sessions = "SELECT id, account, begun_at, seen_at, device, address FROM session";

    internal static AccountRow Account(DbDataReader row) =>
        new()
        {
            Name = row.GetString(0),
            Practitioner = row.GetString(1),
            PasswordHash = row.GetTextOrNull(2),
            Link = row.GetTextOrNull(3),
            LinkUntil = row.GetOrNull<DateTimeOffset>(4),
            NewsReadAt = row.GetOrNull<DateTimeOffset>(5),
            Calendar = row.GetTextOrNull(6),
        };

    internal static SessionRow Session(DbDataReader row) =>
        new()
        {
            Id = row.GetString(0),
            Account = row.GetString(1),
            BegunAt = row.GetFieldValue<DateTimeOffset>(2),
            SeenAt = row.GetFieldValue<DateTimeOffset>(3),
            Device = row.GetString(4),
            Address = row.GetString(5),
        };
}
