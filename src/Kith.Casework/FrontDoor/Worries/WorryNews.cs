using Kith.Casework.People;
using Kith.Casework.People.Addresses;
using Kith.Casework.Record;

namespace Kith.Casework.FrontDoor.Worries;

/// <summary>Something that was sent and that the record of the child does not hold.</summary>
/// <param name="Id">What it is chosen by.</param>
/// <param name="Says">What was sent.</param>
/// <param name="Holds">What the record holds instead, in a sentence.</param>
/// <param name="Act">The act by which it is written on the record.</param>
public sealed record WorryNew(string Id, string Says, string Holds, string Act);

/// <summary>
/// What was sent of a child beside what the child's record holds. What is new is offered to whoever screens, and written where they say so:
/// the sender may be wrong. In place of an address that is kept secret nothing is offered.
/// </summary>
public static class WorryNews
{
    private const string Address = "address";
    private const string School = "school";

    /// <summary>What is new.</summary>
    public static IEnumerable<WorryNew> Of(WorrySent sent, WorryChild child, ChildRecord record)
    {
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(record);
        var person = record.State.Person;
        if (sent.Address is { } lines && IsNew(lines, sent.Postcode, record))
            yield return new(
                Address,
                $"Lives at {Lines(lines, sent.Postcode)}",
                Held(person.Address),
                "record-address"
            );
        if (child.School is { } school && person.DiedOn is null && !IsSame(school, person.Described?.School))
            yield return new(
                School,
                $"Goes to {school}",
                person.Described?.School is { } before ? $"The record says {before}." : "The record names no school.",
                "describe-child"
            );
        foreach (var adult in sent.Adults ?? [])
            if (adult.Name is { } name && !person.Family.Any(member => IsSame(name, member.Name)))
                yield return new(
                    adult.Id,
                    string.Join(", ", new[] { name, adult.Relationship, adult.Contact }.OfType<string>()),
                    "Nobody of that name is in the family on the record.",
                    "record-family"
                );
    }

    /// <summary>The acts by which all that is new is written.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="child">The child, as the sender knows them.</param>
    /// <param name="record">The record of the child.</param>
    /// <param name="on">From when it is known.</param>
    public static IEnumerable<Act> Acts(WorrySent sent, WorryChild child, ChildRecord record, DateOnly on)
    {
        var news = Of(sent, child, record).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        var (added, described) = Only(sent, child, news.Contains);
        return WorryWords.Facts(added, described, record.State.Person.Described, on, null);
    }

    /// <summary>True where an address was chosen: then somebody has to say whether it is kept secret.</summary>
    public static bool HasAddress(IEnumerable<string> chosen) => chosen.Contains(Address);

    /// <summary>The worry with as much of the address, the school and the adults as is chosen.</summary>
    public static (WorrySent Sent, WorryChild Child) Only(WorrySent sent, WorryChild child, Func<string, bool> isChosen)
    {
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(isChosen);
        var isAddress = isChosen(Address);
        return (
            sent with
            {
                Address = isAddress ? sent.Address : null,
                Postcode = isAddress ? sent.Postcode : null,
                Adults = [.. (sent.Adults ?? []).Where(adult => isChosen(adult.Id))],
            },
            child with
            {
                School = isChosen(School) ? child.School : null,
            }
        );
    }

    private static bool IsNew(string lines, string? postcode, ChildRecord record)
    {
        var (held, kept) = (record.State.Person.Address, KeptAddresses.Of(record));
        return !kept.Covers(lines)
            && (
                held is null
                || (
                    !kept.Covers(held.Lines)
                    && !new RecordedAddress(lines, postcode, false).IsSameAs(new(held.Lines, held.Postcode, false))
                )
            );
    }

    private static string Held(AddressRecorded? held) =>
        held is null ? "The record has no address." : $"The record says {Lines(held.Lines, held.Postcode)}.";

    private static string Lines(string lines, string? postcode) => $"{lines} {postcode}".TrimEnd();

    private static bool IsSame(string one, string? other) =>
        string.Equals(one.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);
}
