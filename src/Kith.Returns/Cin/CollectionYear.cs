using System.Globalization;

namespace Kith.Returns.Cin;

/// <summary>A collection year, 1 April to 31 March, named by the calendar year it ends in: 2025-26 is 2026.</summary>
/// <param name="EndsIn">Calendar year of its 31 March.</param>
public readonly record struct CollectionYear(int EndsIn) : IComparable<CollectionYear>
{
    /// <summary>First collection year whose rules are known here; earlier files are checked by the same rules.</summary>
    public static CollectionYear Earliest { get; } = new(2023);

    /// <summary>Last collection year whose rules are published; later files are checked by the same rules.</summary>
    public static CollectionYear Latest { get; } = new(2026);

    /// <summary>First day, 1 April.</summary>
    public DateOnly Start => new(EndsIn - 1, 4, 1);

    /// <summary>Last day and reference date, 31 March.</summary>
    public DateOnly ReferenceDate => new(EndsIn, 3, 31);

    /// <summary>The collection year a day lies in.</summary>
    public static CollectionYear Of(DateOnly day) => new(day.Month >= 4 ? day.Year + 1 : day.Year);

    /// <summary>Reads <c>2025-26</c>, or the year it ends in, <c>2026</c>; null when it is neither.</summary>
    public static CollectionYear? Parse(string text)
    {
        var parts = text.Trim().Split('-');
        if (parts is not ([{ Length: 4 }] or [{ Length: 4 }, { Length: 2 }]))
            return null;
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first) || first < 2000)
            return null;
        if (parts.Length == 1)
            return new CollectionYear(first);
        var next = new CollectionYear(first + 1);
        return next.ToString() == text.Trim() ? next : null;
    }

    /// <summary>Earlier years come first.</summary>
    public int CompareTo(CollectionYear other) => EndsIn.CompareTo(other.EndsIn);

    /// <summary>As people write it: 2025-26.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{EndsIn - 1:0000}-{EndsIn % 100:00}");

    /// <summary>Whether one year is before another.</summary>
    public static bool operator <(CollectionYear left, CollectionYear right) => left.EndsIn < right.EndsIn;

    /// <summary>Whether one year is after another.</summary>
    public static bool operator >(CollectionYear left, CollectionYear right) => left.EndsIn > right.EndsIn;

    /// <summary>Whether one year is another or before it.</summary>
    public static bool operator <=(CollectionYear left, CollectionYear right) => left.EndsIn <= right.EndsIn;

    /// <summary>Whether one year is another or after it.</summary>
    public static bool operator >=(CollectionYear left, CollectionYear right) => left.EndsIn >= right.EndsIn;
}
