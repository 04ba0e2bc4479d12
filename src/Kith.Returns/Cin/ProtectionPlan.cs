namespace Kith.Returns.Cin;

/// <summary>One <c>ChildProtectionPlans</c> group.</summary>
/// <inheritdoc cref="CinGroup" path="/param" />
public sealed class ProtectionPlan(int position, int line, int column) : CinGroup(position, line, column)
{
    /// <summary>CPPstartDate: the day of the conference.</summary>
    public Field<DateOnly> Start { get; set; }

    /// <summary>CPPendDate; absent while open.</summary>
    public Field<DateOnly> End { get; set; }

    /// <summary>InitialCategoryOfAbuse.</summary>
    public Field InitialCategory { get; set; }

    /// <summary>LatestCategoryOfAbuse.</summary>
    public Field LatestCategory { get; set; }

    /// <summary>NumberOfPreviousCPP: earlier plans, with any authority; 0 or more.</summary>
    public Field<int> EarlierPlans { get; set; }

    /// <summary>The Reviews groups: one with many dates, or one for each date; both occur.</summary>
    public List<ReviewsGroup> Reviews { get; } = [];

    /// <summary>Every CPPreviewDate of every Reviews group, unreadable and empty ones too.</summary>
    public IEnumerable<Field<DateOnly>> ReviewDates => Reviews.SelectMany(group => group.Dates);
}

/// <summary>One <c>Reviews</c> group of a protection plan.</summary>
/// <inheritdoc cref="CinGroup" path="/param" />
public sealed class ReviewsGroup(int position, int line, int column) : CinGroup(position, line, column)
{
    /// <summary>CPPreviewDate, in the order of the file; empty and unreadable ones stay in.</summary>
    public List<Field<DateOnly>> Dates { get; } = [];
}
