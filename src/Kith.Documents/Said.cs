namespace Kith.Documents;

/// <summary>Something a document says that was written or recorded by somebody, or the mark that it is withheld from whoever reads it.</summary>
/// <param name="Text">What is said; empty where it is withheld.</param>
/// <param name="IsWithheld">True where the reader is not told, and is told so.</param>
public sealed record Said(string Text, bool IsWithheld = false)
{
    /// <summary>The reader is not told, and is told so.</summary>
    public static Said Withheld { get; } = new("", true);

    /// <summary>Something said; null where there is nothing.</summary>
    public static Said? Of(string? text) => string.IsNullOrWhiteSpace(text) ? null : new Said(text);
}
