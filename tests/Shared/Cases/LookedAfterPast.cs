using Kith.Casework.LookedAfter;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal sealed partial class Past
{
    /// <summary>A protection plan runs, and the child is looked after.</summary>
    public static Past LookedAfter(CareBasis basis = CareBasis.Section20, string from = "2024-05-08") =>
        ProtectionPlan(from)
            .And(new LookedAfterBegan(basis, "not safe at night", "they agree") { Episode = 1 })
            .And(
                new LookedAfterChildPlaced(CareHome.Family, "Gran, the back room", VisitArrangement.Usual)
                {
                    Episode = 1,
                },
                0
            );
}
