using Kith.Casework.AwayFromHome;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordCustodyIncident =>
        new(
            Past.InCustody(),
            Team.Amira,
            new RecordCustodyIncident
            {
                What = "held down",
                OfficerTold = true,
                Report = "on the same day",
                ChildSaid = "it hurt",
            }
        );
}
