using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ChangeLeadPractitioner =>
        new(
            Past.Held(Team.Amira),
            Team.Ruth,
            new ChangeLeadPractitioner
            {
                Practitioner = "ben",
                Reason = "moves away",
                FamilyTold = "in person",
                Agreed = true,
                Suited = true,
                StaysBeside = true,
            }
        );
}
