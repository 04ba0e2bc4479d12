using Microsoft.AspNetCore.Components;

namespace Kith.Web.Components;

/// <summary>Parts of drawings.</summary>
internal static class Svg
{
    /// <summary>Words in a drawing. Inside a block of Razor code the tag "text" means something else.</summary>
    /// <param name="x">In the drawing's own units.</param>
    /// <param name="y">The line on which they stand.</param>
    /// <param name="value">The words.</param>
    /// <param name="anchor">Which end of the words is at x: start, middle or end.</param>
    /// <param name="css">Classes.</param>
    internal static RenderFragment Words(double x, double y, string value, string? anchor = null, string? css = null) =>
        drawing =>
        {
            drawing.OpenElement(0, "text");
            drawing.AddAttribute(1, "x", Markup.Length(x));
            drawing.AddAttribute(2, "y", Markup.Length(y));
            drawing.AddAttribute(3, "text-anchor", anchor);
            drawing.AddAttribute(4, "class", css);
            drawing.AddContent(5, value);
            drawing.CloseElement();
        };
}
