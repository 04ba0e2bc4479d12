namespace Kith.Web.Components;

public enum ButtonKind
{
    Primary,
    Secondary,
    Warning,
    Inverse,
}
