namespace Kith.Web.Components;

/// <summary>The design system's colours of tags. Colour never says it alone: the words must.</summary>
public enum TagColour
{
    Default,
    Grey,
    Blue,
    Teal,
    Green,
    Purple,
    Magenta,
    Red,
    Orange,
    Yellow,
}
