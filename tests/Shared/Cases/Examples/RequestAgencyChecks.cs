using Kith.Casework.Agencies;
using Kith.Casework.FrontDoor;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RequestAgencyChecks =>
        new(Past.Referral(), Team.Ruth, new RequestAgencyChecks { Checks = TwoChecks });

    internal static Rows<AgencyCheck> TwoChecks =>
        [
            new(
                "k1",
                "Meena Patel",
                "Oak School",
                "020 7946 0031",
                "How often is he away?",
                CheckBasis.Agreed,
                new DateOnly(2024, 1, 12)
            ),
            new("k2", "Duty sergeant", Asks: "Were you called to the house?", Basis: CheckBasis.RiskInTelling),
        ];
}
