using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example AllocateLeadPractitioner =>
        new(
            Past.Section17(),
            Team.Ruth,
            new AllocateLeadPractitioner
            {
                Practitioner = "amira",
                Reason = "knows the family",
                Agreed = true,
                Suited = true,
            }
        );
}
