using System.Data.Common;
using Kith.Store.Engines;

namespace Kith.Store.Sealing;

/// <summary>Reads seals.</summary>
internal static class SealReader
{
    private const string Columns = "sequence, rows, leaves, root, previous, sealed_at, key, signature";

    internal const string Last = $"SELECT {Columns} FROM seal ORDER BY sequence DESC LIMIT 1";

    internal const string After = $"SELECT {Columns} FROM seal WHERE sequence > $1 ORDER BY sequence LIMIT $2";

    internal static Seal Read(DbDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetInt32(1),
            row.GetFieldValue<byte[]>(2),
            row.GetFieldValue<byte[]>(3),
            row.GetFieldValue<byte[]>(4),
            row.GetFieldValue<DateTimeOffset>(5),
            row.GetString(6),
            row.GetFieldValue<byte[]>(7)
        );
}
