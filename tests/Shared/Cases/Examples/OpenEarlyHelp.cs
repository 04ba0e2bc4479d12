using Kith.Casework.EarlyHelp;
using Kith.Casework.FrontDoor;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example OpenEarlyHelp =>
        new(
            Past.Decided(ReferralDecision.EarlyHelp).LedBy(Team.Sam),
            Team.Sam,
            new OpenEarlyHelp
            {
                Agreements = TwoAgreements,
                Groups = ["young-carer"],
                Needs = "sleep",
                ChildSaid = "I am tired",
            }
        );
}
