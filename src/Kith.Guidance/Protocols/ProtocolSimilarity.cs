namespace Kith.Guidance;

/// <summary>How much of a protocol stands in another one too.</summary>
/// <param name="Other">The other protocol.</param>
/// <param name="Percent">How many of a hundred words of its sections stand in the other's, in runs of at least five; from 0 to 100. The authorities' own names count as the same.</param>
/// <param name="Passages">What stands in both, the longest first.</param>
public sealed record ProtocolSimilarity(Protocol Other, int Percent, IReadOnlyList<MatchingPassage> Passages)
{
    /// <summary>Compares two protocols.</summary>
    /// <param name="protocol">The one asked about.</param>
    /// <param name="other">The one it may have been copied from.</param>
    public static ProtocolSimilarity Of(Protocol protocol, Protocol other)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(other);
        var (mine, theirs) = (ShinglesOf(protocol), ShinglesOf(other));
        return new ProtocolSimilarity(
            other,
            mine.PercentIn(theirs),
            [.. mine.PassagesIn(theirs).OrderByDescending(passage => passage.Words)]
        );
    }

    private static Shingles ShinglesOf(Protocol protocol) =>
        Shingles.Of(protocol.Sections.Select(section => (section.Key, section.Text)), WhatIsNotLocal.NamesOf(protocol));
}

/// <summary>Words that stand in two protocols.</summary>
/// <param name="Text">The words, as the protocol asked about has them.</param>
/// <param name="Words">How many.</param>
/// <param name="Section">The section they stand in.</param>
/// <param name="OtherSection">The section of the other protocol in which they begin.</param>
public sealed record MatchingPassage(string Text, int Words, string Section, string OtherSection);
