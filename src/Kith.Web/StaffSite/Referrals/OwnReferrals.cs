using Kith.Casework.Access;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Drafting;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.Referrals;

/// <summary>
/// The referrals a partner made, under the names they gave, and what they have been told of them. Nothing else of the record:
/// not even a name the child has had since.
/// </summary>
public static class OwnReferrals
{
    private const int PageSize = 25;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/referrals", ShowAsync).Needs(Permission.OwnReferrals);

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        Audit audit,
        UnseenReferral kept,
        AuthorityClock clock,
        AccessRules rules,
        DraftLists drafts,
        HttpContext http,
        int page = 1,
        string? done = null
    )
    {
        await using var read = database.ReadModels();
        var mine =
            from referral in read.Referrals
            where referral.ReferrerUser == viewer.Id
            orderby referral.ReceivedOn descending, referral.ReferredName, referral.Child, referral.Number
            select new OwnReferral(
                referral.Child,
                referral.ReferredName!,
                referral.ReceivedOn,
                referral.DecidedOn,
                referral.ToldOn,
                referral.ToldOn == null ? null : referral.Decision
            );
        var shown = await mine.PageAsync(page, PageSize, http.RequestAborted);
        if (shown.Number == 1)
        {
            var others = await kept.OfAsync(viewer, http.RequestAborted);
            shown = shown with
            {
                Lines = [.. shown.Lines.Concat(others).OrderByDescending(line => line.ReceivedOn)],
                Count = shown.Count + others.Count,
            };
        }
        await audit.ShownAsync(
            viewer.Id,
            [.. shown.Lines.Select(line => line.Child).Distinct()],
            http.Request.Path,
            http.RequestAborted
        );
        var worries = await read
            .Worries.Where(worry => worry.SentBy == viewer.Id && worry.Waiting > 0)
            .OrderByDescending(worry => worry.ArrivedAt)
            .Take(PageSize)
            .Select(worry => new OwnWorry(worry.Reference, worry.Children, worry.ArrivedAt))
            .ToListAsync(http.RequestAborted);
        return Pages.Render(
            new OwnReferralsView
            {
                Worries = worries,
                Challengeable = clock.Today.AddDays(-rules.ChallengeableDays),
                Referrals = shown,
                Drafts = await drafts.OfAsync(viewer, clock.UtcNow, http.Request.Path, http.RequestAborted),
                Done = done is null ? null : "Referral sent. You will be told what was decided.",
            }
        );
    }
}

/// <summary>A worry as whoever sent it sees it, until somebody has looked at all of its children.</summary>
/// <param name="Reference">What it is called on the receipt.</param>
/// <param name="Children">The children, as they were named, for whom nothing is decided.</param>
/// <param name="At">When it arrived, UTC.</param>
public sealed record OwnWorry(string Reference, string Children, DateTimeOffset At);

/// <summary>A referral as its referrer sees it, under the name of the day it was sent.</summary>
public sealed record OwnReferral(
    Guid Child,
    string Name,
    DateOnly ReceivedOn,
    DateOnly? DecidedOn,
    DateOnly? ToldOn,
    string? Decision
);
