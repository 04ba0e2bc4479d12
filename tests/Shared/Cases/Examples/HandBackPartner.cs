using Kith.Casework.PartnerSite;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example HandBackPartner
    {
        get
        {
            var past = Past.Held(Team.Amira).And(Teacher);
            return new(
                past,
                Team.Amira,
                new HandBackPartner { Asked = past.Facts.Count, Reason = "She left our school in July" }
            );
        }
    }
}
