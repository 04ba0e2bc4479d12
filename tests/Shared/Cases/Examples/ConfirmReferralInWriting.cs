using Kith.Casework.FrontDoor;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ConfirmReferralInWriting =>
        new(Past.Referral(), Team.Fay, new ConfirmReferralInWriting { Adds = "his brother too" });
}
