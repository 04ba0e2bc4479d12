namespace Kith.Returns.Cin;

/// <summary>One <c>CINPlanDates</c> group: a period on a child in need plan.</summary>
/// <inheritdoc cref="CinGroup" path="/param" />
public sealed class CinPlan(int position, int line, int column) : CinGroup(position, line, column)
{
    /// <summary>CINPlanStartDate.</summary>
    public Field<DateOnly> Start { get; set; }

    /// <summary>CINPlanEndDate; absent while open.</summary>
    public Field<DateOnly> End { get; set; }
}
