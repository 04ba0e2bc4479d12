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
/// <param name="Write">Writes a row's values but the position, each with its length, so that no two rows can look the same.</param>
internal sealed record Log(byte Code, string Name, string Columns, Action<DbDataReader, int, RowBytes> Write)
{
    internal static readonly Log Events = new(
        1,
        "events",
        "position, stream, version, fact, data, happened_on, happened_at, recorded_at, actor, act, act_name, source",
        static (row, at, bytes) =>
        {
            bytes.Add(row.GetString(at));
            bytes.Add(row.GetInt64(at + 1));
            bytes.Add(row.GetString(at + 2));
            bytes.Add(row.GetString(at + 3));
            bytes.Add(row.GetFieldValue<DateOnly>(at + 4).DayNumber);
            bytes.Add(row.GetOrNull<TimeOnly>(at + 5)?.Ticks ?? -1);
            bytes.Add(row.GetFieldValue<DateTimeOffset>(at + 6).UtcTicks);
            bytes.Add(row.GetString(at + 7));
            bytes.Add(row.GetGuid(at + 8));
            bytes.Add(row.GetString(at + 9));
            bytes.Add(row.GetTextOrNull(at + 10));
        }
    );

    internal static readonly Log Audit = new(
        2,
        "audit",
        "position, at, viewer, child, purpose, page, detail",
        static (row, at, bytes) =>
        {
            bytes.Add(row.GetFieldValue<DateTimeOffset>(at).UtcTicks);
            bytes.Add(row.GetString(at + 1));
            bytes.Add(row.GetGuid(at + 2));
            bytes.Add(row.GetString(at + 3));
            bytes.Add(row.GetString(at + 4));
            bytes.Add(row.GetTextOrNull(at + 5));
        }
    );

    internal static readonly Log Evidence = new(
        3,
        "evidence",
        "position, at, actor, kind, detail",
        static (row, at, bytes) =>
        {
            bytes.Add(row.GetFieldValue<DateTimeOffset>(at).UtcTicks);
            bytes.Add(row.GetString(at + 1));
            bytes.Add(row.GetString(at + 2));
            bytes.Add(row.GetString(at + 3));
        }
    );

    internal static readonly IReadOnlyList<Log> All = [Events, Audit, Evidence];

    /// <summary>The columns with the row's code after them.</summary>
    internal string ColumnsAndCode => $"{Columns}, mac";

    /// <summary>The columns and the code under a table's short name, for a join.</summary>
    internal string ColumnsOf(string table) =>
        string.Join(", ", ColumnsAndCode.Split(", ").Select(column => $"{table}.{column}"));

    /// <summary>The row as a leaf of the tree.</summary>
    /// <param name="row">A reader standing at the row, the position first.</param>
    internal byte[] Leaf(DbDataReader row)
    {
        var bytes = new RowBytes(Code);
        bytes.Add(row.GetInt64(0));
        Write(row, 1, bytes);
        return bytes.Hash();
    }

    /// <summary>True when somebody left something in a row that no program of ours could have written.</summary>
    internal static bool IsUnreadable(Exception failure) =>
        failure is FormatException or InvalidCastException or ArgumentException or OverflowException;

    /// <summary>The code that a row carries, which stands after its columns; null where it carries none.</summary>
    internal static byte[]? CodeIn(DbDataReader row) =>
        row.IsDBNull(row.FieldCount - 1) ? null : row.GetFieldValue<byte[]>(row.FieldCount - 1);
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

    internal ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    internal byte[] Hash() => SHA256.HashData(_bytes.WrittenSpan);
}
