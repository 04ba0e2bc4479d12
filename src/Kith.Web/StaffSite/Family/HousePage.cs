using Kith.Casework.People;
using Kith.Store;
using Kith.Web.Components;
using Kith.Web.Shared;
using Kith.Web.Shared.Access;

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
        HttpRequest request,
        CancellationToken stop
    )
    {
        var typed = DateParts.Read(new FormCollection(request.Query.ToDictionary()), "on");
        var asked = typed.IsEmpty ? DateParts.Of(clock.Today) : typed;
        var errors = new FormErrors();
        if (asked.Problem("the day") is { } problem)
            errors.Add("on", problem.Message, problem.Part);
        else if (asked.ToDate() > clock.Today)
            errors.Add("on", "The day must be today or in the past", DatePart.All);
        var day = errors.Any ? null : asked.ToDate();
        Guid[] siblings =
        [
            .. child
                .State.Person.Links.Where(link => link.HasRecord && child.Family.MayOpen(link.Person))
                .Select(link => link.Person)
                .Distinct(),
        ];
        await audit.ShownAsync(viewer.Id, siblings, request.Path, stop);
        return Pages.Render(
            new HouseView
            {
                Child = child,
                Today = clock.Today,
                Asked = asked,
                Errors = errors,
                Household = day is { } on ? Household.Of(child.Record, on) : null,
            }
        );
    }
}
