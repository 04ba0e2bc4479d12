using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordAddress =>
        new(
            Past.Registered().And(Rosa),
            Team.Fay,
            new RecordAddress
            {
                Lines = "1 High Street, Anytown",
                Postcode = "ZZ1 1ZZ",
                Protected = true,
                NeverShowTo = [Rosa.Person],
            }
        );
}
