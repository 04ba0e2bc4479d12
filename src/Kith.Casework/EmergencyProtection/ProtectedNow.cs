using Kith.Casework.Record;
using Kith.Guidance;

namespace Kith.Casework.EmergencyProtection;

/// <summary>What protects the child now, with the end that the order names beside the end that the rule gives it.</summary>
/// <param name="What">Police protection, an emergency protection order, a child assessment order.</param>
/// <param name="Since">Its first day.</param>
/// <param name="SinceAt">From what time; null where it is not known.</param>
/// <param name="Order">What the order says; null for police protection, which no order names an end for.</param>
/// <param name="Limit">The limit of the guidance in force that runs for it; null where none does.</param>
public sealed record ProtectedNow(
    string What,
    DateOnly Since,
    TimeOnly? SinceAt,
    OrderInForce? Order,
    ClockReading? Limit
)
{
    /// <summary>True where the order names a later day than the rule allows: somebody has to read the order again.</summary>
    public bool IsLongerThanAllowed => Order?.Expires > Limit?.Due;

    /// <summary>True where the order ends before the limit does: the order counts.</summary>
    public bool IsShorterThanAllowed => Order?.Expires < Limit?.Due;

    /// <summary>What protects the child of an episode now.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="reading">What the rules say of the record.</param>
    public static IReadOnlyList<ProtectedNow> In(Episode episode, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(reading);
        var now = new List<ProtectedNow>();
        var emergency = episode.Emergency;
        if (emergency.PoliceSince is { } since)
            now.Add(
                new(
                    "Police protection",
                    since,
                    emergency.PoliceSinceAt,
                    null,
                    LimitOf(Facts.NameOf<PoliceProtectionTaken>())
                )
            );
        if (emergency.Order is { } order)
            now.Add(
                new(
                    "Emergency protection order",
                    order.Since,
                    null,
                    order,
                    LimitOf(
                        order.ExtendedOn is null
                            ? Facts.NameOf<EmergencyOrderMade>()
                            : Facts.NameOf<EmergencyOrderExtended>()
                    )
                )
            );
        if (emergency.Assessment is { } assessment)
            now.Add(
                new(
                    "Child assessment order",
                    assessment.Since,
                    null,
                    assessment,
                    LimitOf(Facts.NameOf<ChildAssessmentOrderBegan>())
                )
            );
        return now;

        // Where two rules run, the one that ends first.
        ClockReading? LimitOf(string fact) =>
            reading
                .Clocks.Where(clock =>
                    clock.IsOpen
                    && clock.Episode == episode.Number
                    && clock.Duty.Rule is ClockRule rule
                    && rule.From.Any(from => from.Fact == fact)
                )
                .MinBy(clock => clock.Due);
    }
}
