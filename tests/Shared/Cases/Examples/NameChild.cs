using Kith.Casework.People;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example NameChild =>
        new(
            Past.Registered(),
            Team.Fay,
            new NameChild
            {
                Given = "Lily",
                Family = "Hart",
                KnownAs = "Lil",
            }
        );
}
