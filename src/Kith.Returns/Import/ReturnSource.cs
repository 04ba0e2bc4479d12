using Kith.Returns.Cin;

namespace Kith.Returns.Import;

/// <summary>Which return the facts come from, as its header says.</summary>
/// <param name="Year">The collection year.</param>
/// <param name="ReferenceDate">The last day the return covers, 31 March.</param>
/// <param name="Authority">The three-digit number of the authority.</param>
public sealed record ReturnSource(CollectionYear Year, DateOnly ReferenceDate, string Authority)
{
    /// <summary>Reads the header.</summary>
    /// <exception cref="UnreadableCensus">It does not say which authority and year, or is of another collection.</exception>
    public static ReturnSource Of(CinHeader header)
    {
        if (header.Collection.Given && header.Collection.Text!.Trim() != "CIN")
            throw Unusable(header.Collection.Line, $"This is a return of the collection “{header.Collection}”.");
        if (!header.Authority.Given)
            throw Unusable(header.Line, "The header does not say which authority made the return (LEA).");
        var year = header.Year.Value ?? header.ReferenceDate.Value?.Year;
        if (year is not (>= 2000 and < 2100))
            throw Unusable(header.Line, "The header does not say which year the return is for (Year, ReferenceDate).");
        var collection = new CollectionYear(year.Value);
        return new ReturnSource(
            collection,
            header.ReferenceDate.Value ?? collection.ReferenceDate,
            header.Authority.Text!.Trim()
        );
    }

    /// <summary>The first day the return covers, 1 April.</summary>
    public DateOnly FirstDay => Year.Start;

    /// <summary>The return in words: "children in need census 2025-26".</summary>
    public string Name => $"{Census} {Year}";

    /// <summary>Whether a fact came from a return, by what is written beside it.</summary>
    public static bool IsReturn(string? source) => source?.StartsWith(Census, StringComparison.Ordinal) == true;

    private const string Census = "children in need census";

    /// <summary>Where a fact came from, as shown beside it: "children in need census 2025-26, LA 201, line 24".</summary>
    public string At(int line) => FormattableString.Invariant($"{Name}, LA {Authority}, line {line}");

    private static UnreadableCensus Unusable(int line, string reason) =>
        new(reason, "Import a children in need census with a complete header.", line, 0);
}
