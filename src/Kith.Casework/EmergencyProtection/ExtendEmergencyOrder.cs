using Kith.Casework.Record;

namespace Kith.Casework.EmergencyProtection;

/// <summary>Records that a court extended the emergency protection order.</summary>
[ActName("extend-emergency-order", "Record that the emergency protection order was extended", Place = 29)]
public sealed record ExtendEmergencyOrder : Act<EmergencyOrderExtended>
{
    /// <summary>The day it ends now, as the order says.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>The time it ends now, as the order says.</summary>
    public TimeOnly? ExpiresAt { get; init; }

    /// <summary>Why the court extended it.</summary>
    public string? Reason { get; init; }

    public override string? CannotFollow(ChildRecord record, Episode? episode) =>
        episode!.Emergency.Order is null ? "No emergency protection order is in force." : null;

    public override IEnumerable<Problem> Check(ChildRecord record, Practice practice) =>
        record.State.Episode(Episode)?.Emergency.Order is { } order
            ?
            [
                .. NotBefore(order.Since, "when the order was made"),
                .. Problem.Of(
                    (
                        Expires <= order.Expires,
                        "expires",
                        $"{Problem.It} must be after {Plain.Day(order.Expires)}, when the order ended before"
                    )
                ),
            ]
            : [];
}
