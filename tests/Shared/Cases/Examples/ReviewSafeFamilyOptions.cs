using Kith.Casework.BeforeCourt;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ReviewSafeFamilyOptions =>
        new(
            Past.ProtectionPlan(),
            Team.Amira,
            new ReviewSafeFamilyOptions
            {
                FamilyMeeting = FamilyMeetingStanding.NotOffered,
                NoMeetingReason = "he would come",
                Kin = TwoKin,
                Advocates = "both told",
                ChildSaid = "with Gran",
                Conclusion = "Gran, with help",
            }
        );

    internal static Rows<KinOption> TwoKin =>
        [
            new("k3f9", null, "Jo Hart", "aunt", KinAsked.Would, KinAssessed.Viable, "has a room", "not needed"),
            new("b7", null, "Bill", "uncle", KinAsked.NotAsked, KinAssessed.NotYet, null, "nobody knows where"),
        ];
}
