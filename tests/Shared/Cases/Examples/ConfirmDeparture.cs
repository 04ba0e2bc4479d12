using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ConfirmDeparture =>
        new(
            Past.Departed(Team.Amira),
            Team.Ruth,
            new ConfirmDeparture
            {
                Departure = 5,
                Agreed = true,
                Reason = "Nobody else was free",
            }
        );
}
