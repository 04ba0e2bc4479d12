using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.ChildSite;

/// <summary>What a child's own page shows where something went wrong.</summary>
internal sealed class ChildMessages : IOwnMessages
{
    public bool IsHere(HttpContext http) => ChildNeeds.IsHere(http);

    public IResult Of(int status) =>
        status == StatusCodes.Status404NotFound
            ? ChildRefusals.NotThere()
            : Pages.Render(new ChildWentWrongView { Says = Key(status) }, status);

    private static string Key(int status) =>
        status switch
        {
            StatusCodes.Status403Forbidden => "went-wrong.somebody-else",
            StatusCodes.Status413PayloadTooLarge => "went-wrong.too-large",
            StatusCodes.Status429TooManyRequests => "went-wrong.too-many",
            StatusCodes.Status503ServiceUnavailable => "went-wrong.away",
            StatusCodes.Status500InternalServerError => "went-wrong.broken",
            _ => "went-wrong.again",
        };
}
