using System.Globalization;

namespace Kith.Casework.People;

/// <summary>What is known of a birth whose day is not: as it was said, with the year where there is one in it.</summary>
public static class Birth
{
    internal const string DayIsKnown = "The day of birth is known. Leave this blank";
    internal const string NotBorn = "This child is not born yet. Leave this blank";
    internal const string Later = "Enter a year that has begun";

    /// <summary>The year in what was said: 2010 in "about 2010"; null where none, or more than one, is named.</summary>
    /// <param name="about">What was said; null for nothing.</param>
    public static int? YearOf(string? about) => Numbers(about).Where(IsYear).ToList() is [var only] ? only : null;

    private static bool IsYear(int number) => number is >= 1900 and < 2100;

    // A number is one only as a whole: 12010 names no year.
    private static IEnumerable<int> Numbers(string? about) =>
        string.Concat((about ?? "").Select(sign => char.IsAsciiDigit(sign) ? sign : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(digits => digits.Length == 4)
            .Select(digits => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture));
}
