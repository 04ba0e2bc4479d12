using System.Text.Json.Serialization;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>Records which orders of a court there are about the child.</summary>
[ActName("record-legal-orders", "Record orders of a court")]
public sealed record RecordLegalOrders : Act<LegalOrdersRecorded>
{
    /// <summary>The orders.</summary>
    public Rows<LegalOrder>? Orders { get; init; }

    [JsonIgnore]
    public override Scope Scope => Scope.Child;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        from row in (Orders ?? []).Index()
        where row.Item.Until < row.Item.From
        select new Problem(
            $"orders:{row.Item.Id}.until",
            $"Order {row.Index + 1}: Give a last day that is not before the first"
        )
        {
            Row = row.Index + 1,
        };
}
