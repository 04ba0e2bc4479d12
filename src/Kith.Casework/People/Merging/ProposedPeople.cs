using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>What an import proposed of people of families, and what somebody who looked at both has found.</summary>
public static class ProposedPeople
{
    /// <summary>The proposals of a record on which somebody has still to say what is so, the likeliest first.</summary>
    public static IEnumerable<PersonDuplicateProposed> Waiting(PersonRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var settled = record.Standing.Select(recorded => Settles(recorded.Fact)).OfType<Guid>().ToHashSet();
        return record
            .Standing.Select(recorded => recorded.Fact)
            .OfType<PersonDuplicateProposed>()
            .Where(proposed => !settled.Contains(proposed.Other))
            .OrderByDescending(proposed => proposed.Likelihood)
            .DistinctBy(proposed => proposed.Other);
    }

    /// <summary>True where the record says something of the other one already: it is not proposed again.</summary>
    public static bool IsKnown(PersonRecord record, Guid other)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Facts.Any(recorded =>
            (recorded.Fact is PersonDuplicateProposed proposed && proposed.Other == other)
            || Settles(recorded.Fact) == other
        );
    }

    /// <summary>Those of whom somebody found that they are other people than this one.</summary>
    public static IEnumerable<Guid> KeptApart(PersonRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Standing.Select(recorded => recorded.Fact).OfType<PersonKeptApart>().Select(apart => apart.Other);
    }

    // Merged, whether or not taken apart since, or found to be two: somebody has looked.
    private static Guid? Settles(Fact fact) =>
        fact switch
        {
            PersonMerged merged => merged.Kept,
            PersonJoined joined => joined.Second,
            PersonSeparated separated => separated.Kept,
            PersonParted parted => parted.Second,
            PersonKeptApart apart => apart.Other,
            _ => null,
        };
}
