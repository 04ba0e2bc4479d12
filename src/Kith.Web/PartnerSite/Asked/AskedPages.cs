using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.PartnerSite.Asked;

/// <summary>What somebody of an agency was asked, and what they may see for it.</summary>
public static class AskedPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/partner", Show).ForPartners();
        ReportPage.Map(routes);
        ActionsPage.Map(routes);
        HandBackPage.Map(routes);
        // An address of the partners' that is none is answered as such, and by nothing of the staff's.
        routes.MapGet("/partner/{**path}", PartnerRefusals.NotThere).AllowAnonymous();
    }

    private static IResult Show(PartnerViewer viewer, AuthorityClock clock, string? done = null) =>
        Pages.Render(
            new AskedView
            {
                Viewer = viewer,
                Today = clock.Today,
                IsSent = done == "sent",
                IsAnswered = done == "answered",
            }
        );
}
