using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordLegalOrders =>
        new(Past.Registered(), Team.Fay, new RecordLegalOrders { Orders = OneOrder });

    /// <summary>An order of which everything is known.</summary>
    public static Rows<LegalOrder> OneOrder =>
        [
            new LegalOrder(
                "k3f9",
                OrderKind.NonMolestation,
                "Larkmouth family court",
                new DateOnly(2023, 11, 2),
                new DateOnly(2024, 11, 1),
                "Carl Doyle is not to come near the house",
                true
            ),
        ];
}
