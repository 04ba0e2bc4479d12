namespace Kith.Returns.Cin.Checking;

/// <summary>Comparisons that several rules make. A comparison with an absent date is never true.</summary>
internal static class Compare
{
    public static bool Outside(this CensusPeriod period, Field<DateOnly> date) =>
        date.Value is { } day && !period.Contains(day);

    /// <summary>Whether the date is not there, cannot be read, or lies outside the year.</summary>
    public static bool AbsentOrOutside(this CensusPeriod period, Field<DateOnly> date) =>
        date.Value is not { } day || !period.Contains(day);

    public static bool AtWeekend(this Field<DateOnly> date) =>
        date.Value?.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Whether the code is given and is not one of the set.</summary>
    public static bool Invalid(this Scope at, string set, Field code) => code.Given && !at.Has(set, code);

    /// <summary>Whether the code is absent or not one of the set.</summary>
    public static bool AbsentOrInvalid(this Scope at, string set, Field code) => !code.Given || !at.Has(set, code);

    /// <summary>Whether a day lies from the start to the end of a span, both included; an open span runs to the reference day.</summary>
    public static bool Within(this Scope at, Field<DateOnly> day, Field<DateOnly> start, Field<DateOnly> end) =>
        day.Value >= start.Value && day.Value <= (end.Value ?? at.Period.Reference);

    /// <summary>As <see cref="Within"/>, but the end itself is free; the reference day of an open span is not.</summary>
    public static bool During(this Scope at, Field<DateOnly> day, Field<DateOnly> start, Field<DateOnly> end) =>
        day.Value >= start.Value && (end.Value is { } last ? day.Value < last : day.Value <= at.Period.Reference);

    public static bool ClosedAfterAssessment(this CinEpisode episode) =>
        episode.ReasonForClosure.Text is "RC8" or "RC9";

    public static bool WentFurther(this CinEpisode episode) => episode.NoFurtherAction.Value is false;

    /// <summary>Whether neither a conference was held nor the enquiry marked as not needing one.</summary>
    public static bool Unfinished(this Section47Group enquiry) =>
        enquiry.ConferenceDate.Value is null && enquiry.ConferenceNotRequired.Value is not true;

    public static bool IsSameAs(this Field<DateOnly> date, Field<DateOnly> other) =>
        date.Value is { } day && day == other.Value;
}
