using Kith.Web.Components;
using Kith.Web.Shared;

namespace Kith.Web.FamilySite;

/// <summary>What the family’s site shows where something went wrong.</summary>
internal sealed class FamilyMessages : IOwnMessages
{
    public bool IsHere(HttpContext http) => FamilyNeeds.IsHere(http);

    public IResult Of(int status) =>
        status == StatusCodes.Status404NotFound
            ? FamilyRefusals.NotThere()
            : Pages.Render(new WentWrongView { Says = WentWrong.Key(status) }, status);
}
