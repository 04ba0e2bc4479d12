using Kith.Casework.Record;

namespace Kith.Casework.People.Addresses;

/// <summary>
/// An address on this record is kept secret on another record, and so it is here: a place is safe for nobody who lives there while
/// one of them can be found there.
/// </summary>
/// <param name="Lines">The address, as this record says it.</param>
/// <param name="Postcode">Its postcode; null where none is known.</param>
/// <param name="NeverShowTo">Who of this child's family must never see it, as the other record says.</param>
[FactName("address-kept-elsewhere", "An address on this record is kept secret on another record, and so it is here.")]
public sealed record AddressKeptElsewhere(
    string Lines,
    string? Postcode = null,
    IReadOnlyList<Guid>? NeverShowTo = null
) : PersonFact, ITells
{
    public IEnumerable<Notice> Tells(Recorded recorded, ChildRecord record) =>
        [
            new(
                "address",
                NoticeTo.Lead,
                "kept an address secret that is on this record too. Think who may have been told of it"
            ),
        ];

    /// <summary>
    /// What becomes true on a record because of others: each address on it that one of them keeps secret, and it does not yet, or
    /// not yet from the same people of this family.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="others">Other records on which the same addresses stand.</param>
    public static IEnumerable<AddressKeptElsewhere> NewOn(ChildRecord record, IEnumerable<ChildRecord> others)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(others);
        var here = RecordedAddress.On(record);
        if (here.Count == 0)
            yield break;
        var there = others
            .Where(other => other.Id != record.Id)
            .SelectMany(other => RecordedAddress.On(other).Where(one => one.IsKept).Select(one => (one, other)))
            .ToList();
        var person = record.State.Person;
        foreach (var address in here)
        {
            var same = there.FindAll(one => one.one.IsSameAs(address));
            if (same.Count == 0)
                continue;
            var never = same.SelectMany(one => KeptAddresses.NeverShown(one.other, one.one))
                // Whoever is known here under another record of theirs must not see it here either.
                .SelectMany(never => person.Links.Select(link => link.Person).Where(one => person.AreOne(one, never)))
                .Except(KeptAddresses.NeverShown(record, address))
                .Distinct()
                .Order()
                .ToList();
            if (!address.IsKept || never.Count > 0)
                yield return new AddressKeptElsewhere(address.Lines, address.Postcode, never.Count > 0 ? never : null);
        }
    }
}
