using Kith.Casework.PartnerSite;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RenewPartner
    {
        get
        {
            var past = Past.Held(Team.Amira).And(Teacher);
            return new(
                past,
                Team.Amira,
                new RenewPartner
                {
                    Asked = past.Facts.Count,
                    By = new DateOnly(2024, 2, 19),
                    Until = new DateOnly(2024, 3, 25),
                    Reason = "The school is closed this week",
                }
            );
        }
    }
}
