using Kith.Casework.People.Addresses;
using Kith.Casework.Record;

namespace Kith.Casework.People;

/// <summary>
/// Which of a child's addresses are kept secret. That follows from the facts: somebody said so, here or on another record, or somebody
/// must never see it; and an address that is secret now is secret wherever it stands, also in what was recorded before.
/// </summary>
public sealed class KeptAddresses
{
    private readonly HashSet<string> _kept;

    private KeptAddresses(IEnumerable<Fact> facts) =>
        _kept = [.. facts.SelectMany(Secret).Select(address => SpeltAddress.Letters(address.Lines))];

    /// <summary>The addresses of a record, those corrected since included: what was secret once stays so.</summary>
    public static KeptAddresses Of(ChildRecord record) => Of([record]);

    /// <summary>The same of several records of one child: what is secret on one is secret on all.</summary>
    public static KeptAddresses Of(IEnumerable<ChildRecord> records) => new(records.SelectMany(EverOn));

    /// <summary>All that was ever said on a record, corrected or not.</summary>
    internal static IEnumerable<Fact> EverOn(ChildRecord record) =>
        record
            .Facts.Select(recorded => recorded.Fact)
            .Select(fact => fact is FactCorrected { Replacement: { } replacement } ? replacement : fact);

    /// <summary>True when an address is to be kept secret, whatever the answer about secrecy says.</summary>
    public static bool IsKept(AddressRecorded address) => address.Protected || address.NeverShowTo is { Count: > 0 };

    /// <summary>Who of the family must never see an address, by all that a record says of it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="address">The address.</param>
    internal static IEnumerable<Guid> NeverShown(ChildRecord record, RecordedAddress address) =>
        EverOn(record)
            .SelectMany(Secret)
            .Where(one => new RecordedAddress(one.Lines, one.Postcode, true).IsSameAs(address))
            .SelectMany(one => one.NeverShowTo ?? [])
            .Distinct();

    /// <summary>True for a fact by which somebody said that an address is secret.</summary>
    public static bool SaysSecret(Fact fact) => Secret(fact).Any();

    /// <summary>The addresses that a fact says are secret.</summary>
    internal static IEnumerable<AddressRecorded> Secret(Fact fact) =>
        fact switch
        {
            AddressRecorded address when IsKept(address) => [address],
            ResidencesRecorded { Residences: var rows } => rows.Where(row =>
                    row is { Protected: true, Lines: not null }
                )
                .Select(row => new AddressRecorded(row.Lines!, row.Postcode, true)),
            AddressKeptElsewhere kept => [new(kept.Lines, kept.Postcode, true, kept.NeverShowTo)],
            _ => [],
        };

    /// <summary>True when there is any.</summary>
    public bool Any => _kept.Count > 0;

    /// <summary>True when these lines are those of an address that is kept secret, however they were typed.</summary>
    /// <param name="lines">The lines as recorded; null is none.</param>
    public bool Covers(string? lines) =>
        lines is not null && _kept.Count > 0 && _kept.Contains(SpeltAddress.Letters(lines));
}
