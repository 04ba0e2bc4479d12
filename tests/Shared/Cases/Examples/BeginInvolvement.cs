using Kith.Casework.Access;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example BeginInvolvement =>
        new(
            Past.Held(Team.Amira),
            Team.Amira,
            new BeginInvolvement
            {
                Practitioner = "ben",
                Role = InvolvementRole.CoWorker,
                Purpose = "sees Lily on Tuesdays",
                LastDay = new DateOnly(2030, 1, 2),
                Reason = "knows the school",
            }
        );
}
