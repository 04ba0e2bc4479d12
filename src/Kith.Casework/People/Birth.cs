using System.Globalization;
using System.Text.RegularExpressions;

namespace Kith.Casework.People;

/// <summary>What is known of a birth whose day is not: as it was said, with the year where there is one in it.</summary>
public static partial class Birth
{
    internal const string DayIsKnown = "The day of birth is known. Leave this blank";
    internal const string NotBorn = "This child is not born yet. Leave this blank";
    internal const string Later = "Enter a year that has begun";

    /// <summary>The year in what was said: 2010 in "about 2010"; null where none, or more than one, is named.</summary>
    /// <param name="about">What was said; null for nothing.</param>
    public static int? YearOf(string? about) =>
        about is not null && Year().Matches(about) is [var only]
            ? int.Parse(only.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex("(?<![0-9])(19|20)[0-9]{2}(?![0-9])")]
    private static partial Regex Year();
}
