namespace Kith.Web.Components;

/// <summary>Words that lead somewhere: a breadcrumb, an action beside a row, an entry of a menu.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Href">Where it leads; null where this is the page itself.</param>
/// <param name="Hidden">Words only a screen reader says after the text, so that "Change" becomes "Change name".</param>
public sealed record Link(string Text, string? Href = null, string? Hidden = null)
{
    /// <summary>The page shown is this one.</summary>
    public bool Current { get; init; }

    /// <summary>The page shown is somewhere below this one.</summary>
    public bool Active { get; init; }
}
