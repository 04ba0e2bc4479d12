using Kith.Casework.PartnerSite;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ReturnPartnerReport
    {
        get
        {
            var past = Past.Held(Team.Amira).And(Teacher);
            var asked = past.Facts.Count;
            past = past.And(new PartnerReported(asked, "She reads well", "Tired", "I like it here") { Episode = 1 });
            return new(
                past,
                Team.Amira,
                new ReturnPartnerReport
                {
                    Asked = asked,
                    Question = "On which mornings was she tired?",
                    By = new DateOnly(2024, 2, 12),
                }
            );
        }
    }
}
