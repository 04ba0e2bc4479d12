using Kith.Casework.FamilySite;
using Kith.Casework.Papers;
using Kith.Casework.People;
using Kith.Casework.Record;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;

namespace Kith.Web.FamilySite;

/// <summary>What somebody of a family does on their site, by the one route of every act and in their own name.</summary>
internal sealed class FamilyActs(OutsideActs acts, FamilySiteRules rules, AuthorityClock clock)
{
    /// <summary>Does an act about a child who is open to the person. Repeating the post stores it once.</summary>
    public Task<ActResult> DoAsync(
        FamilyViewer viewer,
        FamilyAccess access,
        PostedForm posted,
        Act act,
        CancellationToken stop
    ) => acts.DoAsync(SignedInAs(viewer), posted, access.Record, act, record => IsOpen(record, viewer), stop);

    /// <summary>Them as whoever acts. It is kept to what they do, and opens nothing.</summary>
    public static SignedIn SignedInAs(FamilyViewer viewer) =>
        new(FamilyUser.Acting(viewer.Person, viewer.Name), viewer.Workforce);

    /// <summary>Records that the reader opened a paper, the first time they do.</summary>
    public async Task OpenedAsync(FamilyViewer viewer, FamilyAccess access, Paper paper, CancellationToken stop)
    {
        if (IsOpened(paper, viewer.Person))
            return;
        await acts.OpenedAsync(SignedInAs(viewer), access.Record, paper, record => IsOpen(record, viewer), stop);
    }

    /// <summary>True once the reader opened a paper on the site.</summary>
    public static bool IsOpened(Paper paper, Guid person) =>
        paper.Given.Any(given =>
            given.Fact is PaperGiven { How: PaperWay.Site } && FamilyUser.PersonOf(given.By) == person
        );

    private bool IsOpen(ChildRecord record, FamilyViewer viewer) =>
        FamilyAccess.Of(record, viewer.Person, clock.Today, rules) is not null;
}
