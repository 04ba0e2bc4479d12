using Kith.Casework.FrontDoor;
using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    // On this record something is opened by it, so that no other example may share it.
    private static Guid RightOne => new("6f1d2c34-0000-4000-8000-0000000000b3");

    public static Example MoveReferral =>
        new(
            Past.Referral(),
            Team.Fay,
            new MoveReferral { To = RightOne, Reason = "The school gave the brother’s name by mistake" }
        )
        {
            Other = Given.The([new Before(new ChildRegistered("K3"), Given.Day("2024-01-08"))], RightOne).Record,
        };
}
