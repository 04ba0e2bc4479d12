using Kith.Casework.FamilyLed;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example HoldFamilyGroupMeeting =>
        new(
            Past.FamilyGroupOffered(),
            Team.Amira,
            new HoldFamilyGroupMeeting
            {
                Coordinator = "Nia Rees",
                Independent = true,
                Preparation = "saw each at home",
                Information = "the worries",
                Place = "the chapel hall",
                PrivateTime = true,
                Attendees = Attended.ByFamily,
                ChildPart = "came for the food",
                ChildSaid = "Gran cooks",
                MadePlan = true,
                FamilyPlan = Steps.Full,
                Otherwise = "Gran rings",
                AsksFor = "a bed",
            }
        );
}
