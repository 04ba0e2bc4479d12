using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Kith.Web.Components;

/// <summary>A heading whose level is a parameter, which a tag in a .razor file cannot be.</summary>
public sealed class Heading : Element
{
    private static readonly string[] Tags = ["h1", "h2", "h3", "h4", "h5", "h6"];

    /// <summary>1 to 6.</summary>
    [Parameter]
    public int Level { get; set; } = 2;

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, Tags[Level - 1]);
        builder.AddAttribute(1, "class", Class);
        builder.AddMultipleAttributes(2, Attributes);
        builder.AddContent(3, ChildContent);
        builder.CloseElement();
    }
}
