using Kith.Casework.Access;
using Kith.Casework.Forms;
using Kith.Store;
using Kith.Web.Access;
using Kith.Web.Components;
using Kith.Web.Recording;
using Kith.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.FrontDoor;

/// <summary>Contacts and referrals that wait for a decision, and decided ones that nobody leads yet.</summary>
public static class FrontDoorQueue
{
    private const int Most = 100;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/front-door", ShowAsync).Needs(Permission.FrontDoor);

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        Audit audit,
        AuthorityClock clock,
        FormLibrary forms,
        HttpContext http,
        string? done = null
    )
    {
        await using var read = database.ReadModels();
        var undecided = await (
            from referral in read.Referrals
            join child in read.Children on referral.Child equals child.Id
            where referral.DecidedOn == null && child.Stage == "front-door" && referral.Episode == child.Episode
            orderby referral.ReceivedOn, child.Name
            select new WaitingReferral(
                child.Id,
                child.Name,
                child.BornOn,
                referral.ReceivedOn,
                referral.Source,
                referral.Referrer,
                read.Clocks.Where(open => open.Child == child.Id && open.EndedOn == null && open.Stage == "front-door")
                    .Min(open => (DateOnly?)open.DueOn)
            )
        )
            .Take(Most)
            .ToListAsync(http.RequestAborted);
        var unled = await read
            .Children.Where(child =>
                child.Lead == null && child.Stage != "closed" && child.Stage != "front-door" && child.Stage != null
            )
            .OrderBy(child => child.OpenedOn)
            .Take(Most)
            .Select(child => new UnledChild(child.Id, child.Name, child.BornOn, child.Stage!, child.OpenedOn))
            .ToListAsync(http.RequestAborted);
        await audit.ShownAsync(
            viewer.Id,
            [.. undecided.Select(line => line.Child).Concat(unled.Select(line => line.Child)).Distinct()],
            http.Request.Path,
            http.RequestAborted
        );
        return Pages.Render<FrontDoorView>(
            new
            {
                Today = clock.Today,
                Done = forms.Saved(done),
                Undecided = undecided,
                Unled = unled,
                MayAllocate = viewer.May(Permission.Approve),
            }
        );
    }
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
public sealed record UnledChild(Guid Child, string Name, DateOnly? BornOn, string Stage, DateOnly? OpenedOn);
