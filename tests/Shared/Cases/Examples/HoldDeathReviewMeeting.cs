using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example HoldDeathReviewMeeting =>
        new(
            Past.Registered().And(new ChildDied(Source: "Ward sister"), 0),
            Team.Fay,
            new HoldDeathReviewMeeting { Found = "What the hospital knew", SentTo = "The panel" }
        );
}
