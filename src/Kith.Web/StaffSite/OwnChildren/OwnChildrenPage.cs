using Kith.Casework.Access;
using Kith.Casework.PartnerSite;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Accounts;
using Kith.Web.Shared.Partners;
using Kith.Web.StaffSite.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.StaffSite.OwnChildren;

/// <summary>The children with whom somebody of an agency works who has an account here: what they are asked, and the meetings to which they are.</summary>
public static class OwnChildrenPage
{
    // Nobody of an agency works with so many at a time.
    private const int Most = 100;

    private const string Relation = "Agency";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(OwnChildAddress.All, ShowAsync).Needs(Permission.OwnReferrals);
        routes.MapPost("/my-children/asked/{question}", OpenAsync).Needs(Permission.OwnReferrals);
    }

    private static async Task<IResult> ShowAsync(
        SignedIn viewer,
        Database database,
        EventStore records,
        PartnerSiteRules rules,
        Audit audit,
        AuthorityClock clock,
        HttpContext http
    )
    {
        var stop = http.RequestAborted;
        await using var read = database.ReadModels();
        var ids = await read
            .Involvements.Where(row => row.Practitioner == viewer.Id && row.Role == "partner")
            .Select(row => row.Child)
            .Distinct()
            .OrderBy(child => child)
            .Take(Most)
            .ToListAsync(stop);
        List<AgencySight> sights =
        [
            .. (ids.Count == 0 ? [] : await records.LoadChildrenAsync(ids, stop))
                .Select(record => AgencySight.Of(viewer.Person, record, clock.Now, rules))
                .OfType<AgencySight>()
                .OrderBy(sight => sight.FirstName, StringComparer.OrdinalIgnoreCase),
        ];
        await audit.ShownAsync(viewer.Id, [.. sights.Select(sight => sight.Record.Id)], http.Request.Path, stop);
        return Pages.Render(
            new OwnChildrenView
            {
                Sights = sights,
                Workforce = viewer.Workforce,
                Today = clock.Today,
            }
        );
    }

    // As with a code: a session of the partners’ site, about this one question.
    private static async Task<IResult> OpenAsync(
        SignedIn viewer,
        EventStore records,
        PartnerSiteRules rules,
        PartnerAccounts accounts,
        AuthorityClock clock,
        HttpContext http,
        string question
    )
    {
        var stop = http.RequestAborted;
        if (
            OwnChildAddress.Read(question) is not var (id, number)
            || await records.LoadChildAsync(id, stop) is not { } record
            || AgencySight.Of(viewer.Person, record, clock.Now, rules)?.Asked.All(one => one.Grant.Number != number)
                != false
        )
            return Refusals.NotThere();
        await OutsideLooks.AuditAsync(http, viewer.Id, id, Relation);
        var entered = await accounts.OpenAsync(id, number, viewer.Id, Browser.Of(http, SessionCookie.Partner), stop);
        if (entered.Token is not { } token)
            return Refusals.NotThere();
        SessionCookie.Set(http, token, SessionCookie.Partner);
        return TypedResults.LocalRedirect(SharedAddress.Partner);
    }
}
