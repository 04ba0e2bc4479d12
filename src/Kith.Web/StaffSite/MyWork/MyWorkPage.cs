using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Casework.People;
using Kith.Guidance;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Kith.Web.Shared.Rules;
using Kith.Web.StaffSite.Contexts;
using Kith.Web.StaffSite.Diary;
using Kith.Web.StaffSite.Evidence;
using Kith.Web.StaffSite.Recording;
using Kith.Web.StaffSite.WorryQueue;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.MyWork;

/// <summary>What is due and overdue, in order; and the children a person works with.</summary>
public static class MyWorkPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/my-work", ShowAsync).Needs(Permission.MyWork);
        Notices.Map(routes);
    }

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        EventStore records,
        Audit audit,
        AuthorityClock clock,
        FormLibrary forms,
        GuidanceLibrary guidance,
        AccessRules access,
        DraftLists drafts,
        ManyLooksService looks,
        WaitingWorries worries,
        DayOwners owners,
        AdulthoodRules adulthood,
        Tellings tellings,
        HttpRequest request,
        CancellationToken stop,
        int page = 1,
        int children = 1,
        int told = 1,
        int without = 1,
        int unserved = 1,
        string? who = null,
        string? done = null
    )
    {
        var people = viewer.OwnAndSupervised();
        var chosen = people.Find(person => person.Id == who);
        IReadOnlyList<string> leads = chosen is null ? [.. people.Select(person => person.Id)] : [chosen.Id];
        await using var read = await database.OpenReadModelsAsync(stop);
        var acts = new OwnActs(viewer, guidance, access, clock);
        var work = await Workload.OfAsync(read, leads, viewer, acts, access, clock, page, children, stop);
        var restricted = await read.RestrictedToAsync(viewer, stop);
        var leadless = await WithoutLead.ForAsync(read, viewer, restricted, clock, without, stop);
        var fallen = await Fallen.ToAsync(read, viewer, stop);
        var notices = await Notices.ForAsync(read, viewer, restricted, clock.Today, told, stop);
        var unrecorded = await Calendar.UnrecordedAsync(read, viewer, leads, clock, stop);
        var hands = await BetweenHands.OfAsync(read, viewer, guidance, clock, stop);
        var parents = await SupportedParents.OfAsync(read, leads, stop);
        // Given back before the next is asked for: else all could wait for one another with one in hand.
        await read.Database.CloseConnectionAsync();
        var overseen = await Overseen.ByAsync(database, records, viewer, clock, unserved, stop);
        var unowned = await owners.UnownedAsync(viewer, stop);
        await audit.ShownAsync(
            viewer.Id,
            [
                .. work
                    .Due.Lines.Select(line => line.Child)
                    .Concat(work.Children.Lines.Select(child => child.Id))
                    .Concat(hands.Children.Concat(overseen?.Children ?? []))
                    .Concat(GrownUp.Among(work.All, adulthood, clock.Today).Select(one => one.Child.Id))
                    .Concat(fallen.Select(child => child.Id).Concat(unowned.Select(child => child.Child)))
                    .Concat(leadless.Lines.Select(child => child.Id))
                    .Concat(notices.Lines.Select(line => line.Child))
                    .Concat(unrecorded.SelectMany(entry => entry.NamedChildren))
                    .Distinct(),
            ],
            request.Path,
            stop
        );
        await audit.ReadApartAsync(viewer.Id, [.. parents.Select(one => one.Id)], request.Path, stop);
        return Pages.Render(
            new MyWorkView
            {
                Today = clock.Today,
                Done = forms.Saved(done),
                Work = work,
                Hands = hands,
                Told = notices,
                Fallen = fallen,
                ManyLooks = await ManyLooksAsync(viewer, looks, stop),
                Leadless = leadless,
                Overseen = overseen,
                SentOfContexts = access.Contexts.IsOne(viewer.Person) ? await tellings.CountAsync(stop) : 0,
                Unowned = await worries.UnownedAsync(viewer, stop),
                UnownedChildren = unowned,
                Chairs = viewer.Person.Details.Post == Post.ConferenceChair,
                Unrecorded = unrecorded,
                Parents = parents,
                Workforce = viewer.Workforce,
                People = people,
                Who = chosen?.Id,
                Drafts = await drafts.OfAsync(viewer, clock.UtcNow, request.Path, stop),
            }
        );
    }

    private static async Task<int> ManyLooksAsync(SignedIn viewer, ManyLooksService looks, CancellationToken stop) =>
        viewer.May(Permission.Approve) ? (await looks.ForAsync(viewer, stop)).Count : 0;
}
