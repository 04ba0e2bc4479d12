using Kith.Casework.PartnerSite;
using Kith.Web.Components;
using Kith.Web.PartnerSite.Addresses;
using Kith.Web.Shared;

namespace Kith.Web.PartnerSite.Asked;

/// <summary>Somebody of an agency says that they cannot report, and why. It closes to them with that.</summary>
public static class HandBackPage
{
    private const int Longest = 2000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/partner/hand-back", Show).ForPartners();
        routes.MapPost("/partner/hand-back", SendAsync).ForPartners();
        routes.MapGet("/partner/handed-back", () => Pages.Render(new HandedBackView())).AllowAnonymous();
    }

    private static IResult Show(PartnerViewer viewer) =>
        viewer.Access.Grant.Waits
            ? Page(viewer, "", Guid.NewGuid(), new FormErrors())
            : TypedResults.LocalRedirect(PartnerAddress.Start);

    private static async Task<IResult> SendAsync(
        PartnerViewer viewer,
        HttpRequest request,
        OutsideActs acts,
        PartnerSiteRules rules,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        var access = viewer.Access;
        var posted = await request.ReadFormAsync(stop);
        var reason = posted["reason"].ToString().Trim();
        var key = Guid.TryParse(posted[PostedForm.KeyInput], out var sent) ? sent : Guid.NewGuid();
        var errors = new FormErrors();
        if (reason.Length is 0 or > Longest)
            errors.Add("reason", reason.Length == 0 ? "Say why you cannot report" : "Shorten this");
        if (errors.Any)
            return Page(viewer, reason, key, errors);
        var done = await acts.DoAsync(
            viewer.Acting,
            PostedForm.Of(PostedForm.Values(posted)),
            access.Record,
            new HandBackPartner { Asked = access.Grant.Number, Reason = reason },
            record => PartnerAccess.Of(record, access.Grant.Number, clock.Today, rules) is not null,
            stop
        );
        return done is ActResult.Done
            ? TypedResults.LocalRedirect(PartnerAddress.HandedBack)
            : Page(
                viewer,
                reason,
                Guid.NewGuid(),
                errors.Add("reason", "This was not sent. Send it again, or ring us")
            );
    }

    private static IResult Page(PartnerViewer viewer, string reason, Guid key, FormErrors errors) =>
        Pages.Render(
            new HandBackView
            {
                Access = viewer.Access,
                Reason = reason,
                Key = key,
                Errors = errors,
            },
            errors
        );
}
