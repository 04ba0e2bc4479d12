using Kith.Casework.People.Addresses;

namespace Kith.Store.Rows;

/// <summary>What an address on a child's record has in common with the same address on another. Table <c>address</c>.</summary>
public sealed record AddressRow : IChildRow<AddressRow>
{
    /// <summary>The child.</summary>
    public required Guid Child { get; init; }

    /// <summary>Its place among the child's, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>One of <see cref="RecordedAddress.Marks"/>.</summary>
    public required string Mark { get; init; }

    /// <summary>True where the record keeps it secret.</summary>
    public required bool IsKept { get; init; }

    /// <summary>The child's row. For queries only.</summary>
    public ChildRow? Of { get; init; }

    static IEnumerable<AddressRow> IChildRow<AddressRow>.In(ChildSource child) =>
        RecordedAddress
            .On(child.Record)
            .SelectMany(address => address.Marks.Select(mark => (Mark: mark, address.IsKept)))
            .GroupBy(one => one.Mark, StringComparer.Ordinal)
            .Select(
                (mark, index) =>
                    new AddressRow
                    {
                        Child = child.Record.Id,
                        Number = index + 1,
                        Mark = mark.Key,
                        IsKept = mark.Any(one => one.IsKept),
                    }
            );
}
