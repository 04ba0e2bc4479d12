using Kith.Casework.Protection;

namespace Kith.Tests.Cases;

internal static partial class Examples
{
    public static Example RecordReceivingConference =>
        new(
            Past.MovingOut(),
            Team.Amira,
            new RecordReceivingConference
            {
                Accepted = false,
                Decided = "to meet again in May",
                Reason = "They do not know yet where the family will live",
                KeyWorker = "Jo Firth",
            }
        );
}
