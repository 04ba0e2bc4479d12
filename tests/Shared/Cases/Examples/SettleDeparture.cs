using Kith.Casework.Record;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example SettleDeparture =>
        new(
            Past.Declined(),
            Team.Helen,
            new SettleDeparture
            {
                Departure = 5,
                How = Settlement.Kept,
                Reason = "The family was away too",
            }
        );
}
