using Kith.Casework.HarmOutsideHome;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example AssessHarmOutsideHome =>
        new(
            Past.Assessing(),
            Team.Amira,
            new AssessHarmOutsideHome
            {
                Harms = ["criminal-exploitation", "online"],
                Worries = "behind the takeaway, with older boys",
                Strengths = "draws, and is loyal",
                ChildSaid = "they lend me money",
                Parents = "Mum tells us what she sees, and has a group for parents",
                Safer = new Rows<PlanAction>(
                    new PlanAction("s3f9", Does: "patrols after school", Who: "Police", By: new DateOnly(2026, 4, 30)),
                    new PlanAction("b7", Does: "a group for parents", Who: "The youth service")
                ),
                Route = HarmRoute.Section47,
                Because = "he owes them money",
            }
        );
}
