using Kith.Casework;
using Kith.Casework.FrontDoor;
using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Store.Rows;

/// <summary>The lists that are work for the whole authority, and so have no bound: each is read by an index in its own order.</summary>
public static class Queues
{
    /// <summary>Waits at the front door: whoever nobody leads, and a child who is led while a referral waits.</summary>
    public const string FrontDoor = "front-door";

    /// <summary>Decided, and nobody leads.</summary>
    public const string Unled = "unled";

    /// <summary>The child with the list it stands on, if any.</summary>
    /// <param name="child">The row.</param>
    /// <param name="record">The record it is of.</param>
    /// <param name="clocks">The child's clocks.</param>
    internal static ChildRow Placed(ChildRow child, ChildRecord record, IReadOnlyList<ClockReading> clocks)
    {
        var episode = record.State.Current;
        var referral = episode?.FrontDoor is { Referral: not null } door ? door : null;
        var atFrontDoor = child.Stage == Stages.FrontDoor;
        if (
            episode is null
            || episode.IsClosed
            || (child.Lead is not null && !(atFrontDoor && referral?.AwaitsDecision == true))
        )
            return child;
        var due = clocks
            .Where(clock => clock.EndedOn is null && (!atFrontDoor || clock.Duty.Stage == Stages.FrontDoor))
            .Select(clock => clock.Due);
        return child with
        {
            Queue = atFrontDoor ? FrontDoor : Unled,
            QueueDue = due.DefaultIfEmpty(DateOnly.MaxValue).Min(),
            QueueSince = atFrontDoor && referral is not null ? referral.ReferredOn : child.OpenedOn,
            QueueAt = atFrontDoor && referral?.AwaitsDecision != false ? ArrivedAt(record, episode) : null,
            QueueOwner = atFrontDoor ? episode.FrontDoor.Owner : null,
        };
    }

    private static DateTimeOffset? ArrivedAt(ChildRecord record, Episode episode) =>
        record
            .Standing.LastOrDefault(entry =>
                entry.Episode == episode.Number && entry.Fact is (ReferralReceived or ContactReceived)
            )
            ?.WrittenAt;
}
