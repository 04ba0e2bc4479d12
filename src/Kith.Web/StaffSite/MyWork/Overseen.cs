using Kith.Casework;
using Kith.Casework.Access;
using Kith.Casework.DisabledChildren;
using Kith.Casework.Record;
using Kith.Casework.Supports;
using Kith.Store;
using Kith.Store.Rows;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.DisabledRegister;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.MyWork;

/// <summary>What a designated social care officer sees to beside the days of plans: the short breaks of the children they oversee, and disabled children who have no officer or nobody who leads.</summary>
/// <param name="Breaks">Where short breaks stand, what waits for somebody first.</param>
/// <param name="Without">Disabled children without an officer or a lead.</param>
public sealed record Overseen(IReadOnlyList<OverseenBreak> Breaks, Paged<UnservedChild> Without)
{
    /// <summary>Everybody whom it shows.</summary>
    public IEnumerable<Guid> Children =>
        Breaks.Select(one => one.Child).Concat(Without.Lines.Select(one => one.Child.Id));

    private const string ReviewPlan = "review-child-in-need-plan";

    private static readonly string Officer = ChildRows.Code(InvolvementRole.SocialCareOfficer);

    /// <summary>Reads it; null for whoever is the designated officer of no child.</summary>
    /// <param name="database">The read models.</param>
    /// <param name="records">The records.</param>
    /// <param name="viewer">The officer.</param>
    /// <param name="clock">Says when.</param>
    /// <param name="page">The page of the children without, from 1.</param>
    /// <param name="stop">Stops the reading.</param>
    public static async Task<Overseen?> ByAsync(
        Database database,
        EventStore records,
        SignedIn viewer,
        AuthorityClock clock,
        int page,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var now = clock.Now;
        await using var read = database.ReadModels();
        var theirs = await read
            .Involvements.Where(one =>
                one.Practitioner == viewer.Id && one.Role == Officer && (one.UntilAt == null || one.UntilAt > now)
            )
            .Select(one => one.Child)
            .Distinct()
            .ToListAsync(stop);
        if (theirs.Count == 0)
            return null;
        var open = (await read.VisibleAsync(viewer, theirs, stop))
            .Values.Where(child => child.Stage != Stages.Closed)
            .ToList();
        Guid[] ids = [.. open.Select(child => child.Id)];
        var reviews = (
            await read
                .Clocks.Where(due => ids.Contains(due.Child) && due.EndedOn == null && due.Act == ReviewPlan)
                .Select(due => new { due.Child, due.DueOn })
                .ToListAsync(stop)
        ).ToLookup(due => due.Child, due => due.DueOn);
        return new(
            [
                .. (await records.LoadChildrenAsync(ids, stop))
                    .Select(record => OverseenBreak.Of(record, [.. reviews[record.Id]]))
                    .OfType<OverseenBreak>()
                    .OrderBy(one => one.IsGiven)
                    .ThenBy(one => one.ReviewBy ?? DateOnly.MaxValue)
                    .ThenBy(one => one.Name, StringComparer.Ordinal),
            ],
            await UnservedChild.ReadAsync(read, viewer, clock, recorded: true, page, stop)
        );
    }
}

/// <summary>Where the short breaks of a child stand.</summary>
/// <param name="Child">The child.</param>
/// <param name="Name">Their name.</param>
/// <param name="Says">Where they stand, in words.</param>
/// <param name="IsGiven">True while breaks are given; false where something waits for somebody.</param>
/// <param name="ReviewBy">By when the plan they are part of is looked at again; null where no day runs.</param>
/// <param name="Lead">Who leads; null where nobody does.</param>
public sealed record OverseenBreak(Guid Child, string Name, string Says, bool IsGiven, DateOnly? ReviewBy, string? Lead)
{
    // As forms/codes name them.
    private const string Duty = "short-breaks";
    private const string Kind = "short-break";

    /// <summary>That of a record; null where the family does not want or need them, so that nothing is to be done.</summary>
    /// <param name="record">The record, with an open episode.</param>
    /// <param name="reviews">The days by which its plan is looked at again.</param>
    internal static OverseenBreak? Of(ChildRecord record, IReadOnlyList<DateOnly> reviews)
    {
        if (record.State.Open is not { } episode)
            return null;
        var given = (SupportsRecorded.In(record, episode.Number)?.Fact as SupportsRecorded)?.Given ?? [];
        var duty = episode.DisabledChildren.Duties?.FirstOrDefault(row => row.Duty == Duty);
        return Standing(given.Where(one => one.Kind == Kind).ToList(), duty) is var (says, isGiven)
            ? new(
                record.Id,
                record.State.Person.DisplayName,
                says,
                isGiven,
                reviews.Count == 0 ? null : reviews.Min(),
                episode.Lead?.Practitioner
            )
            : null;
    }

    private static (string Says, bool IsGiven)? Standing(List<Support> breaks, SupportDuty? duty)
    {
        if (breaks.Find(one => one.Given is SupportGiven.Going) is { } going)
            return ($"Running{Since(going.Since)}: {What(going)}", true);
        if (breaks.Find(one => one.Given is SupportGiven.Planned) is { } planned)
            return ($"Agreed, and not begun: {What(planned)}", false);
        return duty?.Standing switch
        {
            null => ("Not offered yet", false),
            DutyStanding.Offered => ($"Offered{On(duty.Since)}, and not answered yet", false),
            DutyStanding.Accepted => ($"Taken up{On(duty.Since)}, and no break is recorded as given", false),
            DutyStanding.Done => ($"In place{Since(duty.Since)}", true),
            _ => null,
        };
    }

    private static string What(Support one) =>
        string.Join(", by ", new[] { one.What ?? "a short break", one.Who }.OfType<string>());

    private static string Since(DateOnly? day) => day is { } since ? $" since {Say.ShortDate(since)}" : "";

    private static string On(DateOnly? day) => day is { } on ? $" on {Say.ShortDate(on)}" : "";
}
