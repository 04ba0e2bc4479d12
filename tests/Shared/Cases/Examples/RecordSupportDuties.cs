using Kith.Casework.DisabledChildren;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordSupportDuties =>
        new(Past.Supported(), Team.Amira, new RecordSupportDuties { Duties = TwoDuties });

    internal static Rows<SupportDuty> TwoDuties =>
        [
            new("s1", "short-breaks", DutyStanding.Accepted, new DateOnly(2024, 5, 8), "Two nights"),
            new("s2", "direct-payments", DutyStanding.Declined, null, "Not now"),
        ];
}
