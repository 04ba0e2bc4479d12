using Kith.Casework.Access;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example DeclareInterest =>
        new(
            Past.Held(Team.Amira),
            Team.Amira,
            new DeclareInterest
            {
                Practitioner = "ben",
                Kind = InterestKind.Relative,
                Note = "an uncle",
            }
        );
}
