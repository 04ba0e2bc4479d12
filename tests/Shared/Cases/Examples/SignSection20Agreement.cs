using Kith.Casework.LookedAfter;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example SignSection20Agreement =>
        new(
            Past.LookedAfter(),
            Team.Amira,
            new SignSection20Agreement
            {
                Who = "Rosa Hart, mother",
                Understood = "in Polish, with her sister",
                Told = true,
                Until = new DateOnly(2024, 8, 1),
            }
        );
}
