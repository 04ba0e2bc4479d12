using Kith.Casework.Record;

namespace Kith.Casework.HarmOutsideHome.Contexts;

/// <summary>How a child is linked to a place, a group or a person of concern.</summary>
public enum ContextTie
{
    /// <summary>The child is there, or with them.</summary>
    IsThere,

    /// <summary>The child was harmed there, or by them.</summary>
    Harmed,

    /// <summary>The child is made to harm others there, or by them.</summary>
    MadeToHarm,

    /// <summary>It is thought, and not known.</summary>
    Thought,
}

/// <summary>Why a child is linked no more.</summary>
public enum ContextLinkEnd
{
    /// <summary>The child is there, or with them, no more.</summary>
    Over,

    /// <summary>The child never was: it was a mistake.</summary>
    Mistake,
}

/// <summary>A child was linked to a place, a group or a person of concern. It says nothing of any other child.</summary>
/// <param name="Context">Which.</param>
/// <param name="Tie">How.</param>
[FactName("context-linked", "The child was linked to a place, a group or a person of concern outside the home.")]
public sealed record ContextLinked(Guid Context, ContextTie Tie) : Fact, IKeptElsewhere;

/// <summary>A child is linked to a place, a group or a person of concern no more.</summary>
/// <param name="Context">Which.</param>
/// <param name="Because">Why.</param>
[FactName("context-unlinked", "The child is linked to a place, a group or a person of concern no more.")]
public sealed record ContextUnlinked(Guid Context, ContextLinkEnd Because) : Fact, IKeptElsewhere;
