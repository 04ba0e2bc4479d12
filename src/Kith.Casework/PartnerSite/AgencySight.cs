using Kith.Casework.Access;
using Kith.Casework.Diary;
using Kith.Casework.People;
using Kith.Casework.Record;

namespace Kith.Casework.PartnerSite;

/// <summary>
/// What somebody of an agency with an account here sees of one child with whom they work: that they do, what they are asked, and the meetings
/// to which they are asked by name. Pure, and the only place that decides it. The record stays closed to them.
/// </summary>
/// <param name="Record">The child's record.</param>
/// <param name="Asked">What they are asked and is open to them, the soonest due first.</param>
/// <param name="Meetings">The meetings ahead, the soonest first.</param>
public sealed record AgencySight(
    ChildRecord Record,
    IReadOnlyList<PartnerAccess> Asked,
    IReadOnlyList<Booking> Meetings
)
{
    /// <summary>What the child is called to somebody of an agency.</summary>
    public string FirstName => Record.State.Person.FirstName ?? "A child";

    /// <summary>What somebody sees of a child; null for nothing at all.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="record">The child's record.</param>
    /// <param name="now">The moment, local time.</param>
    /// <param name="rules">For which purposes what is shown, and for how long.</param>
    public static AgencySight? Of(Practitioner person, ChildRecord record, DateTime now, PartnerSiteRules rules)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(record);
        var today = DateOnly.FromDateTime(now);
        if (
            person is not { HasLeft: false, Details.Post: Post.Partner }
            || PartnerAccess.Barrier(record) is not null
            || record.Involved.KeptFrom.Contains(person.Id)
            || !record.Involved.All.Any(one =>
                one.Role == InvolvementRole.Partner && one.Practitioner == person.Id && one.IsCurrent(now)
            )
        )
            return null;
        return new AgencySight(
            record,
            [
                .. PartnerGrant
                    .In(record)
                    .Where(grant => grant.Fact.User == person.Id)
                    .Select(grant => PartnerAccess.Of(record, grant.Number, today, rules))
                    .OfType<PartnerAccess>()
                    .OrderBy(access => access.Grant.By),
            ],
            [.. Bookings.In(record).Where(booking => booking.Day >= today && IsAsked(person, booking))]
        );
    }

    // By the whole name, so that somebody who is called nearly the same sees nothing; of a place that is kept secret nothing is said.
    private static bool IsAsked(Practitioner person, Booking booking) =>
        (booking.Others ?? []).Any(row =>
            row.Person is null && string.Equals(row.Name?.Trim(), person.Name, StringComparison.OrdinalIgnoreCase)
        );
}
