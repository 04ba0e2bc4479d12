using Kith.Casework.AwayFromHome;
using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordLongStay =>
        new(
            Past.ProtectionPlan(),
            Team.Amira,
            new RecordLongStay
            {
                Kind = LongStayPlace.Hospital,
                Name = "Larkmouth Infirmary, ward 4",
                ToldBy = "the ward",
                Contact = "mother is there every day",
                Since = PartDate.Of(2024, 1),
            }
        );
}
