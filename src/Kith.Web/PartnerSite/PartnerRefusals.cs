using Kith.Web.Components;

namespace Kith.Web.PartnerSite;

/// <summary>What the partners’ site shows instead of what was asked for.</summary>
public static class PartnerRefusals
{
    /// <summary>Not there, or not for this person: the page is the same.</summary>
    public static IResult NotThere() => Pages.Render(new PartnerNotThereView(), StatusCodes.Status404NotFound);
}
