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
            : Pages.Render(new ChildWentWrongView { Says = WentWrong.Key(status) }, status);
}
