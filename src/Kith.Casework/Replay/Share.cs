namespace Kith.Casework.Replay;

/// <summary>A part of a whole, and how far a rate made of it can be trusted.</summary>
/// <param name="Count">The part; from 0 to <paramref name="Of"/>.</param>
/// <param name="Of">The whole; 0 or more.</param>
public readonly record struct Share(long Count, long Of)
{
    /// <summary>A whole below this is too small for a rate: one case more or less would move it by more than ten points.</summary>
    public const int TooFew = 10;

    /// <summary>A number from 1 to one below this is not given in what leaves the authority, since it may point to a child.</summary>
    public const int Small = 5;

    // The normal deviate of a 95% interval.
    private const double Z = 1.959964;

    /// <summary>True when no rate should be made of it.</summary>
    public bool IsTooFew => Of < TooFew;

    /// <summary>The rate, from 0 to 1; 0 for an empty whole.</summary>
    public double Rate => Of == 0 ? 0 : (double)Count / Of;

    /// <summary>True for a number that may point to a child.</summary>
    /// <param name="number">The number; 0 is never small.</param>
    public static bool IsSmall(long number) => number is > 0 and < Small;

    /// <summary>Between what bounds the rate of such cases lies, 95 times of 100, by Wilson's method, which holds for small wholes too.</summary>
    public (double Low, double High) Interval()
    {
        if (Of == 0)
            return (0, 1);
        var (n, p) = ((double)Of, Rate);
        var middle = p + (Z * Z / (2 * n));
        var reach = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n)));
        var whole = 1 + (Z * Z / n);
        return (Math.Max(0, (middle - reach) / whole), Math.Min(1, (middle + reach) / whole));
    }
}
