using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>An import found that another record may be of the same child. It decides nothing: somebody has to look at both.</summary>
/// <param name="Other">The other record.</param>
/// <param name="Number">Its number, so that the entry reads by itself.</param>
/// <param name="Likelihood">How likely it is by what both say, in percent, on the day it was proposed.</param>
[FactName(
    "duplicate-proposed",
    "An import found that another record may be of the same child. Somebody has to look at both."
)]
public sealed record DuplicateProposed(Guid Other, string? Number = null, int? Likelihood = null)
    : PersonFact,
        IOnTwoRecords;

/// <summary>Somebody looked at this record and another that may have been of the same child: they are of two children.</summary>
/// <param name="Other">The other record.</param>
/// <param name="Number">Its number, so that the entry reads by itself.</param>
/// <param name="Reason">How it is known.</param>
[FactName("records-kept-apart", "Somebody looked at this record and another, and found that they are of two children.")]
public sealed record RecordsKeptApart(Guid Other, string? Number = null, string? Reason = null)
    : PersonFact,
        IOnTwoRecords;

/// <summary>What an import proposed and nobody has looked at yet.</summary>
public static class ProposedDuplicates
{
    /// <summary>The proposals of a record on which somebody has still to say what is so, in the order proposed.</summary>
    public static IEnumerable<DuplicateProposed> Waiting(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record
            .Standing.Select(recorded => recorded.Fact)
            .OfType<DuplicateProposed>()
            .Where(proposed => !IsSettled(record, proposed.Other))
            .DistinctBy(proposed => proposed.Other);
    }

    /// <summary>True where the record says something of the other one already: it is not proposed again.</summary>
    public static bool IsKnown(ChildRecord record, Guid other)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Facts.Any(recorded => recorded.Fact is IOnTwoRecords fact && fact.Other == other);
    }

    /// <summary>True where somebody found that the two are of two children.</summary>
    public static bool AreKeptApart(ChildRecord record, Guid other)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Standing.Any(recorded => recorded.Fact is RecordsKeptApart apart && apart.Other == other);
    }

    // Merged, whether or not taken apart since, or found to be two: somebody has looked.
    private static bool IsSettled(ChildRecord record, Guid other) =>
        record.Standing.Any(recorded =>
            recorded.Fact is IOnTwoRecords fact and not DuplicateProposed && fact.Other == other
        );
}
