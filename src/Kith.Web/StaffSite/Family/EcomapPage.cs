using Kith.Casework.People.Ecomaps;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;

namespace Kith.Web.StaffSite.Family;

/// <summary>Who and what is in a child's life on a day: drawn, and in words.</summary>
public static class EcomapPage
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/children/{child}/ecomap", ShowAsync).SeesChild();

    private static async Task<IResult> ShowAsync(
        SeenChild child,
        SignedIn viewer,
        AuthorityClock clock,
        Audit audit,
        HttpRequest request,
        CancellationToken stop
    )
    {
        var asked = AskedDay.Of(request, clock);
        Guid[] siblings =
        [
            .. child
                .State.Person.Links.Where(link => link.HasRecord && child.MayKnow(link))
                .Select(link => link.Person)
                .Distinct(),
        ];
        await audit.ShownAsync(viewer.Id, siblings, request.Path, stop);
        return Pages.Render(
            new EcomapView
            {
                Child = child,
                Today = clock.Today,
                Asked = asked,
                Ties = asked.Day is { } on
                    ? EcomapReader.Read(child.Record, on, child.MayKnow, user => viewer.Workforce.Find(user)?.Name)
                    : null,
            }
        );
    }
}
