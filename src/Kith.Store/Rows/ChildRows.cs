using System.Text.Json;
using Kith.Casework;
using Kith.Casework.Access;
using Kith.Casework.FrontDoor;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Matching;
using Kith.Store.Search;

namespace Kith.Store.Rows;

/// <summary>All the rows of the read models that are about one child: a pure function of the record and of what the rules say of it.</summary>
/// <param name="Child">The child; null while nothing is recorded.</param>
/// <param name="Clocks">Every run of every clock.</param>
/// <param name="Approvals">Work that waits for approval.</param>
/// <param name="Departures">Departures from guidance.</param>
/// <param name="Proposals">Acts that were proposed and are open.</param>
/// <param name="FamilyLinks">Family and network.</param>
/// <param name="Referrals">Referrals.</param>
/// <param name="Involvements">Who works, or worked, with the child.</param>
/// <param name="Notices">Of what somebody has to be told.</param>
/// <param name="Bookings">What is arranged ahead and open.</param>
/// <param name="Named">Whom the record is restricted to, and who is kept from it.</param>
public sealed record ChildRows(
    ChildRow? Child,
    IReadOnlyList<ClockRow> Clocks,
    IReadOnlyList<ApprovalRow> Approvals,
    IReadOnlyList<DepartureRow> Departures,
    IReadOnlyList<ProposalRow> Proposals,
    IReadOnlyList<FamilyLinkRow> FamilyLinks,
    IReadOnlyList<ReferralRow> Referrals,
    IReadOnlyList<InvolvementRow> Involvements,
    IReadOnlyList<NoticeRow> Notices,
    IReadOnlyList<BookingRow> Bookings,
    IReadOnlyList<NamedRow> Named
)
{
    /// <summary>What the search looks in; null while nothing is recorded. It has an index instead of a table: see <see cref="Search.SearchWrite"/>.</summary>
    internal Particulars? Found { get; init; }

    /// <summary>No rows at all.</summary>
    public static ChildRows None { get; } = new(null, [], [], [], [], [], [], [], [], [], []);

    /// <summary>The rows of one child.</summary>
    /// <param name="record">The child's record.</param>
    /// <param name="clocks">The runs of its clocks. Nothing that depends on the moment of the reading is kept.</param>
    /// <param name="approvals">What awaits approval.</param>
    public static ChildRows From(
        ChildRecord record,
        IReadOnlyList<ClockReading> clocks,
        IReadOnlyList<ApprovalReading> approvals
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Version == 0)
            return None;
        var child = OfChild(record);
        var chair = child.Stage is Stages.Conference or Stages.ChildProtectionPlan ? child.Chair ?? "" : null;
        List<ClockRow> running =
        [
            .. clocks.Select((clock, index) => OfClock(record, index + 1, clock, chair) with { Lead = child.Lead }),
        ];
        return new(
            Queues.Placed(child, record, running),
            running,
            [.. approvals.Select((approval, index) => OfApproval(child, index + 1, approval))],
            [.. Departed(record, child.Lead)],
            [.. ProposalRow.In(record)],
            [.. Family(record)],
            [.. Referred(record)],
            [.. InvolvementRows.In(record)],
            [.. NoticeRow.In(record)],
            [.. BookingRow.In(record)],
            [.. InvolvementRows.Named(record)]
        )
        {
            Found = ChildParticulars.Of(record),
        };
    }

    private static ChildRow OfChild(ChildRecord record)
    {
        var person = record.State.Person;
        var current = record.State.Current;
        return new ChildRow
        {
            Id = record.Id,
            Number = person.Number,
            Upn = person.Registered?.Upn,
            Name = person.DisplayName,
            SearchName = Kith.Store.SearchName.Of(
                person.Name?.Given,
                person.Name?.KnownAs,
                person.Name?.Family,
                person.Number
            ),
            BornOn = person.BornOn,
            ExpectedOn = person.Registered?.ExpectedOn,
            DiedOn = person.DiedOn,
            Sex = person.Sex is { } sex ? Code(sex) : null,
            Unborn = person.IsUnborn,
            Disabled = person.IsDisabled,
            Episode = current?.Number,
            Stage = current?.Stage,
            Position = current?.Position,
            OpenedOn = current?.OpenedOn,
            Lead = current?.Lead?.Practitioner,
            LeadName = current?.Lead?.Name,
            LeadSince = current?.Lead?.Since,
            Chair = Kith.Casework.Access.Subject.Of(record).Chair,
            LastVisitOn = current?.LastVisit,
            Restricted = record.Involved.Restriction is { } restriction ? Code(restriction.Kind) : null,
            RestrictedTo = InvolvementRows.Users(record.Involved.Restriction?.People ?? []),
            RestrictionOwner = record.Involved.Restriction?.Owner,
            KeptFrom = InvolvementRows.Users(record.Involved.KeptFrom),
            MergedInto = person.MergedInto,
            Version = record.Version,
            Demonstration = record.Facts.Any(IsMadeUp),
        };
    }

    private static bool IsMadeUp(Recorded recorded) =>
        recorded.Source?.StartsWith("demonstration", StringComparison.Ordinal) == true;

    private static ClockRow OfClock(ChildRecord record, int number, ClockReading clock, string? chair) =>
        new()
        {
            Child = record.Id,
            Number = number,
            Episode = clock.Episode,
            Duty = clock.Duty.Id,
            Says = clock.Duty.Says,
            Stage = clock.Duty.Stage,
            Origin = clock.Duty.Origin,
            CountedFrom = clock.CountedFrom,
            DueOn = clock.Due,
            DueAt = clock.DueAt,
            EndedOn = clock.EndedOn,
            Met = clock.Status switch
            {
                ClockStatus.MetInTime => "in-time",
                ClockStatus.MetLate => "late",
                ClockStatus.Stopped => "stopped",
                _ => null,
            },
            Act = Towards.Meeting(clock, record),
            Chair = chair,
        };

    private static ApprovalRow OfApproval(ChildRow child, int number, ApprovalReading approval) =>
        new()
        {
            Child = child.Id,
            Number = number,
            Episode = approval.Episode,
            Duty = approval.Duty.Id,
            Says = approval.Duty.Says,
            SubmittedOn = approval.SubmittedOn,
            Author = approval.Author,
            Lead = child.Lead,
        };

    private static IEnumerable<DepartureRow> Departed(ChildRecord record, string? lead) =>
        Departing
            .Of(record)
            .Select(
                (departed, index) =>
                    new DepartureRow
                    {
                        Child = record.Id,
                        Number = index + 1,
                        Episode = departed.Recorded.Episode,
                        Duty = departed.Fact.Duty,
                        Edition = departed.Fact.Edition,
                        Act = departed.Fact.ActName,
                        Reason = departed.Fact.Reason,
                        AuthorisedBy = departed.Fact.AuthorisedBy,
                        DepartedOn = departed.Recorded.On,
                        DepartedBy = departed.Recorded.By,
                        Version = departed.Recorded.Version,
                        Status = StatusOf(departed),
                        AnsweredOn = departed.Answer?.On,
                        Lead = lead,
                    }
            );

    private static string StatusOf(Departed departed) =>
        departed.Status switch
        {
            DepartureStatus.Agreed => "agreed",
            DepartureStatus.Declined => "declined",
            DepartureStatus.PutRight => "put-right",
            DepartureStatus.DoneAgain => "done-again",
            DepartureStatus.Kept => "kept",
            DepartureStatus.Own => "own",
            _ => "waiting",
        };

    private static IEnumerable<FamilyLinkRow> Family(ChildRecord record) =>
        record.State.Person.Links.Select(
            (member, index) =>
                new FamilyLinkRow
                {
                    Child = record.Id,
                    Number = index + 1,
                    Person = member.Person,
                    Name = member.Name,
                    Relationship = member.Relationship,
                    HasRecord = member.HasRecord,
                    LivesWith = member.LivesWithChild,
                }
        );

    private static IEnumerable<ReferralRow> Referred(ChildRecord record) =>
        record
            .State.Episodes.Where(episode => episode.FrontDoor.Referral is not null)
            .Select((episode, index) => OfReferral(record, index + 1, episode, episode.FrontDoor));

    private static ReferralRow OfReferral(ChildRecord record, int number, Episode episode, FrontDoorState door) =>
        new()
        {
            Child = record.Id,
            Number = number,
            Episode = episode.Number,
            ReceivedOn = door.ReferredOn!.Value,
            Source = door.Referral!.Source,
            Referrer = door.Referral.Referrer,
            ReferrerUser = door.Referral.ReferrerUser,
            ReferredName = door.Referral.ReferrerUser is null ? null : NameAt(record, door.Referral),
            AwaitsDecision = door.AwaitsDecision && !episode.IsClosed,
            DecidedOn = door.DecidedOn,
            Decision = door.Decision is { } decided ? Code(decided.Decision) : null,
            ToldOn = door.ToldOn,
        };

    // As it was written then: a correction of the name came later too.
    private static string NameAt(ChildRecord record, ReferralReceived referral)
    {
        var version = record.Standing.Last(recorded => ReferenceEquals(recorded.Fact, referral)).Version;
        return ChildRecord.From(record.Id, [.. record.Facts.Take(version)]).State.Person.DisplayName;
    }

    /// <summary>A code as facts store it.</summary>
    public static string Code<TCode>(TCode code)
        where TCode : struct, Enum => Codes<TCode>.Words[code];

    private static class Codes<TCode>
        where TCode : struct, Enum
    {
        internal static readonly Dictionary<TCode, string> Words = Enum.GetValues<TCode>()
            .ToDictionary(code => code, code => JsonSerializer.SerializeToElement(code, Json.Options).GetString()!);
    }
}
