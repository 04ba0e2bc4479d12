using System.Globalization;
using Kith.Casework.PartnerSite;
using Kith.Web.Components;
using Kith.Web.PartnerSite.Addresses;
using Kith.Web.Shared;
using Kith.Web.Shared.Drafting;

namespace Kith.Web.PartnerSite.Asked;

/// <summary>Somebody of an agency says that they cannot report, and why. It closes to them with that.</summary>
public static class HandBackPage
{
    private const int Longest = 2000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/partner/hand-back", ShowAsync).ForPartners();
        routes.MapPost("/partner/hand-back", SendAsync).ForPartners().KeepsTyping();
        routes.MapGet("/partner/handed-back", () => Pages.Render(new HandedBackView())).AllowAnonymous();
    }

    internal static string DraftOf(PartnerAccess access) =>
        string.Create(CultureInfo.InvariantCulture, $"partner-hand-back/{access.Child:N}/{access.Grant.Number}");

    private static async Task<IResult> ShowAsync(PartnerViewer viewer, PageDrafts drafts, CancellationToken stop)
    {
        if (!viewer.Access.Grant.Waits)
            return TypedResults.LocalRedirect(PartnerAddress.Start);
        await drafts.FindAsync(viewer.Acting, DraftOf(viewer.Access), stop);
        return Page(viewer, drafts.TypedOn(DraftOf(viewer.Access), "reason") ?? "", Guid.NewGuid(), new FormErrors());
    }

    private static async Task<IResult> SendAsync(
        PartnerViewer viewer,
        HttpRequest request,
        OutsideActs acts,
        PageDrafts drafts,
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
        var values = PostedForm.Values(posted);
        var done = await acts.DoAsync(
            viewer.Acting,
            PostedForm.Of(values),
            access.Record,
            new HandBackPartner { Asked = access.Grant.Number, Reason = reason },
            record => PartnerAccess.Of(record, access.Grant.Number, clock.Today, rules) is not null,
            stop
        );
        if (done is not ActResult.Done)
            return Page(
                viewer,
                reason,
                Guid.NewGuid(),
                errors.Add("reason", "This was not sent. Send it again, or ring us")
            );
        await drafts.ForgetAsync(viewer.Acting, DraftOf(access), values, stop);
        return TypedResults.LocalRedirect(PartnerAddress.HandedBack);
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
