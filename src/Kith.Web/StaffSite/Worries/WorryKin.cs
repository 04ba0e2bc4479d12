using Kith.Casework.FrontDoor.Worries;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.Worries;

/// <summary>
/// Links the children of one worry for whom a record is opened as brothers and sisters, each on the other's record: those of now, and those
/// of the same worry for whom one was opened before. A restricted record leads nowhere and is led to from nowhere.
/// </summary>
public sealed class WorryKin(EventStore records, AuthorityClock clock)
{
    /// <summary>The same with what says on each new record who the others are.</summary>
    public async Task<List<Screened>> LinkedAsync(
        WorryRecord worry,
        IReadOnlyList<Screened> all,
        SignedIn viewer,
        CancellationToken stop
    )
    {
        ArgumentNullException.ThrowIfNull(worry);
        var on = worry.Arrived!.On;
        var before = await BeforeAsync(worry, viewer, stop);
        var now = all.Where(one => one.Fact.Opened is not null)
            .Select(one => (Record: one.Fact.Opened!.Value, one.Child.Name))
            .ToList();
        return
        [
            .. all.Select(one =>
                one is { Fact.Opened: { } own, Entry: { } entry }
                    ? one with
                    {
                        Entry = entry with
                        {
                            Acts =
                            [
                                .. entry.Acts.TakeWhile(act => act is RegisterChild or RecordFamily),
                                .. before
                                    .Concat(now.Where(other => other.Record != own))
                                    .Select(other => WorryWords.Sibling(other.Record, other.Name, on)),
                                .. entry.Acts.SkipWhile(act => act is RegisterChild or RecordFamily),
                            ],
                        },
                    }
                    : one
            ),
        ];
    }

    private async Task<IReadOnlyList<(Guid Record, string Name)>> BeforeAsync(
        WorryRecord worry,
        SignedIn viewer,
        CancellationToken stop
    )
    {
        Guid[] opened =
        [
            .. worry.Screened.Values.Select(recorded => ((WorryScreened)recorded.Fact).Opened).OfType<Guid>(),
        ];
        return opened.Length == 0
            ? []
            :
            [
                .. (await records.LoadChildrenAsync(opened, stop))
                    .Where(record =>
                        record is { Version: > 0, Involved.Restriction: null, State.Person.MergedInto: null }
                        && viewer.Sees(SeenChild.SubjectOf(record), clock, Casework.Access.Purpose.Record).KeptOut
                            == Casework.Access.KeptOut.None
                    )
                    .Select(record => (record.Id, record.State.Person.DisplayName)),
            ];
    }
}
