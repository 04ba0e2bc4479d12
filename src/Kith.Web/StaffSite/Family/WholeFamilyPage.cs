using Kith.Casework.Forms;
using Kith.Casework.People.Families;
using Kith.Casework.Record;
using Kith.Guidance;
using Kith.Store;
using Kith.Store.Protocols;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Addresses;
using Kith.Web.StaffSite.Children;
using Kith.Web.StaffSite.Guidance;

namespace Kith.Web.StaffSite.Family;

/// <summary>A family as one: its children, who belongs to them and helps them, what is due for all, and their story with each shared event once.</summary>
public static class WholeFamilyPage
{
    private const int StoryPageSize = 30;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/children/{child}/whole-family", ShowAsync).SeesChild();

    private static async Task<IResult> ShowAsync(
        SeenChild child,
        SignedIn viewer,
        OneFamily family,
        ActHandler handler,
        ActRules rules,
        FormLibrary forms,
        GuidanceLibrary guidance,
        AuthorityClock clock,
        Bounds bounds,
        Audit audit,
        CancellationToken stop,
        string? of = null,
        string? kind = null,
        string? q = null,
        int page = 1
    )
    {
        q = bounds.Search(q);
        var children = await family.TogetherAsync(child, viewer, stop);
        var others = children.Where(one => one.Id != child.Id).ToList();
        await OneFamily.ReadAsync(others, viewer, ChildAddress.WholeFamily(child.Id), audit, stop);
        var records = children.SelectMany(one => one.Second.Joined.Prepend(one)).ToList();
        var owners = children
            .SelectMany(one => one.Second.Joined.Prepend(one).Select(record => (record.Id, one)))
            .DistinctBy(one => one.Id)
            .ToDictionary(one => one.Id, one => one.one);
        var story = StoryTogether.Of(
            records.Select(one => SeenStory.OfRecord(one, owners[one.Id], viewer, forms).ToList())
        );
        var chosen = EntryText
            .Containing(
                [.. story.Where(entry => IsAsked(entry, of, kind, owners))],
                entry => entry.Of,
                q,
                [.. records.Select(one => one.Record)],
                new EditionIndex(guidance)
            )
            .Page(page, StoryPageSize);
        ChildRecord[] all = [.. children.Select(one => one.Record)];
        return Pages.Render(
            new WholeFamilyView
            {
                Child = child,
                Today = clock.Today,
                Workforce = viewer.Workforce,
                Children = children,
                Work = FamilyWork.Of(children, child, handler.PracticeOf(viewer), forms),
                Households = FamilyHouseholds.Of(all, clock.Today),
                People = FamilyPeople.Of(all, (record, member) => owners[record.Id].MayKnow(member)),
                Helpers = FamilyHelper.Of(all, clock.Today),
                Colleagues = FamilyColleague.Of(
                    all,
                    viewer.Workforce,
                    forms,
                    clock.Now,
                    (record, member) => owners[record.Id].MayKnow(member)
                ),
                Story = new FamilyStory(
                    chosen,
                    [.. story.Select(entry => entry.First.Kind).Distinct().Order(StringComparer.Ordinal)],
                    await rules.OfFactsAsync([.. records.Select(one => one.Id)], [], stop),
                    records
                        .SelectMany(one => Departing.Of(one.Record))
                        .Where(departure => departure.WasDeclined)
                        .ToLookup(departure => departure.Recorded.ActId),
                    owners,
                    records.ToDictionary(one => one.Id),
                    new StoryChoice(of, kind, q)
                ),
            }
        );
    }

    private static bool IsAsked(
        SharedEntry entry,
        string? of,
        string? kind,
        IReadOnlyDictionary<Guid, SeenChild> owners
    ) =>
        (string.IsNullOrEmpty(kind) || entry.First.Kind == kind)
        && (string.IsNullOrEmpty(of) || entry.Of.Any(one => $"{owners[one.Record].Id:D}" == of));
}
