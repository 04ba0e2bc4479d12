using Kith.Casework.Access;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ReviewEmergencyAccess =>
        new(
            Past.Held(Team.Amira).And(new RecordOpenedInEmergency("tom", "Tom Hale", 12, "found alone"), by: "tom"),
            Team.Ruth,
            new ReviewEmergencyAccess
            {
                Involvement = 5,
                Agreed = true,
                Note = "thank you",
            }
        );
}
