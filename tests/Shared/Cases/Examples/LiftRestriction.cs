using Kith.Casework.Access;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example LiftRestriction =>
        new(
            Past.Held(Team.Amira)
                .And(new RecordRestricted(RestrictionKind.Shown, ["amira"], "ruth", "Mum works here", new(2030, 1, 2))),
            Team.Ruth,
            new LiftRestriction { Reason = "Mum has left" }
        );
}
