using Kith.Casework.FrontDoor;
using Kith.Casework.Record;

namespace Kith.Casework.Access;

/// <summary>How often somebody has been worried about a child.</summary>
public static class Worries
{
    /// <summary>The contacts and referrals since a day, by day. A contact that became a referral the same day counts once.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="since">The first day that counts.</param>
    public static IReadOnlyList<Recorded> Since(ChildRecord record, DateOnly since)
    {
        ArgumentNullException.ThrowIfNull(record);
        var found = record
            .ByDate.Where(happened => happened.On >= since)
            .Where(happened => happened.Fact is ContactReceived or ReferralReceived)
            .ToList();
        return
        [
            .. found.Where(happened =>
                !(
                    happened.Fact is ContactReceived
                    && found.Exists(other => other.Fact is ReferralReceived && other.On == happened.On)
                )
            ),
        ];
    }
}
