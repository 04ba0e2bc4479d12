using Kith.Guidance;
using Kith.Web.Access;
using Kith.Web.Components;

namespace Kith.Web.Guidance;

/// <summary>One duty: what it says, where it comes from, what the software does about it, and what other editions say. For anybody.</summary>
public static class DutyPage
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/guidance/duties/{origin}/{id}", Show).AllowAnonymous();

    private static IResult Show(string origin, string id, GuidanceLibrary guidance)
    {
        var stated = guidance
            .Timeline.Select(period => period.Book.Duties.GetValueOrDefault(id))
            .OfType<Duty>()
            .DistinctBy(duty => duty.Origin)
            .ToList();
        var duty = stated.Find(duty => duty.Origin == origin);
        return duty is null
            ? Refusals.NotThere()
            : Pages.Render<DutyView>(new { Duty = duty, Others = stated.Where(other => other != duty).ToList() });
    }
}
