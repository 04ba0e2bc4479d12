namespace Kith.Casework.ChildSite;

/// <summary>What a child keeps in their head beside the card: a shape in a colour, which they choose and nobody writes on the card.</summary>
/// <param name="Colour">The colour.</param>
/// <param name="Shape">The shape.</param>
public sealed record ChildSign(string Colour, string Shape)
{
    /// <summary>The colours.</summary>
    public static IReadOnlyList<string> Colours { get; } =
    ["red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "grey", "black"];

    /// <summary>The shapes.</summary>
    public static IReadOnlyList<string> Shapes { get; } =
    ["circle", "square", "triangle", "star", "heart", "moon", "diamond", "house", "arrow", "drop", "flash", "cross"];

    /// <summary>A sign as it was chosen; null where a part of it is missing or is none.</summary>
    public static ChildSign? Of(string? colour, string? shape) =>
        colour is not null && shape is not null && Colours.Contains(colour) && Shapes.Contains(shape)
            ? new ChildSign(colour, shape)
            : null;

    /// <summary>In words: "blue star".</summary>
    public override string ToString() => $"{Colour} {Shape}";
}
