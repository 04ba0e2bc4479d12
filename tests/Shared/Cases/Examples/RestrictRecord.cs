using Kith.Casework.Access;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RestrictRecord =>
        new(
            Past.Held(Team.Amira),
            Team.Ruth,
            new RestrictRecord
            {
                Kind = RestrictionKind.Hidden,
                People = ["amira", "ruth"],
                Owner = "ruth",
                Reason = "Mum works here",
                ReviewOn = new DateOnly(2030, 1, 2),
            }
        );
}
