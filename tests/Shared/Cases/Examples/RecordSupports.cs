using Kith.Casework.Record;
using Kith.Casework.Supports;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordSupports =>
        new(Past.EarlyHelp().LedBy(Team.Sam), Team.Sam, new RecordSupports { Given = TwoSupports, Unmet = OneUnmet });

    internal static Rows<Support> TwoSupports =>
        [
            new(
                "s1",
                "A lift to hospital on Tuesdays",
                "transport",
                "Rosa",
                "getting-about",
                "A neighbour",
                40,
                SupportGiven.Going,
                new DateOnly(2024, 1, 9),
                SupportHelped.Yes,
                "I get there in time"
            ),
            new("s2", "A club", "young-carers", Need: "caring", Given: SupportGiven.Planned),
        ];

    internal static Rows<UnmetNeed> OneUnmet =>
        [new("u1", "mental-health", "Rosa", "waiting-list", "Nine months, and she has been twice")];
}
