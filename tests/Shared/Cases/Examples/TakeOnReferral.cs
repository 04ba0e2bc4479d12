using Kith.Casework.FrontDoor;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example TakeOnReferral => new(Past.Referral(), Team.Fay, new TakeOnReferral { Owner = "fay" });
}
