using Kith.Web.Components;

namespace Kith.Web.FamilySite;

/// <summary>What the family’s site shows instead of what was asked for.</summary>
public static class FamilyRefusals
{
    /// <summary>Not there, or not for this person: the page is the same.</summary>
    public static IResult NotThere() => Pages.Render(new NotThereView(), StatusCodes.Status404NotFound);
}
