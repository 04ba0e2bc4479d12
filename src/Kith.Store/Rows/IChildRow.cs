using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Store.Rows;

/// <summary>
/// A row of a read model about children. The class says all there is to say of one: the table is named after it, the columns
/// after its properties. Only the script that makes the table stands elsewhere.
/// </summary>
internal interface IChildRow<out TRow>
    where TRow : class, IChildRow<TRow>
{
    /// <summary>The rows of a child.</summary>
    static abstract IEnumerable<TRow> In(ChildSource child);

    /// <summary>The columns of the key, the child first. A child's rows are numbered from 1.</summary>
    static virtual IReadOnlyList<string> Key => ["child", "number"];

    /// <summary>What has to change for rows made earlier to come out otherwise now.</summary>
    static virtual FollowsFrom Follows => FollowsFrom.Record;
}

/// <summary>What a read model follows from.</summary>
[Flags]
internal enum FollowsFrom
{
    /// <summary>The record alone.</summary>
    Record = 1,

    /// <summary>The rules that set clocks.</summary>
    Clocks = 2,

    /// <summary>The rules that ask for approval.</summary>
    Approvals = 4,
}

/// <summary>What the rows of a child are made of.</summary>
/// <param name="Record">The child's record; there is something on it.</param>
/// <param name="Clocks">The runs of its clocks. Nothing that depends on the moment of the reading is kept.</param>
/// <param name="Approvals">What awaits approval.</param>
internal sealed record ChildSource(
    ChildRecord Record,
    IReadOnlyList<ClockReading> Clocks,
    IReadOnlyList<ApprovalReading> Approvals
)
{
    /// <summary>The child's own row, which others repeat something of.</summary>
    internal ChildRow Row => field ??= ChildRow.Of(this);
}
