using Kith.Casework.Access;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example EndInvolvement =>
        new(
            Past.Held(Team.Amira)
                .And(new InvolvementBegan("ben", "Ben Osei", InvolvementRole.CoWorker) { Episode = 1 }),
            Team.Amira,
            new EndInvolvement { Involvement = 5, Reason = "moves away" }
        );
}
