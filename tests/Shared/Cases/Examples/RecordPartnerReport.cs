using Kith.Casework.PartnerSite;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordPartnerReport
    {
        get
        {
            var past = Past.Held(Team.Amira).And(Teacher);
            return new(
                past,
                Team.Amira,
                new RecordPartnerReport
                {
                    Asked = past.Facts.Count,
                    Knows = "Her teacher since September",
                    Strengths = "She reads well",
                    Worries = "Three mornings without breakfast",
                    Helps = "A place at breakfast club",
                    ChildSaid = "I like it when Mum walks me",
                }
            );
        }
    }
}
