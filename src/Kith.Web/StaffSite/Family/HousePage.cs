using Kith.Casework.People;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;
using Kith.Web.StaffSite.Find;

namespace Kith.Web.StaffSite.Family;

/// <summary>Who was in the house on a day: everybody known to live there, who says so, who came and went, and what is not known.</summary>
public static class HousePage
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/children/{child}/house", ShowAsync).SeesChild();

    private static async Task<IResult> ShowAsync(
        SeenChild child,
        SignedIn viewer,
        AuthorityClock clock,
        Audit audit,
        AtTheSameAddress beside,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var asked = AskedDay.Of(request, clock);
        Guid[] siblings =
        [
            .. child
                .State.Person.Links.Where(link => link.HasRecord && child.Family.MayOpen(link.Person))
                .Select(link => link.Person)
                .Distinct(),
        ];
        await audit.ShownAsync(viewer.Id, siblings, request.Path, stop);
        var household = asked.Day is { } on ? Household.Of(child.Record, on) : null;
        return Pages.Render(
            new HouseView
            {
                Child = child,
                Today = clock.Today,
                Asked = asked,
                Household = household,
                Beside = await beside.OfAsync(child, household?.Address, viewer, request.Path, stop),
            }
        );
    }
}
