using System.Globalization;
using Kith.Casework.Access;
using Kith.Casework.PartnerSite;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.Shared.Partners;

namespace Kith.Web.StaffSite.Partners;

/// <summary>Who of other agencies was asked about a child, what came of it, and the code with which they get in.</summary>
public static class PartnersPage
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/children/{child}/partners", ShowAsync).SeesChild();
        routes
            .MapPost("/children/{child}/partners/{grant}/code", MakeCodeAsync)
            .SeesChild(Purpose.Record, "ask-partner");
    }

    private static async Task<IResult> ShowAsync(
        SeenChild child,
        SignedIn viewer,
        PartnerAccounts accounts,
        PartnerSiteRules rules,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        List<AskedLine> lines = [];
        foreach (var grant in PartnerGrant.In(child.Record).Reverse())
            lines.Add(
                new AskedLine(
                    grant,
                    PartnerAccess.Barrier(child.Record, grant, clock.Today, rules),
                    await accounts.FindAsync(child.Id, grant.Number, stop)
                )
            );
        return Pages.Render(
            new PartnersView
            {
                Child = child,
                Viewer = viewer,
                Today = clock.Today,
                Lines = lines,
            }
        );
    }

    private static async Task<IResult> MakeCodeAsync(
        string grant,
        SeenChild child,
        SignedIn viewer,
        HttpRequest request,
        PartnerAccounts accounts,
        PartnerSiteRules rules,
        AuthorityClock clock,
        CancellationToken stop
    )
    {
        if (
            !int.TryParse(grant, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || PartnerAccess.Of(child.Record, number, clock.Today, rules) is not { } access
        )
            return Refusals.NotThere();
        return Pages.Render(
            new PartnerCodePaper
            {
                Child = child,
                Access = access,
                Code = await accounts.MakeCodeAsync(child.Id, number, viewer.Id, stop),
                Days = rules.CodeDays,
                Site = $"{request.Scheme}://{request.Host}{SharedAddress.Partner}",
            }
        );
    }
}

/// <summary>Something that somebody of an agency was asked.</summary>
/// <param name="Grant">What, and what came of it.</param>
/// <param name="Barrier">Why it is not open to them; null where it is.</param>
/// <param name="Code">Their code; null where none was made.</param>
public sealed record AskedLine(PartnerGrant Grant, string? Barrier, PartnerCode? Code);
