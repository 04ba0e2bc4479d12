namespace Kith.Web.Components;

public enum BadgeColour
{
    Default,
    Purple,
    BrightPurple,
    Red,
    Green,
    Blue,
    Black,
    Grey,
}
