using Kith.Casework.Record;

namespace Kith.Casework.EmergencyProtection;

/// <summary>An order of a court that is in force.</summary>
/// <param name="Since">Its first day.</param>
/// <param name="Expires">The day it ends, as the order says, or as it was extended.</param>
/// <param name="ExpiresAt">The time it ends; null where the order names none.</param>
public sealed record OrderInForce(DateOnly Since, DateOnly Expires, TimeOnly? ExpiresAt = null)
{
    /// <summary>When it was extended; null while it was not.</summary>
    public DateOnly? ExtendedOn { get; init; }

    /// <summary>The day it ends, with the time where the order names one, in words.</summary>
    internal string End => EmergencyState.Moment(Expires, ExpiresAt);
}

/// <summary>What protects the child at once, in one episode.</summary>
/// <param name="PoliceSince">Since when the child is in police protection; null while they are not.</param>
/// <param name="PoliceSinceAt">From what time; null where it is not known.</param>
/// <param name="PoliceTookOn">When the police last took the child into protection, over or not; null where they never did.</param>
/// <param name="Order">The emergency protection order in force; null while there is none.</param>
/// <param name="Assessment">The child assessment order in force; null while there is none.</param>
public sealed record EmergencyState(
    DateOnly? PoliceSince,
    TimeOnly? PoliceSinceAt,
    DateOnly? PoliceTookOn,
    OrderInForce? Order,
    OrderInForce? Assessment
) : StageState<EmergencyFact>
{
    /// <summary>Nothing has happened.</summary>
    public static EmergencyState Nothing { get; } = new(null, null, null, null, null);

    /// <summary>When the police or a court last protected the child; null where they never did.</summary>
    public DateOnly? LastOn { get; init; }

    public override DateOnly? ProtectedOn => LastOn;

    public override bool IsGoingOn => PoliceSince is not null || Order is not null || Assessment is not null;

    public override bool IsStatutory => true;

    // At the front door the referral is decided first: whoever works there keeps the record until then.
    public override string? At(Episode episode) =>
        episode is { OwesEnquiry: true, AwaitsDecision: false } ? Stages.StrategyDiscussion : null;

    public override string? PositionAt(Episode episode) => Positions.EnquiryToStart;

    public override string? Flag =>
        Order is { } order ? $"Emergency protection order until {order.End}"
        : PoliceSince is { } since ? $"In police protection since {Moment(since, PoliceSinceAt)}"
        : Assessment is { } assessment ? $"Child assessment order until {assessment.End}"
        : null;

    public override string? KeepsOpen =>
        Order is not null ? "An emergency protection order is in force. Record how it ended first."
        : PoliceSince is not null ? "The child is in police protection. Record how that ended first."
        : Assessment is not null ? "A child assessment order is in force. Record how it ended first."
        : null;

    internal override IReadOnlyList<Lane> Lanes => [new(EmergencyFact.Lane), new(EmergencyFact.AssessmentLane)];

    /// <summary>A day, with the time where it is known, in words.</summary>
    internal static string Moment(DateOnly day, TimeOnly? at) =>
        at is { } time ? $"{Plain.Day(day)}, {Plain.Time(time)}" : Plain.Day(day);

    /// <summary>Why an act on a child who is protected cannot follow before the birth; null for a child who is born.</summary>
    internal static string? NotBorn(ChildRecord record) =>
        record.State.Person.IsUnborn ? "This child is not born yet. Record the birth first." : null;

    /// <summary>The problem of an order that would end before its first day; none for any other.</summary>
    internal static IEnumerable<Problem> EndsBefore(DateOnly? expires, DateOnly first) =>
        Problem.Of(
            (expires < first, "expires", $"{Problem.It} must be on or after {Plain.Day(first)}, when the order begins")
        );

    protected override StageState Evolve(EmergencyFact fact, Recorded happened) =>
        fact switch
        {
            PoliceProtectionTaken => this with
            {
                PoliceSince = happened.On,
                PoliceSinceAt = happened.At,
                PoliceTookOn = happened.On,
                LastOn = happened.On,
            },
            PoliceProtectionEnded => this with { PoliceSince = null, PoliceSinceAt = null },
            // The order takes the place of police protection.
            EmergencyOrderMade made => this with
            {
                PoliceSince = null,
                PoliceSinceAt = null,
                Order = new(happened.On, made.Expires, made.ExpiresAt),
                LastOn = happened.On,
            },
            EmergencyOrderExtended extended when Order is { } order => this with
            {
                Order = order with
                {
                    Expires = extended.Expires,
                    ExpiresAt = extended.ExpiresAt,
                    ExtendedOn = happened.On,
                },
            },
            EmergencyOrderEnded => this with { Order = null },
            ChildAssessmentOrderBegan began => this with { Assessment = new(happened.On, began.Expires) },
            ChildAssessmentOrderEnded => this with { Assessment = null },
            _ => this,
        };
}

/// <summary>What protects the child at once, in an episode.</summary>
public static class EmergencyOfEpisode
{
    extension(Episode episode)
    {
        /// <summary>Police protection, emergency protection order, child assessment order.</summary>
        public EmergencyState Emergency => episode.Of<EmergencyState>();
    }
}
