using Kith.Casework.Access;
using Kith.Casework.FrontDoor;
using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.Record;
using Kith.Matching.Names;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Find;

namespace Kith.Web.StaffSite.Worries;

/// <summary>What a worry says that does not stand on the record of a child, as far as whoever screens may know and record it.</summary>
public sealed class NewOnRecords(EventStore records, AccessRules rules, Audit audit, AuthorityClock clock)
{
    private const string Detail = "beside a worry that was sent";

    /// <summary>
    /// What is new on one record. Of a record that whoever screens may not open nothing is said. After a referral it is with the front
    /// door, which may record all of it.
    /// </summary>
    public IEnumerable<WorryNew> On(ChildRecord record, WorryRecord worry, WorryChild child, SignedIn viewer)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(worry);
        ArgumentNullException.ThrowIfNull(viewer);
        var answer = viewer.Sees(SeenChild.SubjectOf(record), clock);
        return answer.Allowed
            ? WorryNews
                .Of(worry.Sent!, child, record, WholeName.AreAlike)
                .Where(one => record.State.Open is not { TakesReferral: false } || answer.May(one.Act, rules))
            : [];
    }

    /// <summary>The same by the record of each who may be the child. What a record holds is read so: that is in the audit.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<WorryNew>>> OfAsync(
        WorryRecord worry,
        WorryChild child,
        IEnumerable<FoundChild> found,
        SignedIn viewer,
        string page,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        Dictionary<Guid, IReadOnlyList<WorryNew>> news = [];
        foreach (var id in found.Where(one => one.Answer.Allowed).Select(one => one.Id).Distinct())
            if (await records.LoadChildAsync(id, stop) is { Version: > 0 } record)
                news[id] = [.. On(record, worry, child, viewer)];
        foreach (var (id, _) in news.Where(one => one.Value.Count > 0))
            await audit.ReadAsync(viewer.Id, id, Purposes.Read, page, Detail, stop);
        return news;
    }
}
