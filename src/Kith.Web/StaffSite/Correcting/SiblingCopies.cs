using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.Correcting;

/// <summary>The same entry on the records of brothers and sisters, made with it in one act.</summary>
/// <param name="May">Those that the person may put right too, each with the record it stands on.</param>
/// <param name="Names">The names of the others, where their records say no more than that.</param>
public sealed record SiblingCopies(IReadOnlyList<(ChildRecord Record, Recorded Entry)> May, IReadOnlyList<string> Names)
{
    /// <summary>There are none.</summary>
    public static SiblingCopies None { get; } = new([], []);

    /// <summary>Finds them, and writes in the audit which children were shown.</summary>
    public static async Task<SiblingCopies> OfAsync(
        Recorded wrong,
        SeenChild child,
        SignedIn viewer,
        EventStore records,
        Audit audit,
        FormLibrary forms,
        AuthorityClock clock,
        string page,
        CancellationToken stop
    )
    {
        Guid[] family =
        [
            .. child.State.Person.Family.Where(member => member.HasRecord).Select(member => member.Person).Distinct(),
        ];
        if (
            wrong.ActId == Guid.Empty
            || family.Length == 0
            || forms.Leaving(wrong.Fact) is not { SeveralChildren: true } form
        )
            return None;
        var found = (await records.LoadChildrenAsync(family, stop))
            .Select(record => (Record: record, Entry: In(record, wrong)))
            .Where(copy => copy.Entry is not null && child.Family.BarrierTo(copy.Record.Id) == KeptOut.None)
            .ToLookup(copy =>
                MayCorrect(viewer.Sees(SeenChild.SubjectOf(copy.Record), clock, Purpose.Record), form.Act, child.Rules)
            );
        await audit.ShownAsync(
            viewer.Id,
            [.. found.SelectMany(group => group).Select(copy => copy.Record.Id)],
            page,
            stop
        );
        return new SiblingCopies(
            [.. found[true].Select(copy => (copy.Record, copy.Entry!))],
            [.. found[false].Select(copy => copy.Record.State.Person.DisplayName)]
        );
    }

    private static Recorded? In(ChildRecord record, Recorded wrong) =>
        record.Standing.FirstOrDefault(entry => entry.ActId == wrong.ActId && entry.FactName == wrong.FactName);

    private static bool MayCorrect(Answer answer, string act, AccessRules rules) =>
        answer.Allowed && answer.May(CorrectionService.Act, rules) && answer.May(act, rules);
}
