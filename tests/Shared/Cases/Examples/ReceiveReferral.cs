using Kith.Casework.FrontDoor;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ReceiveReferral =>
        new(
            Past.Registered(),
            Team.Fay,
            new ReceiveReferral
            {
                Source = "2A",
                Referrer = "Head",
                PrimaryNeed = "N1",
                Concern = "often hungry",
                ParentsTold = true,
                Acknowledged = true,
                ChildSaid = "I am hungry",
                Came = ReferralCame.Telephone,
                DomesticAbuse = true,
                SchoolTold = SchoolTold.Told,
            }
        );
}
