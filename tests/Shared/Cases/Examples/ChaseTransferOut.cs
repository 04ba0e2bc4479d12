using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example ChaseTransferOut =>
        new(
            Past.MovingOut(),
            Team.Amira,
            new ChaseTransferOut
            {
                Asked = "Jo Firth’s manager, by telephone",
                Said = "the chair was ill",
                ConferenceOn = new DateOnly(2024, 3, 4),
            }
        );
}
