using System.Globalization;
using System.Text.RegularExpressions;

namespace Kith.Matching.Names;

/// <summary>A date as somebody typed it, which may be read in several ways.</summary>
/// <param name="Readings">What it can mean, the likeliest first; day and month exchanged comes last.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long it is there.</param>
public sealed partial record TypedDate(IReadOnlyList<PartialDate> Readings, int Start, int Length)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2099;

    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    // In this order: what says more is looked for first. A month's name alone is none, since May and June are names too.
    private static readonly Func<string, IEnumerable<Match>>[] Forms =
    [
        text => Backwards().Matches(text),
        text => Whole().Matches(text),
        text => DayFirst().Matches(text),
        text => MonthFirst().Matches(text),
        text => MonthAndYear().Matches(text),
        text => NumberedMonth().Matches(text),
        text => DayAndMonth().Matches(text),
        text => Unparted().Matches(text),
        text => YearAlone().Matches(text),
    ];

    /// <summary>Every date in a text, none overlapping another.</summary>
    public static IReadOnlyList<TypedDate> In(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > Spelling.MostLetters || !text.Any(char.IsAsciiDigit))
            return [];
        List<TypedDate> found = [];
        foreach (var form in Forms)
        foreach (var match in form(text))
        {
            var apart = found.TrueForAll(date =>
                match.Index >= date.Start + date.Length || match.Index + match.Length <= date.Start
            );
            if (apart && Read(match) is { Count: > 0 } readings)
                found.Add(new(readings, match.Index, match.Length));
        }
        return [.. found.OrderBy(date => date.Start)];
    }

    /// <summary>A text that is one date and nothing else; null where it is not.</summary>
    public static PartialDate? Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        return In(trimmed) is [{ Start: 0 } only] && only.Length == trimmed.Length ? only.Readings[0] : null;
    }

    private static List<PartialDate> Read(Match match)
    {
        var (day, month) = (Number(match, "d"), MonthOf(match));
        List<PartialDate> readings = [];
        foreach (var year in Years(match.Groups["y"].Value))
        {
            Add(year, month, day);
            if (!match.Groups["name"].Success)
                Add(year, day, month);
        }
        return [.. readings.Distinct()];

        void Add(int? year, int? month, int? day)
        {
            if (IsPossible(year, month, day))
                readings.Add(new(year, month, day));
        }
    }

    private static bool IsPossible(int? year, int? month, int? day) =>
        year is null or (>= FirstYear and <= LastYear)
        && month is null or (>= 1 and <= 12)
        && (month is not null || day is null)
        && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year ?? 2000, month!.Value)));

    private static int? Number(Match match, string part) =>
        match.Groups[part] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    private static int? MonthOf(Match match) =>
        match.Groups["name"] is { Success: true } name
            ? Array.IndexOf(Months, name.Value[..3].ToLowerInvariant()) + 1
            : Number(match, "m");

    // 09 is 2009 to a children's service first, and 1909 to nobody; 87 is 1987. Somebody born in 1925 writes it in full.
    private static int?[] Years(string text) =>
        text.Length == 0 ? [null]
        : int.Parse(text, CultureInfo.InvariantCulture) is var year && text.Length > 2 ? [year]
        : year < 30 ? [2000 + year]
        : [1900 + year];

    private const string Day = "(?<d>0?[1-9]|[12][0-9]|3[01])";
    private const string Name =
        "(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private const string Year = "(?<y>(?:19|20)[0-9]{2})";
    private const string Begin = "(?<![0-9a-z/.-])";
    private const string End = "(?![0-9a-z/]|[.-][0-9])";
    private const int MostMilliseconds = 1000;
    private const RegexOptions Case =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(Begin + Year + "[-/. ](?<m>[0-9]{1,2})[-/. ](?<d>[0-9]{1,2})" + End, Case, MostMilliseconds)]
    private static partial Regex Backwards();

    [GeneratedRegex(
        Begin + "(?<d>[0-9]{1,2}) ?[-/. ] ?(?<m>[0-9]{1,2}) ?[-/. ] ?(?<y>(?:19|20)[0-9]{2}|[0-9]{2})" + End,
        Case,
        MostMilliseconds
    )]
    private static partial Regex Whole();

    [GeneratedRegex(
        Begin + Day + "(?:st|nd|rd|th)?[-/. ]*(?:of )?" + Name + "(?:[-/., ]+(?<y>(?:19|20)[0-9]{2}|[0-9]{2}))?" + End,
        Case,
        MostMilliseconds
    )]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        Begin + Name + "[-/. ]+" + Day + "(?:st|nd|rd|th)?(?:[-/., ]+" + Year + ")?" + End,
        Case,
        MostMilliseconds
    )]
    private static partial Regex MonthFirst();

    [GeneratedRegex(Begin + Name + "[-/., ]*" + Year + End, Case, MostMilliseconds)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(Begin + "(?<m>0?[1-9]|1[0-2])[-/.]" + Year + End, Case, MostMilliseconds)]
    private static partial Regex NumberedMonth();

    [GeneratedRegex(Begin + Day + "[/.-](?<m>[0-9]{1,2})" + End, Case, MostMilliseconds)]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(
        Begin + "(?<d>[0-3][0-9])(?<m>[0-3][0-9])(?<y>(?:19|20)[0-9]{2}|[0-9]{2})" + End,
        Case,
        MostMilliseconds
    )]
    private static partial Regex Unparted();

    [GeneratedRegex(Begin + Year + End, Case, MostMilliseconds)]
    private static partial Regex YearAlone();
}
