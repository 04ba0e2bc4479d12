using Kith.Casework.Diary;
using Kith.Casework.Meetings;
using Kith.Casework.Papers;
using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.PartnerSite;

/// <summary>Which actions of a child's meetings and plans somebody of an agency took on: those that name them or their agency, and no others.</summary>
public static class OwnActions
{
    // A list of who does it, as people write one.
    private static readonly string[] Between = [",", ";", "/", "(", ")", " and ", " & "];

    /// <summary>The actions of somebody who was asked, as they stand now.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="grant">What they were asked.</param>
    public static IReadOnlyList<PlanAction> Of(ChildRecord record, PartnerGrant grant)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(grant);
        if (!grant.ForActions)
            return [];
        var episode = grant.Given.Episode;
        return
        [
            .. InPlans(record, episode)
                .Concat(InMinutes(record, episode))
                .Concat(InMeetings(record, episode))
                .Where(one => Names(one, grant.Fact))
                .Select(Action)
                .DistinctBy(action => action.Id),
        ];
    }

    /// <summary>What they are shown of an action: nothing that gives away an address that is kept secret.</summary>
    /// <param name="action">The action.</param>
    /// <param name="record">The child's record.</param>
    /// <param name="grant">What they were asked.</param>
    public static string Shown(PlanAction action, ChildRecord record, PartnerGrant grant)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(grant);
        return new ForWhom(record, new Reader(Audience.Agency, grant.Fact.Name)).GivesAwayAnAddress(action.Does ?? "")
            ? "Something that we cannot show here. Ring us about it"
            : $"{action.Does}{(action.By is { } by ? $", by {Plain.Day(by)}" : "")}";
    }

    private static IEnumerable<IRow> InPlans(ChildRecord record, int episode) =>
        from plan in record.State.Episode(episode)?.Plans ?? []
        from row in plan.RowsIn(plan.DoesIn(record, episode))
        where row.Id != Rows.OfText
        select row;

    // Of each kind of meeting the last that was held, and what is open.
    private static IEnumerable<IRow> InMinutes(ChildRecord record, int episode) =>
        Bookings
            .In(record)
            .Where(booking => booking.Episode == episode)
            .SelectMany(booking => MinuteParts.Taken(booking.Version, record))
            .Concat(
                record
                    .Standing.Where(entry => entry.Episode == episode && entry.Fact is BookingArranged)
                    .Select(entry => ((BookingArranged)entry.Fact).Kind)
                    .Distinct()
                    .SelectMany(kind => MinuteParts.LastTaken(kind, record))
            );

    // Of each kind of meeting whose record says who takes what on, the last: a strategy discussion.
    private static IEnumerable<IRow> InMeetings(ChildRecord record, int episode) =>
        record
            .ByDate.Where(entry => entry.Episode == episode && entry.Fact is IMeeting)
            .GroupBy(entry => entry.FactName)
            .SelectMany(held => held.Last().RowsOf("taken"));

    private static PlanAction Action(IRow row) => row as PlanAction ?? ((IAsAction)row).Action;

    private static bool Names(IRow row, PartnerAsked asked) =>
        row switch
        {
            MinuteAction taken => Is(taken.Agency, asked) || Is(taken.Name, asked),
            PlanAction or IAsAction => (Action(row).Who ?? "")
                .Split(Between, StringSplitOptions.RemoveEmptyEntries)
                .Append(Action(row).Who)
                .Any(one => Is(one, asked)),
            _ => false,
        };

    // The whole of it, never a part: another agency may be called nearly the same.
    private static bool Is(string? said, PartnerAsked asked) =>
        said?.Trim() is { Length: > 0 } one
        && (
            one.Equals(asked.Agency.Trim(), StringComparison.OrdinalIgnoreCase)
            || one.Equals(asked.Name.Trim(), StringComparison.OrdinalIgnoreCase)
        );
}
