using System.Buffers;
using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Kith.Store.Engines;

namespace Kith.Store.Sealing;

/// <summary>A table that is only ever added to, and how one of its rows becomes 32 bytes.</summary>
/// <param name="Code">Its number in a seal.</param>
/// <param name="Name">The table.</param>
/// <param name="Columns">Everything a row says, the position first.</param>
/// <param name="Write">Writes a row's values, each with its length, so that no two rows can look the same.</param>
internal sealed record Log(byte Code, string Name, string Columns, Action<DbDataReader, int, RowBytes> Write)
{
    internal static readonly Log Events = new(
        1,
        "events",
        "position, stream, version, fact, data, happened_on, happened_at, recorded_at, actor, act, act_name, source",
        static (row, at, bytes) =>
        {
            bytes.Add(row.GetInt64(at));
            bytes.Add(row.GetString(at + 1));
            bytes.Add(row.GetInt64(at + 2));
            bytes.Add(row.GetString(at + 3));
            bytes.Add(row.GetString(at + 4));
            bytes.Add(row.GetFieldValue<DateOnly>(at + 5).DayNumber);
            bytes.Add(row.GetOrNull<TimeOnly>(at + 6)?.Ticks ?? -1);
            bytes.Add(row.GetFieldValue<DateTimeOffset>(at + 7).UtcTicks);
            bytes.Add(row.GetString(at + 8));
            bytes.Add(row.GetGuid(at + 9));
            bytes.Add(row.GetString(at + 10));
            bytes.Add(row.GetTextOrNull(at + 11));
        }
    );

    internal static readonly Log Audit = new(
        2,
        "audit",
        "position, at, viewer, child, purpose, page, detail",
        static (row, at, bytes) =>
        {
            bytes.Add(row.GetInt64(at));
            bytes.Add(row.GetFieldValue<DateTimeOffset>(at + 1).UtcTicks);
            bytes.Add(row.GetString(at + 2));
            bytes.Add(row.GetGuid(at + 3));
            bytes.Add(row.GetString(at + 4));
            bytes.Add(row.GetString(at + 5));
            bytes.Add(row.GetTextOrNull(at + 6));
        }
    );

    internal static readonly IReadOnlyList<Log> All = [Events, Audit];

    /// <summary>The columns under a table's short name, for a join.</summary>
    internal string ColumnsOf(string table) =>
        string.Join(", ", Columns.Split(", ").Select(column => $"{table}.{column}"));

    /// <summary>The row as a leaf of the tree.</summary>
    /// <param name="row">A reader standing at the row.</param>
    /// <param name="at">The column at which the log's own columns begin.</param>
    internal byte[] Leaf(DbDataReader row, int at)
    {
        var bytes = new RowBytes(Code);
        Write(row, at, bytes);
        return bytes.Hash();
    }
}

/// <summary>The bytes of one row.</summary>
internal sealed class RowBytes
{
    private readonly ArrayBufferWriter<byte> _bytes = new(512);

    internal RowBytes(byte log)
    {
        // A leaf begins with 0 and an inner node with 1, so that neither can be passed off as the other (RFC 6962).
        _bytes.Write([Merkle.LeafMark, log]);
    }

    internal void Add(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(_bytes.GetSpan(8), number);
        _bytes.Advance(8);
    }

    internal void Add(string? text)
    {
        Add(text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        if (text is not null)
            Encoding.UTF8.GetBytes(text, _bytes);
    }

    internal void Add(Guid id) => _bytes.Write(id.ToByteArray());

    internal byte[] Hash() => SHA256.HashData(_bytes.WrittenSpan);
}
