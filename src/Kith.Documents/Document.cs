using Fluid;

namespace Kith.Documents;

/// <summary>For whom a document is written.</summary>
public enum Audience
{
    /// <summary>A parent or carer.</summary>
    Parent,

    /// <summary>The child.</summary>
    Child,

    /// <summary>An agency, or whoever referred.</summary>
    Agency,
}

/// <summary>A document that can be made of a child's record: who it is for, what it needs, and its words.</summary>
public sealed class Document
{
    internal Document(IFluidTemplate words) => Words = words;

    /// <summary>What it is stored by: lower-case words joined by hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Its heading, in the words of whoever reads it. Names nobody.</summary>
    public required string Title { get; init; }

    /// <summary>For whom it is written.</summary>
    public required Audience For { get; init; }

    /// <summary>What the record has to hold: <c>child-in-need-plan</c>, <c>conference</c>.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>True for one that a second person looks at whoever it is for.</summary>
    public required bool IsCheckedAlways { get; init; }

    /// <summary>Its language, as BCP 47 names it.</summary>
    public required string Language { get; init; }

    /// <summary>The age at which it can be read, in years.</summary>
    public required int ReadingAge { get; init; }

    /// <summary>Of a document for a child, from which age it is given, in years; 0 for any age.</summary>
    public required int FromAge { get; init; }

    /// <summary>Of a document for a child, from which age they may read it on a page of their own, in years; null for never.</summary>
    public int? OwnPageFromAge { get; init; }

    /// <summary>What stands where something is withheld, in the language of the document.</summary>
    public required string WithheldAs { get; init; }

    /// <summary>What may be told of the case, by the fact that says it, in plain words.</summary>
    public required IReadOnlyDictionary<string, string> Tells { get; init; }

    /// <summary>The file it was read from.</summary>
    public required string File { get; init; }

    /// <summary>The hash of the whole file: which wording it is.</summary>
    public required string Hash { get; init; }

    /// <summary>The whole file.</summary>
    public required string Text { get; init; }

    internal IFluidTemplate Words { get; }
}
