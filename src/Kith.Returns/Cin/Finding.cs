namespace Kith.Returns.Cin;

/// <summary>A value that a finding is about.</summary>
/// <param name="Element">Name of the element, or what was counted.</param>
/// <param name="Text">Its text, cut at 200 characters; empty when it is absent.</param>
public readonly record struct FoundValue(string Element, string Text)
{
    /// <inheritdoc />
    public override string ToString() => $"{Element}={Text}";
}

/// <summary>A rule that a return breaks, and where.</summary>
/// <param name="Rule">The rule, with its words.</param>
/// <param name="ChildId">LAchildID of the child; empty for the header, the whole return, and a child without one.</param>
/// <param name="Line">Line of the element, or of the group in which it is missing; from 1.</param>
/// <param name="Column">Column of its opening tag; from 1.</param>
/// <param name="Path">Names from the root down, with positions from 1 where a group repeats.</param>
/// <param name="Values">The values that were compared, the one to look at first.</param>
public sealed record Finding(
    CensusRule Rule,
    string ChildId,
    int Line,
    int Column,
    string Path,
    IReadOnlyList<FoundValue> Values
);
