using System.Collections.Immutable;
using Kith.Returns.Cin.Checking;
using static Kith.Returns.Cin.Checking.Declare;
using static Kith.Returns.Cin.Checking.Elements;

namespace Kith.Returns.Cin.Rules;

internal static class HeaderRules
{
    public static readonly ImmutableArray<CensusRule> All =
    [
        Error(
                "100",
                "The reference date in the header is not the one for this census.",
                "Set ReferenceDate to 31 March of the year in Year."
            )
            .OnHeader(
                h => h.ReferenceDate.Value is not { Month: 3, Day: 31 } date || date.Year != h.Year.Value,
                ReferenceDate,
                Year
            ),
    ];
}
