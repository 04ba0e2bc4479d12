using System.Text.Json;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Matching;
using Kith.Store.Search;

namespace Kith.Store.Rows;

/// <summary>All the rows of the read models that are about one child: a pure function of the record and of what the rules say of it.</summary>
public sealed class ChildRows
{
    private readonly Dictionary<Type, object> _rows = [];

    /// <summary>What the search looks in; null while nothing is recorded. It has an index instead of a table: see <see cref="Search.SearchWrite"/>.</summary>
    internal Particulars? Found { get; private init; }

    /// <summary>No rows at all.</summary>
    public static ChildRows None { get; } = new();

    /// <summary>The rows of one child.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="clocks">The runs of its clocks. Nothing that depends on the moment of the reading is kept.</param>
    /// <param name="approvals">What awaits approval.</param>
    public static ChildRows From(
        ChildRecord record,
        IReadOnlyList<ClockReading> clocks,
        IReadOnlyList<ApprovalReading> approvals
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Version == 0)
            return None;
        var source = new ChildSource(record, clocks, approvals);
        var rows = new ChildRows { Found = ChildParticulars.Of(record) };
        foreach (var table in ReadModelTable.OfChildren)
            rows._rows[table.Row] = table.RowsOf(source);
        return rows;
    }

    /// <summary>The child's rows in one table.</summary>
    /// <typeparam name="TRow">The table's row.</typeparam>
    public IReadOnlyList<TRow> Of<TRow>() => _rows.TryGetValue(typeof(TRow), out var rows) ? (TRow[])rows : [];

    /// <summary>A code as facts store it.</summary>
    public static string Code<TCode>(TCode code)
        where TCode : struct, Enum => Codes<TCode>.Words[code];

    private static class Codes<TCode>
        where TCode : struct, Enum
    {
        internal static readonly Dictionary<TCode, string> Words = Enum.GetValues<TCode>()
            .ToDictionary(code => code, code => JsonSerializer.SerializeToElement(code, Json.Options).GetString()!);
    }
}
