using Kith.Web.Components;

namespace Kith.Web.ChildSite;

/// <summary>What a child's own page shows instead of what was asked for.</summary>
public static class ChildRefusals
{
    /// <summary>Not there, or not for this child: the page is the same.</summary>
    public static IResult NotThere() => Pages.Render(new ChildNotThereView(), StatusCodes.Status404NotFound);
}
