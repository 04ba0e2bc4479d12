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
    private const string Born = "born";

    /// <summary>What is new.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="child">The child, as the sender knows them.</param>
    /// <param name="record">The record of the child.</param>
    /// <param name="alike">Whether two names are likely one.</param>
    public static IEnumerable<WorryNew> Of(WorrySent sent, WorryChild child, ChildRecord record, AreAlike alike)
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
        // Where the record says another day, somebody has to ask whether it is the same child.
        if (child.BornOn is { } born && person is { IsUnborn: false, BornOn: null } && !(born > person.DiedOn))
            yield return new(
                Born,
                $"Born on {Plain.Day(born)}",
                person.BornAbout is { } about ? $"The record says {about}." : "The record has no date of birth.",
                "change-details"
            );
        if (child.School is { } school && person.DiedOn is null && !IsSame(school, person.Described?.School))
            yield return new(
                School,
                $"Goes to {school}",
                person.Described?.School is { } before ? $"The record says {before}." : "The record names no school.",
                "describe-child"
            );
        foreach (var adult in WorryAdults.News(sent, record, alike))
            yield return adult;
    }

    /// <summary>The acts by which what is new is written, as far as it is chosen.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="child">The child, as the sender knows them.</param>
    /// <param name="record">The record of the child.</param>
    /// <param name="alike">Whether two names are likely one.</param>
    /// <param name="on">From when it is known.</param>
    /// <param name="isChosen">By what is new; null for all of it.</param>
    /// <param name="isSecret">Whether the address must be kept secret; null where nobody said.</param>
    public static IEnumerable<Act> Acts(
        WorrySent sent,
        WorryChild child,
        ChildRecord record,
        AreAlike alike,
        DateOnly on,
        Func<string, bool>? isChosen = null,
        bool? isSecret = null
    )
    {
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(record);
        var chosen = Of(sent, child, record, alike)
            .Select(one => one.Id)
            .Where(id => isChosen?.Invoke(id) != false)
            .ToHashSet(StringComparer.Ordinal);
        if (WorryAdults.Family(sent, record, alike, on, isChosen) is { } family)
            yield return family;
        if (chosen.Contains(Born))
            yield return new ChangeDetails { On = on, BornOn = child.BornOn };
        if (chosen.Contains(School))
            yield return WorryWords.School(child.School!, record.State.Person.Described, on);
        if (chosen.Contains(Address))
            yield return WorryWords.Home(sent, on, isSecret)!;
    }

    /// <summary>True where an address was chosen: then somebody has to say whether it is kept secret.</summary>
    public static bool HasAddress(IEnumerable<string> chosen) => chosen.Contains(Address);

    /// <summary>The worry without what is written in a place of its own: an address in a text is kept from nobody.</summary>
    public static (WorrySent Sent, WorryChild Child) Without(
        WorrySent sent,
        WorryChild child,
        IReadOnlyCollection<string> written
    )
    {
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(child);
        var isAddress = written.Contains(Address);
        return (
            sent with
            {
                Address = isAddress ? null : sent.Address,
                Postcode = isAddress ? null : sent.Postcode,
                Adults = WorryAdults.Without(sent, written),
            },
            child with
            {
                BornOn = written.Contains(Born) ? null : child.BornOn,
                School = written.Contains(School) ? null : child.School,
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
