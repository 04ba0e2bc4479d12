using Kith.Casework.DisabledChildren;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example JustifyIntrusiveStep =>
        new(
            Past.Supported(),
            Team.Amira,
            new JustifyIntrusiveStep
            {
                Step = IntrusiveStep.Bedroom,
                Purpose = "to measure for a hoist",
                Necessity = "the beam has to be seen",
                Alternative = "a photograph, which shows no beam",
                FamilySaid = "Mum will show it",
                Agreed = true,
            }
        );
}
