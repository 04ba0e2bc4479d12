using Kith.Casework.PartnerSite;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example EndPartner
    {
        get
        {
            var past = Past.Held(Team.Amira).And(Teacher);
            return new(
                past,
                Team.Amira,
                new EndPartner { Asked = past.Facts.Count, Reason = "The child goes to another school now" }
            );
        }
    }
}
