using Kith.Casework.Protection.Standards;
using Kith.Guidance;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.Standards;

/// <summary>How an enquiry, its conference and its plan stand against the standards for protection work, by what is recorded anyway.</summary>
public static class StandardsPage
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/children/{child}/standards", Show).SeesChild();

    private static IResult Show(
        SeenChild child,
        PracticeStandards standards,
        GuidanceLibrary guidance,
        AuthorityClock clock
    ) =>
        Pages.Render(
            new StandardsView
            {
                Child = child,
                Today = clock.Today,
                Kept = StandardsKept.Of(child.Record, standards, guidance),
                Standards = standards,
                Rules = guidance.InForceOn(clock.Today),
            }
        );
}
