using Kith.Casework.FrontDoor;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example DecideReferral =>
        new(
            Past.Referral(),
            Team.Ruth,
            new DecideReferral
            {
                Decision = ReferralDecision.Section17,
                Reason = "needs help",
                PrimaryNeed = "N1",
                Threshold = "level 3",
                ParentsTold = false,
                NotToldBecause = "he said what he would do to her",
            }
        );
}
