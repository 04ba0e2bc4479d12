using Kith.Casework.Access;
using Kith.Store;
using Kith.Web.Access;
using Kith.Web.Components;
using Kith.Web.Site;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Referrals;

/// <summary>The referrals a partner made, and what they have been told of them. Nothing else of the record.</summary>
public static class OwnReferrals
{
    private const int PageSize = 25;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/referrals", ShowAsync).Needs(Permission.OwnReferrals);

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        Audit audit,
        AuthorityClock clock,
        HttpContext http,
        int page = 1,
        string? done = null
    )
    {
        await using var read = database.ReadModels();
        var mine =
            from referral in read.Referrals
            join child in read.Children on referral.Child equals child.Id
            where referral.ReferrerUser == viewer.Id
            orderby referral.ReceivedOn descending, child.Name, child.Id, referral.Number
            select new OwnReferral(
                child.Id,
                child.Name,
                referral.ReceivedOn,
                referral.DecidedOn,
                referral.ToldOn,
                referral.ToldOn == null ? null : referral.Decision
            );
        var shown = await mine.PageAsync(page, PageSize, http.RequestAborted);
        await audit.ShownAsync(
            viewer.Id,
            [.. shown.Lines.Select(line => line.Child).Distinct()],
            http.Request.Path,
            http.RequestAborted
        );
        return Pages.Render<OwnReferralsView>(
            new
            {
                Today = clock.Today,
                Referrals = shown,
                Done = done is null ? null : "Referral sent. You will be told what was decided.",
            }
        );
    }
}

/// <summary>A referral as its referrer sees it.</summary>
public sealed record OwnReferral(
    Guid Child,
    string Name,
    DateOnly ReceivedOn,
    DateOnly? DecidedOn,
    DateOnly? ToldOn,
    string? Decision
);
