using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.FrontDoor;
using Kith.Casework.Meetings;
using Kith.Casework.People.Families;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Find;

/// <summary>A brother or sister, or another child of somebody the child lives with, with what was before: as much of it as whoever asks may know.</summary>
/// <param name="Child">Who.</param>
/// <param name="Position">Where the case is, as people call it; null where it may not be known.</param>
/// <param name="Worries">How often somebody was worried lately; null where it may not be known.</param>
/// <param name="Last">What was decided last and when; null where nothing was, or it may not be known.</param>
public sealed record SiblingBefore(FoundChild Child, string? Position, int? Worries, string? Last)
{
    /// <summary>Their record; null where it may not be known.</summary>
    public ChildRecord? Record { get; init; }
}

/// <summary>
/// The brothers and sisters with records of their own of a child of whom it is decided what becomes of a referral, and the other children on
/// whose records a parent, or whoever else lives with the child, stands: what was before with a new partner's family is known here too.
/// </summary>
public sealed class SiblingsBefore(
    Database database,
    EventStore records,
    FormLibrary forms,
    AccessRules rules,
    AuthorityClock clock,
    Audit audit
)
{
    // More is no family.
    private const int Most = 40;

    /// <summary>Them, the eldest first. Each is in the audit as shown. Of a restricted record nothing is said.</summary>
    public async Task<IReadOnlyList<SiblingBefore>> OfAsync(
        SeenChild child,
        SignedIn viewer,
        string page,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(viewer);
        Guid[] named = [.. child.State.Person.Links.Where(link => link.HasRecord).Select(link => link.Person)];
        Guid[] adults = [.. Adults(child.Record)];
        await using var read = database.ReadModels();
        var rows = await read.NotKeptFrom(viewer)
            .NotSealed()
            .Where(other => other.MergedInto == null && other.Id != child.Id)
            .Where(other =>
                named.Contains(other.Id)
                || read.FamilyLinks.Any(link => link.HasRecord && link.Person == child.Id && link.Child == other.Id)
                || read.FamilyLinks.Any(link =>
                    !link.HasRecord && adults.Contains(link.Person) && link.Child == other.Id
                )
            )
            .OrderBy(other => other.BornOn)
            .ThenBy(other => other.Name)
            .Take(Most)
            .ToListAsync(stop);
        var lines = (await FindChild.LinesAsync(viewer, read, rows, clock, stop))
            .Where(line => line.Ask is null)
            .ToList();
        var opened = (
            await records.LoadChildrenAsync([.. lines.Where(line => line.Answer.Allowed).Select(line => line.Id)], stop)
        ).ToDictionary(record => record.Id);
        await audit.ShownAsync(viewer.Id, [.. lines.Select(line => line.Id)], page, stop);
        return
        [
            .. lines.Select(line =>
                opened.TryGetValue(line.Id, out var record)
                    ? new SiblingBefore(
                        line,
                        Say.Position(rows.Find(row => row.Id == line.Id)!.Position),
                        Casework.Access.Worries.Since(record, clock.Today.AddMonths(-rules.RepeatMonths)).Count,
                        LastOf(record, viewer)
                    )
                    {
                        Record = record,
                    }
                    : new SiblingBefore(line, null, null, null)
            ),
        ];
    }

    /// <summary>The telephone numbers of the agencies that work with them, as the list of agencies has them, by name.</summary>
    /// <param name="children">The records.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<string, string>> AgencyNumbersAsync(
        IReadOnlyList<ChildRecord> children,
        CancellationToken stop
    )
    {
        string[] names =
        [
            .. FamilyHelper.Of(children, clock.Today).Select(helper => helper.Agency).OfType<string>().Distinct(),
        ];
        if (names.Length == 0)
            return new Dictionary<string, string>();
        await using var read = database.ReadModels();
        var found = await read
            .Agencies.Where(agency => !agency.Closed && agency.Telephone != null && names.Contains(agency.Name))
            .Select(agency => new { agency.Name, agency.Telephone })
            .ToListAsync(stop);
        return found.DistinctBy(agency => agency.Name).ToDictionary(agency => agency.Name, agency => agency.Telephone!);
    }

    private static IEnumerable<Guid> Adults(ChildRecord record) =>
        record
            .State.Person.Family.Where(member => member.LivesWithChild == true)
            .Concat(MeetingPeople.Parents(record))
            .Where(member => !member.HasRecord)
            .Select(member => member.Person)
            .Distinct();

    private string? LastOf(ChildRecord record, SignedIn viewer) =>
        record.ByDate.LastOrDefault(happened => happened.Fact is ReferralDecided or EpisodeClosed) is { } last
            ? $"{new Telling(forms, viewer.Workforce, record).Heading(last.Fact)}, {Say.Date(last.On)}"
            : null;
}
