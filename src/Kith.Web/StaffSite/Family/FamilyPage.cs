using Kith.Casework.Access;
using Kith.Casework.FamilySite;
using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Casework.People.Genograms;
using Kith.Casework.Record;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Families;
using Kith.Web.StaffSite.Find;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Family;

/// <summary>A child's family: who belongs to it, the family drawn, and what is known of each person.</summary>
public static class FamilyPage
{
    // More is no family, and whoever looks for one child among so many searches by name.
    private const int MostChildren = 60;
    private const int MostProposed = 5;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/children/{child}/family", ShowFamilyAsync).SeesChild();
        routes.MapGet("/children/{child}/family/{relative}", ShowPersonAsync).SeesChild();
        FamilyCodePage.Map(routes);
    }

    private static async Task<IResult> ShowFamilyAsync(
        SeenChild child,
        SignedIn viewer,
        AuthorityClock clock,
        OneFamily family,
        Audit audit,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var asked = AskedDay.Of(request, clock);
        return Pages.Render(
            new FamilyView
            {
                Child = child,
                Today = clock.Today,
                Workforce = viewer.Workforce,
                Asked = asked,
                Then = asked.Day is { } on ? PersonOn.Of(child.Record, on) : null,
                Drawing = asked.Day is { } at
                    ? await DrawnAsync(child, viewer, at, family, audit, request, stop)
                    : null,
            }
        );
    }

    // Brothers and sisters are drawn with their own parents, where their records may be opened; nobody who may not be known is drawn.
    private static async Task<Relatedness> DrawnAsync(
        SeenChild child,
        SignedIn viewer,
        DateOnly on,
        OneFamily family,
        Audit audit,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var siblings = await family.OthersAsync(child, viewer, stop);
        await audit.ShownAsync(viewer.Id, [.. siblings.Select(sibling => sibling.Id)], request.Path, stop);
        return FamilyReader.Read(child.Record, siblings, on, child.MayKnow, child.MayKnowConfidences);
    }

    // Nothing leads from the earlier record of a child who was adopted, nor to it, also for those who are named on it.
    private static async Task<IEnumerable<ChildRecord>> OpenedAsync(
        SeenChild child,
        IReadOnlyCollection<Guid> others,
        SignedIn viewer,
        EventStore records,
        AuthorityClock clock,
        CancellationToken stop
    ) =>
        OneFamily.IsSealed(child.Record)
            ? []
            : (await records.LoadChildrenAsync(others, stop)).Where(other =>
                !OneFamily.IsSealed(other) && viewer.Sees(SeenChild.SubjectOf(other), clock).Allowed
            );

    private static async Task<IResult> ShowPersonAsync(
        string relative,
        SeenChild child,
        SignedIn viewer,
        AuthorityClock clock,
        EventStore records,
        Database database,
        Audit audit,
        HttpRequest request,
        FormLibrary forms,
        FamilyAccounts accounts,
        FamilySiteRules rules,
        LikelyAdults likely,
        CancellationToken stop
    )
    {
        var member = Guid.TryParse(relative, out var id) ? child.State.Person.Find(id) : null;
        if (member is null || member.HasRecord || child.Family.BarrierTo(member.Person) != KeptOut.None)
            return Refusals.NotThere();
        var all = await records.LoadPeopleTogetherAsync([member.Person], stop);
        var under = all.Select(person => person.Id).ToList();
        await using var read = database.ReadModels();
        var others = await read
            .FamilyLinks.Where(link => under.Contains(link.Person) && link.Child != child.Id)
            .OrderBy(link => link.Child)
            .Take(MostChildren)
            .Select(link => link.Child)
            .ToListAsync(stop);
        // Of a child whose record the viewer may not open it is not said here either that the person belongs to it.
        List<ChildRecord> seen = [.. await OpenedAsync(child, [.. others.Distinct()], viewer, records, clock, stop)];
        await audit.ShownAsync(viewer.Id, [.. seen.Select(other => other.Id)], request.Path, stop);
        var proposed = await ProposedAsync(all, read, stop);
        var access = FamilyAccess.Of(child.Record, member.Person, clock.Today, rules);
        return Pages.Render(
            new FamilyPersonView
            {
                Child = child,
                Today = clock.Today,
                Member = member,
                Records = [.. all.OrderBy(person => person.MergedInto is null ? 0 : 1)],
                Others = seen,
                Likely = await likely.OfAsync(proposed, viewer, request.Path, stop),
                Access = access,
                Barrier = FamilyAccess.Barrier(child.Record, member.Person, clock.Today),
                // That they see another child there is not said on this one's record.
                Account = access is null ? null : await accounts.FindAsync(member.Person, stop),
                Telling = new Telling(forms, viewer.Workforce, child.Record),
                Workforce = viewer.Workforce,
                Viewer = viewer.Person,
            }
        );
    }

    // On whichever of the two it was proposed.
    private static async Task<IReadOnlyList<(Guid Kept, Guid Second)>> ProposedAsync(
        IReadOnlyList<PersonRecord> records,
        ReadModels read,
        CancellationToken stop
    )
    {
        var ids = records.Select(record => record.Id).ToList();
        var naming = await read
            .People.Where(person =>
                person.Likely != null && ids.Contains(person.Likely.Value) && person.MergedInto == null
            )
            .OrderByDescending(person => person.Likelihood)
            .ThenBy(person => person.Id)
            .Take(MostProposed)
            .Select(person => new { Kept = person.Likely!.Value, person.Id })
            .ToListAsync(stop);
        return
        [
            .. records
                .SelectMany(record => ProposedPeople.Waiting(record).Select(proposed => (record.Id, proposed.Other)))
                .Concat(naming.Select(one => (one.Kept, one.Id)))
                .Where(pair => !ids.Contains(pair.Item2))
                .DistinctBy(pair => pair.Item2)
                .Take(MostProposed),
        ];
    }
}
