namespace Kith.Guidance;

/// <summary>The unit of a time limit.</summary>
public enum LimitUnit
{
    /// <summary>Days on which a local authority works; the event day is day 0.</summary>
    WorkingDays,

    /// <summary>Days of the calendar; the event day is day 0.</summary>
    CalendarDays,

    /// <summary>Months by corresponding date; where there is none, the last day of the month.</summary>
    Months,

    /// <summary>Elapsed hours, nights and weekends included.</summary>
    Hours,
}

/// <summary>A time limit as an edition states it: "15 working days", "3 months", "72 hours".</summary>
/// <param name="Count">How many; at least 1.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct Limit(int Count, LimitUnit Unit);
