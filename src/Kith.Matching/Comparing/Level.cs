namespace Kith.Matching.Comparing;

/// <summary>How far two values of a field agree. Each field uses those that <c>weights.csv</c> lists for it.</summary>
public enum Level : byte
{
    /// <summary>One of the two is not known, which says nothing.</summary>
    Missing,

    /// <summary>The same.</summary>
    Same,

    /// <summary>A name that is used for the other: Bill for William.</summary>
    Nickname,

    /// <summary>One letter or digit apart.</summary>
    Close,

    /// <summary>Two letters apart, or nearly the same.</summary>
    Near,

    /// <summary>Alike in sound or look.</summary>
    Alike,

    /// <summary>One is the first letter of the other.</summary>
    Initial,

    /// <summary>A part of the one is a part of the other.</summary>
    Part,

    /// <summary>Two parts changed places.</summary>
    Exchanged,

    /// <summary>One digit of a date differs, or two digits changed places.</summary>
    Digit,

    /// <summary>Day, month or year differs and the others agree.</summary>
    OnePart,

    /// <summary>The same as far as known: year and month.</summary>
    Month,

    /// <summary>The same as far as known: the year.</summary>
    Year,

    /// <summary>Born about the day on which the other was expected.</summary>
    Expected,

    /// <summary>Born in the same year and otherwise apart.</summary>
    SameYear,

    /// <summary>In the same postal district.</summary>
    Area,

    /// <summary>Different.</summary>
    Different,

    /// <summary>Fifteen years or more apart.</summary>
    Generation,
}
