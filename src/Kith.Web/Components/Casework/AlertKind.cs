namespace Kith.Web.Components;

public enum AlertKind
{
    Information,
    Success,
    Warning,
    Error,
}
