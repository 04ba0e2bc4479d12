using Kith.Casework.Access;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example EndInterest =>
        new(
            Past.Held(Team.Amira).And(new InterestDeclared("ben", "Ben", InterestKind.Acquaintance)),
            Team.Amira,
            new EndInterest { Practitioner = "ben", Reason = "The family has moved away from his street" }
        );
}
