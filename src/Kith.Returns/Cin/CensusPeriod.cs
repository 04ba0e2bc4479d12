using Kith.Guidance;

namespace Kith.Returns.Cin;

/// <summary>A census year as the rules see it: its days, its codes and its working-day lines.</summary>
/// <param name="year">The collection year.</param>
/// <param name="workingDays">The calendar, for the three rules that count working days.</param>
/// <param name="countReferenceDay">
/// Whether the reference day is the first of the days counted back. The published wording leaves it open; counting it is
/// current practice. Not counting it moves the lines of 8670Q and 8675Q one working day back.
/// </param>
/// <param name="asAt">
/// A day within the year to take for its last one: the return as it would be if the year ended then. A day after
/// 31 March changes nothing.
/// </param>
public sealed class CensusPeriod(
    CollectionYear year,
    WorkingDays workingDays,
    bool countReferenceDay = true,
    DateOnly? asAt = null
)
{
    // Within 15 working days of the strategy discussion, as the census asks (InitialCPCtarget).
    private const int ConferenceLimit = 15;

    /// <summary>The collection year.</summary>
    public CollectionYear Year { get; } = year;

    /// <summary>1 April, the first day.</summary>
    public DateOnly Start { get; } = year.Start;

    /// <summary>31 March, the last day.</summary>
    public DateOnly Reference { get; } = LastOf(year, asAt);

    /// <summary>The codes valid in the year.</summary>
    public CodeSets Codes { get; } = CodeSets.For(year);

    /// <summary>An assessment unfinished at the end of the year should not have started before this day (8670Q).</summary>
    public DateOnly AssessmentLine { get; } = CountedBack(LastOf(year, asAt), 45, workingDays, countReferenceDay);

    /// <summary>An enquiry without a conference at the end of the year should not have started before this day (8675Q).</summary>
    public DateOnly EnquiryLine { get; } = CountedBack(LastOf(year, asAt), 15, workingDays, countReferenceDay);

    /// <summary>The last working day before the year: a referral without further action may date from it (8569Q).</summary>
    public DateOnly ReferralLine { get; } = CountedBack(year.Start, 1, workingDays, countFirst: false);

    /// <summary>Whether the day lies in the year, both ends included.</summary>
    public bool Contains(DateOnly day) => Start <= day && day <= Reference;

    /// <summary>The latest day for the initial conference of an enquiry (InitialCPCtarget).</summary>
    /// <param name="start">The strategy discussion that decided on the enquiry.</param>
    public DateOnly ConferenceTarget(DateOnly start) => workingDays.After(start, ConferenceLimit);

    private static DateOnly LastOf(CollectionYear year, DateOnly? asAt) =>
        asAt < year.ReferenceDate ? asAt.Value : year.ReferenceDate;

    private static DateOnly CountedBack(DateOnly from, int count, WorkingDays calendar, bool countFirst)
    {
        var day = countFirst ? from : from.AddDays(-1);
        for (var left = count - (calendar.IsWorkingDay(day) ? 1 : 0); left > 0; )
        {
            day = day.AddDays(-1);
            if (calendar.IsWorkingDay(day))
                left--;
        }
        return day;
    }
}
