using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Store;
using Kith.Web.Access;
using Kith.Web.Components;
using Kith.Web.Recording;
using Kith.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.FrontDoor;

/// <summary>Contacts and referrals that wait for a decision, and decided ones that nobody leads yet; each the most urgent first.</summary>
public static class FrontDoorQueue
{
    private const int PageSize = 25;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/front-door", ShowAsync).Needs(Permission.FrontDoor);

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        Audit audit,
        AuthorityClock clock,
        FormLibrary forms,
        HttpContext http,
        int page = 1,
        int unled = 1,
        string? done = null
    )
    {
        await using var read = database.ReadModels();
        var waiting = await Undecided(read, viewer).PageAsync(page, PageSize, http.RequestAborted);
        var leaderless = await Unled(read, viewer).PageAsync(unled, PageSize, http.RequestAborted);
        await audit.ShownAsync(
            viewer.Id,
            [
                .. waiting
                    .Lines.Select(line => line.Child)
                    .Concat(leaderless.Lines.Select(line => line.Child))
                    .Distinct(),
            ],
            http.Request.Path,
            http.RequestAborted
        );
        return Pages.Render<FrontDoorView>(
            new
            {
                Today = clock.Today,
                Done = forms.Saved(done),
                Undecided = waiting,
                Unled = leaderless,
                MayAllocate = viewer.May(Permission.Approve),
            }
        );
    }

    private static IQueryable<WaitingReferral> Undecided(ReadModels read, SignedIn viewer) =>
        from referral in read.Referrals
        join child in read.Children.NotKeptFrom(viewer.Id) on referral.Child equals child.Id
        where referral.DecidedOn == null && child.Stage == "front-door" && referral.Episode == child.Episode
        let due = read
            .Clocks.Where(open => open.Child == child.Id && open.EndedOn == null && open.Stage == "front-door")
            .Min(open => (DateOnly?)open.DueOn)
        orderby due ?? DateOnly.MaxValue, referral.ReceivedOn, child.Name, child.Id, referral.Number
        select new WaitingReferral(
            child.Id,
            child.Name,
            child.BornOn,
            referral.ReceivedOn,
            referral.Source,
            referral.Referrer,
            due
        );

    // Whose next duty falls first needs somebody first, however long the others have been open.
    private static IQueryable<UnledChild> Unled(ReadModels read, SignedIn viewer) =>
        from child in read.Children.NotKeptFrom(viewer.Id)
        where child.Lead == null && child.Stage != "closed" && child.Stage != "front-door" && child.Stage != null
        let due = read
            .Clocks.Where(open => open.Child == child.Id && open.EndedOn == null)
            .Min(open => (DateOnly?)open.DueOn)
        orderby due ?? DateOnly.MaxValue, child.OpenedOn, child.Name, child.Id
        select new UnledChild(child.Id, child.Name, child.BornOn, child.Stage!, child.OpenedOn, due);
}

/// <summary>A referral that waits for its decision.</summary>
public sealed record WaitingReferral(
    Guid Child,
    string Name,
    DateOnly? BornOn,
    DateOnly ReceivedOn,
    string? Source,
    string? Referrer,
    DateOnly? DueOn
);

/// <summary>A child whose episode goes on and whom nobody leads.</summary>
public sealed record UnledChild(
    Guid Child,
    string Name,
    DateOnly? BornOn,
    string Stage,
    DateOnly? OpenedOn,
    DateOnly? DueOn
);
