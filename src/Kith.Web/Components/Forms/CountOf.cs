namespace Kith.Web.Components;

/// <summary>What a character count counts.</summary>
public enum CountOf
{
    /// <summary>Code units, as the length of a text in a program.</summary>
    Length,

    /// <summary>Characters as a reader sees them.</summary>
    Characters,

    Words,
}
