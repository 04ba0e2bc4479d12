namespace Kith.Matching.Files;

/// <summary>What a file of people may be at most. A file from outside never decides how much memory is used.</summary>
/// <param name="Columns">Columns in the heading.</param>
/// <param name="Characters">Characters in one value; a row with a longer one is left out.</param>
public sealed record PeopleLimits(int Columns = 500, int Characters = 2_000)
{
    /// <summary>Bytes of one row after which a quote is taken to be without its partner, and reading ends.</summary>
    internal int RecordBytes => 64 * Characters;
}
