using Kith.Guidance;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Addresses;

namespace Kith.Web.StaffSite.Guidance;

/// <summary>One duty: what it says, where it comes from, what the software does about it, what other editions and the local protocol say. For anybody.</summary>
public static class DutyPage
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/guidance/duties/{origin}/{id}", Show).AllowAnonymous();

    private static IResult Show(string origin, string id, GuidanceLibrary guidance, AuthorityClock clock)
    {
        var shelf = new EditionIndex(guidance);
        if (shelf.Find(origin, id) is not { } duty)
        {
            // What an edition is known to leave unsaid has a link of its own too.
            return shelf.Find(origin)?.SilentOn.Any(silence => silence.Id == id) == true
                ? TypedResults.LocalRedirect(GuidanceAddress.InEdition(origin, id))
                : Refusals.NotThere();
        }
        var said = shelf.Saying(id);
        return Pages.Render(
            new DutyView
            {
                Duty = duty,
                EditionIndex = shelf,
                Said = said,
                Local = shelf.Local(id).Where(local => local != duty).ToList(),
                Sections = shelf.SectionsOn(id, clock.Today),
                Leads = shelf.LeadsUnder(duty, clock.Today),
            }
        );
    }
}
