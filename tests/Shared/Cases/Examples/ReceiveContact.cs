using Kith.Casework.FrontDoor;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ReceiveContact =>
        new(
            Past.Registered(),
            Team.Fay,
            new ReceiveContact
            {
                From = "Gran",
                Agency = "none",
                Concern = "worried",
                DomesticAbuse = true,
                SchoolTold = SchoolTold.Told,
            }
        );
}
