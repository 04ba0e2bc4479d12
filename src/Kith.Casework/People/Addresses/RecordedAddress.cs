using Kith.Casework.Record;

namespace Kith.Casework.People.Addresses;

/// <summary>An address that stands on a child's record: where the child or somebody of the family lives or lived.</summary>
/// <param name="Lines">The address, as it was typed.</param>
/// <param name="Postcode">Its postcode; null where none is known.</param>
/// <param name="IsKept">True where it is kept secret.</param>
public sealed record RecordedAddress(string Lines, string? Postcode, bool IsKept)
{
    // As long as any real address; a database indexes no more of it.
    private const int LongestMark = 200;

    /// <summary>What it has in common with the same address on another record; the first is what it says. Each is at most 200 characters long.</summary>
    public IReadOnlyList<string> Marks { get; } =
    [.. SpeltAddress.Marks(Lines, Postcode).Select(mark => mark.Length > LongestMark ? mark[..LongestMark] : mark)];

    /// <summary>Every address that stands on a record, each once. Of those corrected away only what is kept secret, which stays so.</summary>
    public static IReadOnlyList<RecordedAddress> On(ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var kept = KeptAddresses.Of(record);
        var standing = record.Standing.SelectMany(entry => Of(entry.Fact));
        var ever = kept.Any ? KeptAddresses.EverOn(record).SelectMany(Of).Where(one => kept.Covers(one.Lines)) : [];
        return
        [
            .. standing
                .Concat(ever)
                .Select(one => one with { IsKept = kept.Covers(one.Lines) })
                .DistinctBy(one => (SpeltAddress.Letters(one.Lines), one.Postcode)),
        ];
    }

    /// <summary>True when both are the same address.</summary>
    public bool IsSameAs(RecordedAddress other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Marks.Intersect(other.Marks).Any();
    }

    private static IEnumerable<RecordedAddress> Of(Fact fact) =>
        fact switch
        {
            AddressRecorded address => [new(address.Lines, address.Postcode, false)],
            ResidencesRecorded { Residences: var rows } => rows.Where(row => row.Lines is not null)
                .Select(row => new RecordedAddress(row.Lines!, row.Postcode, false)),
            AddressKeptElsewhere kept => [new(kept.Lines, kept.Postcode, false)],
            _ => [],
        };
}
